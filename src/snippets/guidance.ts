import type { SnippetPlace } from './addresses'
import { isBadge, hasFinalHeight, sizeOfBadge, type SnippetChoice } from './choice'
import { FORMS, type FormId, type HostId } from './forms'

interface LimitsInput {
  choice: SnippetChoice
  /** `undefined` until the site's URL is known. */
  place: SnippetPlace | undefined
}

const DRUPAL_TEXT: Partial<Record<FormId, string>> = {
  table:
    'Drupal’s own “Basic HTML” removes tables: use the list there. Text formats that allow tables keep them.',
  list: 'It says the same as the table. Basic formats keep its text, headings and links.',
}

/** What the host itself refuses or needs. */
function formatHostLimit({ host, form }: SnippetChoice): string | false | undefined {
  const { framed } = FORMS[form]
  if (host === 'sharepoint')
    return framed
      ? 'SharePoint runs no script of yours and resizes no frame. If it refuses the address, ask your site’s owner to allow it under “HTML Field Security”.'
      : 'SharePoint’s editor takes no HTML: put the picture in with the Image web part.'
  if (host === 'wordpress')
    return (
      framed &&
      'WordPress keeps a frame only if an administrator or editor saves the page; from other authors it is removed without warning. A table is kept.'
    )
  if (host === 'drupal')
    return framed
      ? 'Basic and restricted text formats remove frames. It needs “Full HTML” or an embed module; the table needs neither.'
      : DRUPAL_TEXT[form]
  return (
    host === 'script' &&
    form === 'element' &&
    'A page with a content policy must allow scripts from your site. Where the script is blocked, readers see the link.'
  )
}

/** Whether it follows the record, and where it does not. */
function formatCurrency({ form }: SnippetChoice, place: SnippetPlace | undefined): string {
  if (form === 'static-frame')
    return 'It shows the record as it was when the site was last built, and is updated by the next build.'
  if (form === 'snapshot-page')
    return 'It keeps today’s state and says so, with its date: a later inspection changes nothing in it.'
  const { follows, framed } = FORMS[form]
  if (follows === 'pinned')
    return 'It does not follow the record: after the next inspection you must replace it. It says when it was checked.'
  return framed && place?.record !== undefined
    ? 'It follows the record named in its address. If the host isolates the frame in a sandbox, it shows only a sentence and the link; if the host blocks the frame’s script, it shows the record that the site was built with. For such hosts build the site with this record.'
    : 'It follows the record. Where the host isolates it in a sandbox, it shows the record as last built, with the date it was checked.'
}

function formatHeightLimit(choice: SnippetChoice): string | undefined {
  const { form, width } = choice
  if (!FORMS[form].framed) return undefined
  if (form === 'growing-frame')
    return 'Until its script has run, and where it is blocked, the height is the one measured here.'
  if (isBadge(choice)) {
    const size = sizeOfBadge(width)
    return `The badge is ${size.width} by ${size.height} pixels, whatever the column.`
  }
  const cause =
    'If somebody opens something in it, the column is narrower or the record gets longer,'
  const course = hasFinalHeight(choice)
    ? 'the frame grows by itself in Chrome and Edge from version 154, and scrolls inside elsewhere.'
    : 'it scrolls inside.'
  return `The height is right for a column of ${width} pixels. ${cause} ${course}`
}

/** Lists in sentences what a form cannot do on its host, most serious first. Never empty. */
export function listLimits({ choice, place }: LimitsInput): string[] {
  const { host, form, words = '' } = choice
  const { follows, framed, holds } = FORMS[form]
  const limits = [
    form === 'static-frame' &&
      'It starts with all areas, in light colours; readers choose an area in it.',
    formatHostLimit(choice),
    formatCurrency(choice, place),
    formatHeightLimit(choice),
    host === 'plain' &&
      form === 'frame' &&
      'Where even the frame’s own script is blocked, it shows the grades of all areas, whatever is chosen here. For such hosts take the frame without script.',
    holds === 'ratings' &&
      'It holds only grades, of all areas or of one. A search for words does not apply to it.',
    form === 'picture' &&
      'A picture has no links and cannot be read out: give its words as alternative text, and put the link beneath it.',
    form === 'element' &&
      words.trim() !== '' &&
      'The element cannot search for words: only the area and the inspection apply to it.',
    follows === 'live' &&
      place?.site.startsWith('http:') === true &&
      'The address does not begin with https: pages that do, as most intranets, refuse to show it.',
    framed &&
      'When somebody prints your page, a frame is cut off at its edge: the link leads to a page that prints whole.',
  ]
  return limits.filter((limit) => typeof limit === 'string')
}

/** How to paste HTML on each host. */
const PASTE: Readonly<Record<HostId, string>> = {
  sharepoint: 'Edit the page, add the Embed web part, and paste the code into it.',
  wordpress: 'Edit the page, add a block of the kind “Custom HTML”, and paste the code into it.',
  drupal: 'Edit the page, choose the text format “Full HTML”, open “Source”, and paste the code.',
  script: 'Paste the code into your page’s HTML, where the part should stand.',
  plain: 'Paste the code into your page’s HTML, where the part should stand.',
  document: 'Paste it where it should stand.',
}

/** Text formats that remove frames keep a table. */
const PASTE_TABLE: Readonly<Record<HostId, string>> = {
  ...PASTE,
  drupal: 'Edit the page, open “Source” in the text format you have, and paste the code.',
  document: 'Copy the table, and paste it into your e-mail or document.',
}

function listPictureSteps(host: HostId): string[] {
  return [
    host === 'document' || host === 'sharepoint'
      ? 'Save the picture as PNG, and insert it.'
      : 'Save the picture as SVG (or PNG, where SVG is refused), and upload it as an image.',
    'Copy its words, and give them as its alternative text. Put the link beneath it.',
  ]
}

function listSnapshotPageSteps(host: HostId, file: string): string[] {
  if (host === 'document') return ['Download the file.', 'Attach it, or open it and print it.']
  return [
    'Download the file.',
    `Put it beside index.html on the published site, as ${file}.`,
    PASTE[host],
  ]
}

/** Lists what the officer has to do, step by step. `file` is the file name of the snapshot page. */
export function listSteps(host: HostId, form: FormId, file: string): string[] {
  if (form === 'picture') return listPictureSteps(host)
  if (form === 'snapshot-page') return listSnapshotPageSteps(host, file)
  if (form === 'table' || form === 'list')
    return host === 'document' ? [PASTE_TABLE[host]] : ['Copy the code.', PASTE_TABLE[host]]
  const last =
    host === 'sharepoint' && FORMS[form].framed
      ? ['Put the link under it with a Text web part, for print and for readers who see no frame.']
      : []
  return ['Copy the code.', PASTE[host], ...last]
}
