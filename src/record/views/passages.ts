import { buildCitations, formatPlace, type CitationView } from '../citations'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { Passage } from '../schema/evidence'

/** The paragraphs of one report, in the order of the record. */
export interface PassageGroup {
  inspection: InspectionView
  /** The report. */
  citations: CitationView[]
  /** `place`: "Leadership, para 12, p4". */
  passages: { passage: Passage; place: string }[]
}

/** The paragraphs that `keeps` leaves, latest inspection first. */
export function buildPassages(index: RecordIndex, keeps: (id: string) => boolean): PassageGroup[] {
  const kept = (index.record.passages ?? []).filter(({ id }) => keeps(id))
  return index.inspections
    .map((inspection) => ({
      inspection,
      citations: buildCitations([{ source: inspection.inspection.report }], index),
      passages: kept
        .filter((passage) => passage.inspection === inspection.inspection.id)
        .map((passage) => {
          const names = passage.areas.map((id) => index.vocabulary.area(id).name)
          return { passage, place: [...names, ...passage.citations.map(formatPlace)].join(', ') }
        }),
    }))
    .filter(({ passages }) => passages.length > 0)
}
