import type { FormId } from './forms'
import { FORMS } from './forms'
import type { HostId } from './hosts'

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
