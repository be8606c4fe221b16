import type { RecordIndex } from '../../../record/recordIndex'
import { parseSelection, type Selection } from '../../../record/views/selection'
import type { SnippetChoice } from '../../../snippets/choice'

/** The choice's area, inspection and words, as ids of the record. */
export function readSelection(
  { area, inspection, words }: SnippetChoice,
  index: RecordIndex,
): Selection {
  const query = new URLSearchParams({
    area: area ?? '',
    inspection: inspection ?? '',
    q: words ?? '',
  })
  return parseSelection(query.toString(), index).selection
}
