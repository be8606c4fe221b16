import type { Framework, FrameworksFile, Grade } from '../../record/schema/frameworks'
import type { Inspection, Judgement } from '../../record/schema/inspections'
import { quote } from '../refusal'
import type { Place, Remark, Remarks } from '../report'

/** A source's words on the areas of one inspection, and where they stand. */
export interface Cells {
  place: Place & { sheet: string; row: number }
  /** "Ofsted’s list". */
  sourceName: string
  source: string
  grades: ReadonlyMap<string, { said: string; heading: string; jointly?: true }>
  /** The source is known to fill in a judgement before it was made: that is no refusal. */
  fillsAhead: boolean
}

export interface ReadGrades {
  judgements: Judgement[]
  missing: Inspection['missing']
  /** Values that were not taken, and the judgement that lacks its grade for it. */
  refused: (Remark & { judgement?: string })[]
}

const PRE_DATES = /^inspection[_ ]pre[_-]?dates[_ ]judge?ment$/iu
const NO_GRADE =
  /^(?:nan|none|null|n\/a|not judged|not applicable|-|\[[zxcw]\]|not[_ ]reported[_ ]post[_ ]reform|not reported \(2026 framework change\))$/iu

/** The grade that words mean on a scale, and how reports print it. */
export function findGrade(
  grades: readonly Grade[],
  said: string,
): { grade: string; printed: string } | undefined {
  for (const grade of grades) {
    const printed = grade.printed.find((form) => form.toLowerCase() === said.toLowerCase())
    // The scraped overview has small letters only; a grade is shown as reports print it.
    if (printed !== undefined) return { grade: grade.id, printed }
  }
  return undefined
}

/** The grades of a framework's scale. */
export function findScale(framework: Framework, { scales }: FrameworksFile): readonly Grade[] {
  return scales.find(({ id }) => id === framework.scale)?.grades ?? []
}

/**
 * The column of an area stands for the judgement that begins with it: before 2023 "children in care"
 * holds the joint grade, and nothing stands for care leavers alone.
 */
function findJudgement(framework: Framework, area: string) {
  return framework.judgements.find((judgement) => judgement.areas[0] === area)
}

/** Grades of one source as judgements of the framework of that day, the rest as typed absences. */
export function readGrades(
  { place, sourceName, source, grades: cells, fillsAhead }: Cells,
  framework: Framework,
  frameworks: FrameworksFile,
  remarks: Pick<Remarks, 'notices' | 'countWord'>,
): ReadGrades {
  const scale = findScale(framework, frameworks)
  const citations = [{ source, sheet: place.sheet, row: place.row }]
  const read: ReadGrades = { judgements: [], missing: [], refused: [] }
  for (const { id: judgement, areas } of framework.judgements) {
    const cell = cells.get(areas[0] ?? '')
    const said = cell?.said ?? ''
    const found = findGrade(scale, said)
    const at = { ...place, ...(cell === undefined ? {} : { column: cell.heading }) }
    if (found !== undefined && cell?.jointly === true && areas.length === 1) {
      // Rule 1: a joint grade is nobody's own.
      const why = `${sourceName} gives ${quote(said)} jointly, and ${framework.name} judged apart.`
      read.refused.push({ ...at, judgement, reason: `${why} Not taken.` })
      read.missing.push({ judgement, why, citations })
      continue
    }
    if (found !== undefined) {
      const { grade, printed } = found
      read.judgements.push({ judgement, grade, printedGrade: printed, citations })
      continue
    }
    const isKnownWord = said === '' || NO_GRADE.test(said) || PRE_DATES.test(said)
    const why = PRE_DATES.test(said)
      ? `${sourceName} says that the inspection came before this judgement, which it did not.`
      : `${sourceName} gives none${isKnownWord ? ' and does not say why' : `: ${quote(said)} is no grade`}.`
    if (said !== '' && isKnownWord) remarks.countWord(said, false)
    if (!isKnownWord)
      read.refused.push({
        ...at,
        judgement,
        reason: `${quote(said)} is no grade of ${framework.name}.`,
      })
    read.missing.push({ judgement, why, citations })
  }
  for (const [area, { said, heading }] of cells) {
    if (said === '' || findJudgement(framework, area) !== undefined) continue
    if (NO_GRADE.test(said) || PRE_DATES.test(said)) {
      // The framework says why: such a judgement did not exist, or no longer did.
      remarks.countWord(said, true)
      continue
    }
    const reason = `${quote(said)} for a judgement that ${framework.name} did not have: not taken.`
    const known = fillsAhead && findGrade(scale, said) !== undefined
    const list = known ? remarks.notices : read.refused
    list.push({ ...place, column: heading, reason })
  }
  return read
}
