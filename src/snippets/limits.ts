import type { SnippetPlace } from './addresses'
import { isBadge, isHighAtOnce, sizeOfBadge, type SnippetChoice } from './choice'
import { FORMS, type FormId } from './forms'

interface LimitsInput {
  choice: SnippetChoice
  /** `undefined` until the site's URL is known. */
  place: SnippetPlace | undefined
}

type Limit = (input: LimitsInput) => string | undefined

const HEIGHT: Limit = ({ choice }) => {
  const { form, width } = choice
  if (!FORMS[form].framed || form === 'growing-frame') return undefined
  if (isBadge(choice)) {
    const size = sizeOfBadge(width)
    return `The badge is ${size.width} by ${size.height} pixels, whatever the column.`
  }
  const cause =
    'If somebody opens something in it, the column is narrower or the record gets longer,'
  const course = isHighAtOnce(choice)
    ? 'the frame grows by itself in Chrome and Edge from version 154, and scrolls inside elsewhere.'
    : 'it scrolls inside.'
  return `The height is right for a column of ${width} pixels. ${cause} ${course}`
}

const GROWING: Limit = ({ choice }) =>
  choice.form === 'growing-frame'
    ? 'Until its script has run, and where it is blocked, the height is the one measured here.'
    : undefined

const DRUPAL_TEXT: Partial<Record<FormId, string>> = {
  table:
    'Drupal’s own “Basic HTML” removes tables: use the list there. Text formats that allow tables keep them.',
  list: 'It says the same as the table. Basic formats keep its text, headings and links.',
}

const ON_HOST: Limit = ({ choice: { host, form } }) => {
  const framed = FORMS[form].framed
  if (host === 'sharepoint')
    return framed
      ? 'SharePoint runs no script of yours and resizes no frame. If it refuses the address, ask your site’s owner to allow it under “HTML Field Security”.'
      : 'SharePoint’s editor takes no HTML: put the picture in with the Image web part.'
  if (host === 'wordpress')
    return framed
      ? 'WordPress keeps a frame only if an administrator or editor saves the page; from other authors it is removed without warning. A table is kept.'
      : undefined
  if (host === 'drupal')
    return framed
      ? 'Basic and restricted text formats remove frames. It needs “Full HTML” or an embed module; the table needs neither.'
      : DRUPAL_TEXT[form]
  if (host === 'script' && form === 'element')
    return 'A page with a content policy must allow scripts from your site. Where the script is blocked, readers see the link.'
  return undefined
}

const LIVE: Limit = ({ choice, place }) => {
  if (choice.form === 'static-frame')
    return 'It shows the record as it was when the site was last built, and is updated by the next build.'
  const { follows, framed } = FORMS[choice.form]
  if (follows === 'live' && framed && place?.record !== undefined)
    return 'It follows the record named in its address. If the host isolates the frame in a sandbox, it shows only a sentence and the link; if the host blocks the frame’s script, it shows the record that the site was built with. For such hosts build the site with this record.'
  return follows === 'live'
    ? 'It follows the record. Where the host isolates it in a sandbox, it shows the record as last built, with the date it was checked.'
    : undefined
}

const BLOCKED: Limit = ({ choice: { host, form } }) =>
  host === 'plain' && form === 'frame'
    ? 'Where even the frame’s own script is blocked, it shows the grades of all areas, whatever is chosen here. For such hosts take the frame without script.'
    : undefined

const STATIC: Limit = ({ choice }) =>
  choice.form === 'static-frame'
    ? 'It starts with all areas, in light colours; readers choose an area in it.'
    : undefined

const RATINGS_ALONE: Limit = ({ choice }) =>
  FORMS[choice.form].holds === 'ratings'
    ? 'It holds only grades, of all areas or of one. A search for words does not apply to it.'
    : undefined

const PINNED: Limit = ({ choice }) => {
  if (FORMS[choice.form].follows !== 'pinned') return undefined
  return choice.form === 'snapshot-page'
    ? 'It keeps today’s state and says so, with its date: a later inspection changes nothing in it.'
    : 'It does not follow the record: after the next inspection you must replace it. It says when it was checked.'
}

const PICTURE: Limit = ({ choice }) =>
  choice.form === 'picture'
    ? 'A picture has no links and cannot be read out: give its words as alternative text, and put the link beneath it.'
    : undefined

const WORDS: Limit = ({ choice }) =>
  choice.form === 'element' && (choice.words ?? '').trim() !== ''
    ? 'The element cannot search for words: only the area and the inspection apply to it.'
    : undefined

const UNSAFE: Limit = ({ choice, place }) =>
  FORMS[choice.form].follows === 'live' && place?.site.startsWith('http:') === true
    ? 'The address does not begin with https: pages that do, as most intranets, refuse to show it.'
    : undefined

const PAPER: Limit = ({ choice }) =>
  FORMS[choice.form].framed
    ? 'When somebody prints your page, a frame is cut off at its edge: the link leads to a page that prints whole.'
    : undefined

const LIMITS: readonly Limit[] = [
  STATIC,
  ON_HOST,
  LIVE,
  PINNED,
  HEIGHT,
  GROWING,
  BLOCKED,
  RATINGS_ALONE,
  PICTURE,
  WORDS,
  UNSAFE,
  PAPER,
]

/** Lists in sentences what a form cannot do on its host, most serious first. Never empty. */
export function listLimits(input: LimitsInput): string[] {
  return LIMITS.flatMap((limit) => limit(input) ?? [])
}
