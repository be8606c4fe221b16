import * as v from 'valibot'
import { HIDDEN_CHARACTERS } from '../hiddenCharacters'
import { parseUrl } from '../parseUrl'

/** What stands in the place of a character that could not be read: a quotation with it is none. */
const UNREAD_CHARACTER = '\uFFFD'

/** Words for a person: never empty, never carrying hidden characters. Markup in it is shown as it stands. */
export const Text = v.pipe(
  v.string('words in quotation marks'),
  v.check((value) => value.trim() !== '', 'words, not an empty text'),
  v.check((value) => !HIDDEN_CHARACTERS.test(value), 'words without hidden control characters'),
  v.check(
    (value) => !value.includes(UNREAD_CHARACTER),
    'words whose characters can all be read: save the file as UTF-8',
  ),
)

/** An id: it stands in addresses and links, is written once and never changes with order. */
export const Id = v.pipe(
  v.string('an id in quotation marks'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id of small letters, digits and single hyphens'),
)

/**
 * What an address may be written with: a host right after the slashes, and nothing that a reader cannot
 * see, that ends an attribute, or that browsers drop or take for a slash. No name or password stands
 * before the host, where it could pass for one.
 */
const WRITTEN_ADDRESS = /^https:\/\/[^\s\\/?#@<>"]+(?:[/?#][^\s\\<>"]*)?$/iu

/** A web address. Anything but https: is refused, so that no record can carry a script into a link. */
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
