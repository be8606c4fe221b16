import { checkRecord } from '../../src/record/checks/checkRecord'
import type { Source } from '../../src/record/schema/evidence'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'
import { generateActions } from './actions'
import { generateInspections, type GeneratedInspection } from './inspections'
import { generateFindings, generateQuotes, nameArticle } from './quotes'
import { seedRandom } from './random'

export interface GenerateOptions {
  inspections: number
  actions: number
  quotes: number
  /** The same seed gives the same record. */
  seed: number
}

/** Fixed, so that a record made next year is the one made today. */
const CHECKED_ON = '2026-10-31'

function listSources(inspections: readonly GeneratedInspection[]): Source[] {
  return inspections.flatMap(({ inspection, published }, position) => {
    const number = position + 1
    return [
      {
        id: inspection.report,
        kind: 'ofsted-report',
        publisher: 'Ofsted',
        shortName: `Report ${number}`,
        published: { day: published },
        pages: 12,
        note: 'Made up, to try the page with.',
      },
      {
        id: nameArticle(inspection.report),
        kind: 'newspaper',
        publisher: 'Northmere Herald',
        shortName: `Northmere Herald ${number}`,
        published: { day: published },
        note: 'Made up, to try the page with.',
      },
    ] satisfies Source[]
  })
}

/**
 * Makes up a record of an authority that does not exist, as large as asked for: to measure
 * how the page carries it. Throws where `frameworks` leave a record with faults.
 */
export function generateRecord(
  { inspections, actions, quotes, seed }: GenerateOptions,
  frameworks: FrameworksFile,
): InspectionRecord {
  const random = seedRandom(seed)
  const made = generateInspections(inspections, CHECKED_ON, frameworks, random)
  const record: InspectionRecord = {
    schemaVersion: 1,
    authority: {
      id: 'northmere',
      name: 'Northmere (made up)',
      council: 'Northmere County Council',
      statisticalNeighbours: [],
    },
    keeping: {
      maintainer: 'nobody: this record is made up',
      corrections: { email: 'nobody@northmere.example' },
      checkedOn: CHECKED_ON,
    },
    inspections: made.map(({ inspection }) => inspection),
    visits: [],
    otherWork: [],
    actions: generateActions(actions, made, frameworks, random),
    quotes: generateQuotes(quotes, made, random),
    findings: generateFindings(made, random),
    figures: [],
    sources: listSources(made),
    disagreements: [],
  }
  const [fault] = checkRecord(record, frameworks)
  if (fault !== undefined)
    throw new Error(`The generated record is wrong at ${fault.path}: expected ${fault.expected}`)
  return record
}
