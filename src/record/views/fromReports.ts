import { buildCitations, formatPlace } from '../citations'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { Passage } from '../schema/evidence'
import { formatCount } from '../wording'

/** The paragraphs of one report, in the order of the record. */
export interface PassageGroup {
  inspection: InspectionView
  /** `place`: "Leadership, para 12, p4". */
  passages: { passage: Passage; place: string }[]
}

/** The paragraphs that `keeps` leaves, latest inspection first. */
export function buildPassages(
  { record, inspections, vocabulary }: RecordIndex,
  keeps: (id: string) => boolean,
): PassageGroup[] {
  const views = (record.passages ?? [])
    .filter(({ id }) => keeps(id))
    .map((passage) => {
      const names = passage.areas.map((id) => vocabulary.area(id).name)
      return { passage, place: [...names, ...passage.citations.map(formatPlace)].join(', ') }
    })
  return inspections
    .map((inspection) => ({
      inspection,
      passages: views.filter(({ passage }) => passage.inspection === inspection.inspection.id),
    }))
    .filter(({ passages }) => passages.length > 0)
}

/** What a program read and nobody has checked: "2025: The name may be cut off.", and where it stands. */
export function buildUnchecked(index: RecordIndex) {
  return (index.record.unchecked ?? []).map(({ text, inspection, citations }) => {
    const view = inspection === undefined ? undefined : index.inspection(inspection)
    return {
      text: view === undefined ? text : `${view.label}: ${text}`,
      citations: buildCitations(citations, index),
    }
  })
}

/** "3 things that a program read from the reports have not been checked."; undefined if there is none. */
export function formatUnchecked({ record: { unchecked } }: Pick<RecordIndex, 'record'>) {
  const read = 'that a program read from the reports'
  return (
    unchecked &&
    `${formatCount(unchecked.length, `thing ${read} has`, `things ${read} have`)} not been checked.`
  )
}
