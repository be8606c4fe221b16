import { buildCitations, type CitationView } from '../citations'
import type { RecordIndex } from '../recordIndex'
import { formatCount } from '../wording'

/** The id of their list, among the evidence. */
export const UNCHECKED_ID = 'not-checked'

/** A question that nobody has answered, and where it stands. */
export interface UncheckedView {
  text: string
  /** "2025"; undefined if it is about no inspection. */
  inspection: string | undefined
  citations: CitationView[]
}

/** What a program read and nobody has checked, in the record's order. */
export function buildUnchecked(index: RecordIndex): UncheckedView[] {
  return (index.record.unchecked ?? []).map(({ text, inspection, citations }) => ({
    text,
    inspection: inspection === undefined ? undefined : index.inspection(inspection)?.label,
    citations: buildCitations(citations, index),
  }))
}

/** "3 things that a program read from the reports have not been checked."; undefined if there is none. */
export function formatUnchecked({ record }: Pick<RecordIndex, 'record'>): string | undefined {
  const number = record.unchecked?.length ?? 0
  if (number === 0) return undefined
  const read = 'that a program read from the reports'
  return `${formatCount(number, `thing ${read} has`, `things ${read} have`)} not been checked.`
}
