import type { RecordIndex } from '../../../record/recordIndex'
import { parseSelection, type Selection } from '../../../record/views/selection'
import type { SnippetChoice } from '../../../snippets/choice'

/** The choice's area and inspection, as ids of the record. Search words leave nothing out. */
export function readSelection({ area, inspection }: SnippetChoice, index: RecordIndex): Selection {
  const query = new URLSearchParams({ area: area ?? '', inspection: inspection ?? '' })
  return parseSelection(query.toString(), index).selection
}
