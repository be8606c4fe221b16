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

/** Two sources that differ about one subject. */
export interface Difference {
  displayed: Statement
  other: Statement
  /** An area's id, or "started", "published" or "length". */
  subject: string
  value: string
  otherValue: string
}

/** Compares each grade with the one in the first earlier statement that has it. */
function compareGrades(
  before: readonly Statement[],
  other: Statement,
  { judgements }: Framework,
): Difference[] {
  return judgements.flatMap(({ id, areas }) => {
    const findGrade = ({ grades }: Statement) =>
      grades.judgements.find(({ judgement }) => judgement === id)
    const displayed = before.find((statement) => findGrade(statement) !== undefined)
    const [grade, otherGrade] = [displayed && findGrade(displayed), findGrade(other)]
    // A source without this grade does not contradict anything.
    if (displayed === undefined || grade === undefined || otherGrade === undefined) return []
    if (otherGrade.grade === grade.grade) return []
    const values = { value: grade.printed, otherValue: otherGrade.printed }
    return [{ displayed, other, subject: areas[0] ?? id, ...values }]
  })
}

function compareFacts(displayed: Statement, other: Statement): Difference[] {
  return (['started', 'published', 'length'] as const).flatMap((subject) => {
    const [value, otherValue] = [displayed[subject], other[subject]]
    return value === undefined || otherValue === undefined || value === otherValue
      ? []
      : [{ displayed, other, subject, value, otherValue }]
  })
}

/** How each source differs from those before it: grades first, then dates and length. */
export function compareStatements(
  statements: readonly Statement[],
  framework: Framework,
): Difference[] {
  const [first] = statements
  return statements.flatMap((other, at) => [
    ...compareGrades(statements.slice(0, at), other, framework),
    ...(first === undefined || at === 0 ? [] : compareFacts(first, other)),
  ])
}

/** One grade for each judgement, or why it is missing. */
export interface SelectedGrades {
  judgements: JudgementFact[]
  missing: ReadGrades['missing']
}

/**
 * For each judgement, the grade of the most authoritative source that has one. If two rows of that source
 * differ, neither is used.
 */
export function selectGrades(
  statements: readonly Statement[],
  framework: Framework,
): SelectedGrades {
  const selected: SelectedGrades = { judgements: [], missing: [] }
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
      if (missing !== undefined) selected.missing.push(missing)
    } else if (other === undefined) {
      selected.judgements.push(first.judgement)
    } else {
      const versions = [first, other].map(
        ({ statement, judgement }) =>
          `${quote(judgement.printed)} (${formatPlace(statement.place)})`,
      )
      const why = `Two rows of one file differ: ${versions.join(', ')}. Neither grade was taken.`
      const { place } = first.judgement
      const fact = { judgement: id, absence: 'not-known', printed: '', why, place } as const
      selected.missing.push({ fact, stated: false })
    }
  }
  return selected
}

const isDay = (subject: string) => subject === 'started' || subject === 'published'

/** A day in words; the value of any other subject as it is. */
export function formatValue(subject: string, value: string): string {
  return isDay(subject) ? formatDay(value) : value
}

/** A difference as a fact: both versions, and which one is displayed. */
export function buildDifference(
  { displayed, other, subject, value, otherValue }: Difference,
  about: Pick<DifferenceFact, 'authority' | 'inspection'>,
): DifferenceFact {
  const placeOf = ({ source, place: { sheet, row } }: Statement) => ({ source, sheet, row })
  const shown = { shown: value, shownPlace: placeOf(displayed) }
  return { ...about, subject, ...shown, other: otherValue, otherPlace: placeOf(other) }
}

/** The same difference, for the import's report. */
export function reportDifference(
  { displayed, other, subject, value, otherValue }: Difference,
  about: Pick<SourceDisagreement, 'gssCode' | 'authority' | 'inspection'>,
): SourceDisagreement {
  return {
    ...about,
    subject,
    apart: isDay(subject) ? Math.abs(countDays(value, otherValue)) : Infinity,
    displayed: { said: formatValue(subject, value), place: displayed.place },
    other: { said: formatValue(subject, otherValue), place: other.place },
  }
}
