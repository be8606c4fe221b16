import * as v from 'valibot'
import { HIDDEN_CHARACTERS } from '../hiddenCharacters'
import { parseUrl } from '../parseUrl'

/**
 * The replacement character, which stands for one that could not be decoded: a quotation with it is not
 * verbatim.
 */
const UNREAD_CHARACTER = '\uFFFD'

/** Text for people: never empty, without hidden characters. Markup in it is shown as text. */
export const Text = v.pipe(
  v.string('words in quotation marks'),
  v.check((value) => value.trim() !== '', 'words, not an empty text'),
  v.check((value) => !HIDDEN_CHARACTERS.test(value), 'words without hidden control characters'),
  v.check(
    (value) => !value.includes(UNREAD_CHARACTER),
    'words whose characters can all be read: save the file as UTF-8',
  ),
)

/** An id, used in URLs and links: it never changes, not even when the order does. */
export const Id = v.pipe(
  v.string('an id in quotation marks'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id of small letters, digits and single hyphens'),
)

/**
 * How a URL may be written: with a host right after the slashes, and without characters that are invisible,
 * that end an attribute, or that browsers drop or treat as a slash. No user name or password before the host,
 * where it could pass for the host.
 */
const WRITTEN_ADDRESS = /^https:\/\/[^\s\\/?#@<>"]+(?:[/?#][^\s\\<>"]*)?$/iu

/** A URL. Only https: is accepted, so that a record cannot put a script into a link. */
export const WebAddress = v.pipe(
  v.string('an address in quotation marks'),
  v.check(
    (value) =>
      WRITTEN_ADDRESS.test(value) &&
      !HIDDEN_CHARACTERS.test(value) &&
      parseUrl(value) !== undefined,
    'a complete address that starts with https://',
  ),
)
