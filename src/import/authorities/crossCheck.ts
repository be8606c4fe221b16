import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Disagreement } from '../../record/schema/evidence'
import { formatDay } from '../../record/dates'
import type { Inspection, Judgement } from '../../record/schema/inspections'
import { quote } from '../refusal'
import { formatPlace, type Place, type SourceDisagreement } from '../report'
import type { ReadGrades } from './readGrades'

/** What one source says about an inspection, to compare with others. */
export interface Statement {
  /** The source's id in the record. */
  source: string
  place: Place & { sheet: string; row: number }
  grades: ReadGrades
  started: string | undefined
  published: string | undefined
  /** "short" or "standard", where the source says either. */
  length: string | undefined
}

interface Difference {
  /** The statement that this one differs from. */
  displayed: Statement
  subject: string
  areas: string[]
  said: string
  otherSaid: string
}

/** Compares each grade with the one in the first earlier statement that has it. */
function compareGrades(before: readonly Statement[], other: Statement, framework: Framework) {
  return framework.judgements.flatMap(({ id, areas }) => {
    const find = ({ grades }: Statement) =>
      grades.judgements.find(({ judgement }) => judgement === id)
    const displayed = before.find((statement) => find(statement) !== undefined)
    const [mine, theirs] = [displayed && find(displayed), find(other)]
    // A source without this grade does not contradict anything.
    if (displayed === undefined || mine === undefined || theirs === undefined) return []
    if (theirs.grade === mine.grade) return []
    const subject = areas[0] ?? id
    return [{ displayed, subject, areas, said: mine.printedGrade, otherSaid: theirs.printedGrade }]
  })
}

function compareFacts(displayed: Statement, other: Statement): Difference[] {
  const facts = ['started', 'published', 'length'] as const
  return facts.flatMap((subject) => {
    const [mine, theirs] = [displayed[subject], other[subject]]
    if (mine === undefined || theirs === undefined || mine === theirs) return []
    const format = subject === 'length' ? (words: string) => words : formatDay
    return [{ displayed, subject, areas: [], said: format(mine), otherSaid: format(theirs) }]
  })
}

/** How a source differs from those before it: grades first, then dates and length. */
export function compareStatements(
  before: readonly Statement[],
  other: Statement,
  framework: Framework,
): Difference[] {
  const [first] = before
  return [
    ...compareGrades(before, other, framework),
    ...(first === undefined ? [] : compareFacts(first, other)),
  ]
}

/** The grades left after all sources have been compared, and those that are missing. */
export interface Settled {
  judgements: Judgement[]
  missing: Inspection['missing']
}

/**
 * For each judgement, the grade of the most authoritative source that has one. If two rows of that source
 * differ, neither is used.
 */
export function settleGrades(statements: readonly Statement[], framework: Framework): Settled {
  const settled: Settled = { judgements: [], missing: [] }
  for (const { id } of framework.judgements) {
    const given = statements.flatMap((statement) => {
      const judgement = statement.grades.judgements.find((one) => one.judgement === id)
      return judgement === undefined ? [] : [{ statement, judgement }]
    })
    const [first] = given
    const other = given.find(
      ({ statement, judgement }) =>
        statement.source === first?.statement.source && judgement.grade !== first.judgement.grade,
    )
    if (first === undefined) {
      const missing = statements[0]?.grades.missing.find(({ judgement }) => judgement === id)
      if (missing !== undefined) settled.missing.push(missing)
    } else if (other === undefined) settled.judgements.push(first.judgement)
    else {
      const [a, b] = [first, other].map(
        ({ statement, judgement }) =>
          `${quote(judgement.printedGrade)} (${formatPlace(statement.place)})`,
      )
      const why = `Two rows of one file differ: ${a ?? ''}, ${b ?? ''}. Neither grade was taken.`
      const citations = [...first.judgement.citations, ...other.judgement.citations]
      settled.missing.push({ judgement: id, why, citations })
    }
  }
  return settled
}

const SUBJECTS: Partial<Record<string, string>> = {
  started: 'First day',
  published: 'Day of publication',
  length: 'Short or standard',
}

/**
 * A difference as the record states it: both versions, which one is displayed, and that neither was checked
 * against the report.
 */
export function buildDisagreement(
  difference: Difference,
  other: Statement,
  inspection: { id: string; started: string },
  frameworks: FrameworksFile,
): Disagreement {
  const { displayed, areas } = difference
  const names = areas.map((id) => frameworks.areas.find((area) => area.id === id)?.inSentence ?? id)
  const subject = SUBJECTS[difference.subject] ?? `Grade for ${names.join(' and ')}`
  const cite = ({ source, place }: Statement) => [{ source, sheet: place.sheet, row: place.row }]
  const isSame = displayed.source === other.source
  const isGrade = areas.length > 0
  const standing = isSame
    ? `Two rows of the same file differ. ${isGrade ? 'Neither grade is displayed' : 'The first is displayed'}`
    : 'The source of higher standing is displayed'
  return {
    id: `${inspection.id}-${difference.subject}-row-${other.place.row}`,
    subject: `${subject}, inspection of ${formatDay(inspection.started)}`,
    says: [
      { source: displayed.source, said: difference.said, citations: cite(displayed) },
      { source: other.source, said: difference.otherSaid, citations: cite(other) },
    ],
    assessment: `${standing}. Neither was compared with the report.`,
    areas,
  }
}

/** The same difference, for the import's report. */
export function reportDifference(
  { subject, displayed, said, otherSaid }: Difference,
  other: Statement,
  of: Pick<SourceDisagreement, 'gssCode' | 'authority' | 'inspection'>,
): SourceDisagreement {
  return {
    ...of,
    subject,
    displayed: { said, place: displayed.place },
    other: { said: otherSaid, place: other.place },
  }
}
