import { buildRecordIndex, type RecordIndex } from '../../../src/record/recordIndex'
import type { Inspection } from '../../../src/record/schema/inspections'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { WITH_OVERALL, WITHOUT_OVERALL } from '../answerShapes'
import { readFrameworks } from '../exampleRecord'
import { readGrades } from '../hostile/oracle'
import {
  ILACS_2019,
  ILACS_2024,
  ILACS_2026,
  madeRecord,
  SIF_2014,
  THREE_INSPECTIONS,
  type MadeInspection,
} from '../madeRecords'

const FRAMEWORKS = readFrameworks()

const FOUR: MadeInspection[] = [SIF_2014, ILACS_2019, ILACS_2024, ILACS_2026]
const LONG_WHY =
  'the only copy of the report that is left was scanned without its second half, and nobody who was asked has another'

/** Every shape of record that the answer is tested on, and those that only cards can go wrong with. */
export const RECORDS: [shape: string, record: InspectionRecord][] = [
  ...[...WITH_OVERALL, ...WITHOUT_OVERALL].map(
    ([shape, inspections]): [string, InspectionRecord] => [shape, madeRecord(inspections)],
  ),
  ['four inspections', madeRecord(FOUR)],
  ['requires improvement in all four', madeRecord(FOUR.map(lower))],
  [
    'an abolished authority with a long name',
    madeRecord(THREE_INSPECTIONS, {
      authority: {
        id: 'northshire',
        name: 'Bournemouth, Christchurch, Poole and Kingston-upon-Withernwick-under-Wychwood',
        council: 'Northshire County Council',
        statisticalNeighbours: [],
        abolished: { when: { day: '2029-04-01' }, note: 'made up' },
      },
    }),
  ],
  [
    'a long reason for a missing grade',
    madeRecord([{ ...ILACS_2024, missing: { leadership: LONG_WHY } }, SIF_2014]),
  ],
]

function lower(inspection: MadeInspection): MadeInspection {
  return { ...inspection, all: 'requires-improvement', grades: {} }
}

export function indexOf(record: InspectionRecord): RecordIndex {
  return buildRecordIndex(record, FRAMEWORKS)
}

const readRows = (record: InspectionRecord) => readGrades(record, FRAMEWORKS)

/** A record with each area that one of its inspections judged. */
export const AREA_RECORDS = RECORDS.flatMap(([shape, record]) =>
  [...readRows(record).keys()].map((area): [string, string, InspectionRecord] => [
    area,
    shape,
    record,
  ]),
)

function latestFirst({ inspections }: InspectionRecord): Inspection[] {
  return [...inspections].sort((a, b) => (a.started < b.started ? 1 : -1))
}

/** What each inspection says of an area, the latest first, by a reading of the record of its own. */
export function expectStandings(record: InspectionRecord, area: string) {
  return latestFirst(record).map((inspection, at) => {
    const told = readRows(record).get(area)?.[at]
    const others = told?.areas.filter((id) => id !== area) ?? []
    return {
      ended: inspection.ended,
      grade: told?.word,
      /** The names of the other areas of a joint grade, as in a sentence. */
      together: FRAMEWORKS.areas.filter(({ id }) => others.includes(id)).map((it) => it.inSentence),
      why: told?.word === undefined ? findWhy(inspection, area) : undefined,
    }
  })
}

function findWhy({ framework, missing }: Inspection, area: string): string | undefined {
  const { judgements = [], notJudged = [] } =
    FRAMEWORKS.frameworks.find(({ id }) => id === framework) ?? {}
  const asked = judgements.find(({ areas }) => areas.includes(area))
  const lost = missing.find(({ judgement }) => judgement === asked?.id)
  return (lost ?? notJudged.find((entry) => entry.area === area))?.why
}

/** The grades that the row of an area shows, the latest first. */
export function expectRowGrades(record: InspectionRecord, area: string): string[] {
  return (
    readRows(record)
      .get(area)
      ?.flatMap(({ word }) => word ?? []) ?? []
  )
}

export const NAMES = new Map(FRAMEWORKS.areas.map(({ id, name }) => [id, name]))

const WORDS = [
  ...new Set(FRAMEWORKS.scales.flatMap(({ grades }) => grades.map(({ word }) => word))),
]

/** Grades as labels ("Good"), in the order in which a text has them. */
export function findGrades(text: string): string[] {
  return text.match(new RegExp(WORDS.join('|'), 'gu')) ?? []
}
