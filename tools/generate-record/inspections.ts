import type { Framework, FrameworksFile, Grade } from '../../src/record/schema/frameworks'
import type { Inspection } from '../../src/record/schema/inspections'
import { addDays, countDays } from './days'
import type { Random } from './random'

/** An inspection with what the other parts of a generated record ask of it. */
export interface GeneratedInspection {
  inspection: Inspection
  framework: Framework
  /** The day on which its report came out. */
  published: string
}

const DAYS_ON_SITE = 4
const DAYS_TO_PUBLISH = 40
const SHARE_MISSING = 0.02

function findFramework(day: string, { frameworks }: FrameworksFile): Framework {
  const found = frameworks.find(({ from, to }) => from <= day && day <= (to ?? day))
  if (found === undefined) throw new Error(`No framework was in use on ${day}`)
  return found
}

function gradeJudgements(framework: Framework, grades: Grade[], report: string, random: Random) {
  const judgements: Inspection['judgements'] = []
  const missing: Inspection['missing'] = []
  for (const { id, partOf } of framework.judgements) {
    const citations = [{ source: report, page: 1 + random.whole(12) }]
    const grade = grades[random.whole(grades.length)]
    if (grade === undefined || (partOf !== undefined && random.chance(SHARE_MISSING)))
      missing.push({ judgement: id, why: 'the report gives no grade for it', citations })
    else
      judgements.push({
        judgement: id,
        grade: grade.id,
        printedGrade: grade.printed[0] ?? grade.word,
        citations,
      })
  }
  return { judgements, missing }
}

/** Inspections spread evenly from the first framework on, each under the rules of its day. */
export function generateInspections(
  count: number,
  lastDay: string,
  frameworks: FrameworksFile,
  random: Random,
): GeneratedInspection[] {
  const firstDay = frameworks.frameworks.map(({ from }) => from).sort()[0] ?? lastDay
  const latestStart = addDays(lastDay, -DAYS_ON_SITE - DAYS_TO_PUBLISH)
  const span = countDays(firstDay, latestStart)
  return Array.from({ length: count }, (_, position) => {
    const started = addDays(firstDay, Math.floor(((position + 0.5) / count) * span))
    const framework = findFramework(started, frameworks)
    const grades = frameworks.scales.find(({ id }) => id === framework.scale)?.grades ?? []
    const published = addDays(started, DAYS_ON_SITE + DAYS_TO_PUBLISH)
    const report = `report-${position + 1}`
    const inspection: Inspection = {
      id: `inspection-${position + 1}`,
      framework: framework.id,
      title: `${framework.shortName}, inspection ${position + 1}`,
      type: 'Graded inspection',
      started,
      ended: { day: addDays(started, DAYS_ON_SITE) },
      published: { day: published },
      leadInspector: { unknown: true, why: 'the inspection is made up' },
      report,
      ...gradeJudgements(framework, grades, report, random),
      citations: [{ source: report, page: 1 }],
    }
    return { inspection, framework, published }
  })
}
