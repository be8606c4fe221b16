import { readBuiltFrameworks, readBuiltRecord } from './built'

/** A choice of the filter, by ids of the record. Nothing stands for everything. */
export interface Choice {
  area?: string
  inspection?: string
}

/** How many of each a reader should see. */
export interface Counts {
  quotes: number
  actions: number
  grades: number
  findings: number
  ratings: number
}

const record = readBuiltRecord()

/** The findings as the page words them, white space apart. */
export const FINDINGS = record.findings.map(({ text }) => text.replace(/\s+/gu, ' '))
const { frameworks } = readBuiltFrameworks()

/** From the first to the last of the vocabulary. */
export const AREAS = readBuiltFrameworks().areas

export const INSPECTIONS = record.inspections.map(({ id, started }) => ({
  id,
  year: started.slice(0, 4),
}))

const GRADES = record.inspections.flatMap((inspection) =>
  inspection.judgements.map(({ judgement }) => ({
    inspection: inspection.id,
    areas:
      frameworks
        .flatMap(({ judgements }) => judgements)
        .find(({ id }) => id === judgement)
        ?.areas.map(String) ?? [],
  })),
)

/** What the files say of a choice, counted apart from the code under test. */
export function countExpected({ area, inspection }: Choice): Counts {
  const belongs = (entry: { areas: readonly string[]; inspection?: string | undefined }) =>
    (area === undefined || entry.areas.includes(area)) &&
    (inspection === undefined || entry.inspection === inspection)
  const grades = GRADES.filter(belongs)
  return {
    quotes: record.quotes.filter(belongs).length,
    actions: record.actions.filter(belongs).length,
    grades: grades.length,
    findings: record.findings.filter(belongs).length,
    // An inspection that did not judge an area has that to say of it: its row stays.
    ratings: area === undefined ? AREAS.length : 1,
  }
}
