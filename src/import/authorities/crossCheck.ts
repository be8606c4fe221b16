import type { Framework } from '../../record/schema/frameworks'
import { countDays, formatDay } from '../../record/dates'
import type { DifferenceFact, JudgementFact } from '../england/facts'
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

export interface Difference {
  /** The statement that this one differs from. */
  displayed: Statement
  subject: string
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
    return [{ displayed, subject, said: mine.printed, otherSaid: theirs.printed }]
  })
}

function compareFacts(displayed: Statement, other: Statement): Difference[] {
  const facts = ['started', 'published', 'length'] as const
  return facts.flatMap((subject) => {
    const [mine, theirs] = [displayed[subject], other[subject]]
    if (mine === undefined || theirs === undefined || mine === theirs) return []
    return [{ displayed, subject, said: mine, otherSaid: theirs }]
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
  judgements: JudgementFact[]
  missing: ReadGrades['missing']
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
      const missing = statements[0]?.grades.missing.find(({ fact }) => fact.judgement === id)
      if (missing !== undefined) settled.missing.push(missing)
    } else if (other === undefined) settled.judgements.push(first.judgement)
    else {
      const [a, b] = [first, other].map(
        ({ statement, judgement }) =>
          `${quote(judgement.printed)} (${formatPlace(statement.place)})`,
      )
      const why = `Two rows of one file differ: ${a ?? ''}, ${b ?? ''}. Neither grade was taken.`
      const { place } = first.judgement
      const absence = 'not-known'
      const fact = { judgement: id, absence, printed: '', why, place } as const
      settled.missing.push({ fact, stated: false })
    }
  }
  return settled
}

const isDay = (subject: string) => subject === 'started' || subject === 'published'

/** What a difference says of a day, in words; other subjects as they are. */
export function formatSaid(subject: string, said: string): string {
  return isDay(subject) ? formatDay(said) : said
}

/** A difference as a fact: both versions, and which one is displayed. */
export function buildDifference(
  { displayed, subject, said, otherSaid }: Difference,
  other: Statement,
  of: { authority: string; inspection: string },
): DifferenceFact {
  const toPlace = ({ source, place: { sheet, row } }: Statement) => ({ source, sheet, row })
  const shown = { shown: said, shownPlace: toPlace(displayed) }
  return { ...of, subject, ...shown, other: otherSaid, otherPlace: toPlace(other) }
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
    apart: isDay(subject) ? Math.abs(countDays(said, otherSaid)) : Infinity,
    displayed: { said: formatSaid(subject, said), place: displayed.place },
    other: { said: formatSaid(subject, otherSaid), place: other.place },
  }
}
