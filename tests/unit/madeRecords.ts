import { checkRecord } from '../../src/record/checks/checkRecord'
import { buildRecordIndex, type RecordIndex } from '../../src/record/recordIndex'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { Inspection } from '../../src/record/schema/inspections'
import type { InspectionRecord } from '../../src/record/schema/record'
import { readFrameworks } from './exampleRecord'

/** An inspection in short; ids of judgements go without the framework: "overall", "care-leavers". */
export interface MadeInspection {
  framework: string
  /** The first day; the last is two days on. */
  started: string
  /** The grade of every judgement that `grades` and `missing` do not name. */
  all?: string
  grades?: Record<string, string>
  /** Judgements without a grade, and why. */
  missing?: Record<string, string>
  id?: string
  ended?: Inspection['ended']
}

const FRAMEWORKS = readFrameworks()
const CITED = [{ source: 'report', page: 1 }]

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function makeInspection(made: MadeInspection, frameworks: FrameworksFile): Inspection {
  const framework = frameworks.frameworks.find(({ id }) => id === made.framework)
  const scale = frameworks.scales.find(({ id }) => id === framework?.scale)
  const gradesOrAbsences = (framework?.judgements ?? []).map(({ id }) => {
    const short = id.slice(made.framework.length + 1)
    const why = made.missing?.[short]
    return { judgement: id, why, grade: made.grades?.[short] ?? made.all ?? '' }
  })
  return {
    id: made.id ?? `${made.framework}-on-${made.started}`,
    framework: made.framework,
    title: 'Inspection',
    type: 'Graded inspection',
    started: made.started,
    ended: made.ended ?? { day: addDays(made.started, 2) },
    published: { day: addDays(made.started, 60) },
    leadInspector: { name: 'Ada Marsh' },
    report: 'report',
    judgements: gradesOrAbsences
      .filter(({ why }) => why === undefined)
      .map(({ judgement, grade }) => ({
        judgement,
        grade,
        printedGrade: scale?.grades.find(({ id }) => id === grade)?.printed[0] ?? '',
        citations: CITED,
      })),
    missing: gradesOrAbsences.flatMap(({ judgement, why }) =>
      why === undefined ? [] : [{ judgement, why, citations: CITED }],
    ),
    citations: CITED,
  }
}

/** A record without faults that holds these inspections. Throws where the description makes a fault. */
export function madeRecord(
  inspections: readonly MadeInspection[],
  changes: Partial<InspectionRecord> = {},
  frameworks = FRAMEWORKS,
): InspectionRecord {
  const record: InspectionRecord = {
    schemaVersion: 1,
    authority: {
      id: 'northshire',
      name: 'Northshire',
      council: 'Northshire County Council',
      statisticalNeighbours: [],
    },
    keeping: {
      maintainer: 'Northshire County Council',
      corrections: { email: 'records@northshire.example' },
      checkedOn: '2031-01-01',
    },
    inspections: inspections.map((made) => makeInspection(made, frameworks)),
    visits: [],
    otherWork: [],
    actions: [],
    quotes: [],
    findings: [],
    figures: [],
    sources: [
      {
        id: 'report',
        kind: 'ofsted-report',
        publisher: 'Ofsted',
        shortName: 'report',
        published: { year: 2024, why: 'made up' },
      },
    ],
    disagreements: [],
    ...changes,
  }
  const [fault] = checkRecord(record, frameworks)
  if (fault !== undefined) throw new Error(JSON.stringify(fault))
  return record
}

/** The index of a made record. */
export function madeIndex(
  inspections: readonly MadeInspection[],
  changes: Partial<InspectionRecord> = {},
  frameworks = FRAMEWORKS,
): RecordIndex {
  return buildRecordIndex(madeRecord(inspections, changes, frameworks), frameworks)
}

export const SIF_2014: MadeInspection = {
  id: 'sif-2014',
  framework: 'sif',
  started: '2014-02-18',
  ended: { day: '2014-03-12' },
  all: 'good',
  grades: { leadership: 'outstanding', adoption: 'outstanding' },
}
export const ILACS_2019: MadeInspection = {
  id: 'ilacs-2019',
  framework: 'ilacs-2018',
  started: '2019-04-29',
  ended: { day: '2019-05-03' },
  all: 'outstanding',
}
export const ILACS_2024: MadeInspection = {
  id: 'ilacs-2024',
  framework: 'ilacs-2023',
  started: '2024-06-10',
  ended: { day: '2024-06-14' },
  all: 'outstanding',
  grades: { 'care-leavers': 'good' },
}
export const ILACS_2026: MadeInspection = {
  id: 'ilacs-2026',
  framework: 'ilacs-2026',
  started: '2026-05-04',
  ended: { day: '2026-05-08' },
  all: 'good',
}

/** Hampshire's grades: the record that every rule of the model was first thought through on. */
export const THREE_INSPECTIONS: readonly MadeInspection[] = [SIF_2014, ILACS_2019, ILACS_2024]
