import type { Framework, FrameworksFile, Grade } from '../../record/schema/frameworks'
import type { GradeCells } from '../official/readOfficialRow'
import type { JudgementFact } from '../england/facts'
import { quote } from '../refusal'
import type { Place, Warnings } from '../report'

/** The grades of one inspection in one source, as printed, and where they are. */
export interface GradeRow {
  place: Place & { sheet: string; row: number }
  /** "Ofsted’s list". */
  sourceName: string
  source: string
  grades: GradeCells
  /** This source is known to fill in judgements before they were introduced: a notice, not a refusal. */
  fillsAhead: boolean
  /** Its columns are those of this kind of inspection alone: a judgement without a column was not made. */
  isWhole: boolean
}

export interface ReadGrades {
  /** With a grade. */
  judgements: (JudgementFact & { grade: string })[]
  /** Without one. `stated`: the source says so, and nothing was lost. */
  missing: { fact: JudgementFact & { why: string }; stated: boolean }[]
  /** Texts that were not accepted, and the judgement that therefore lacks its grade. */
  refused: { place: Place; judgement?: string; text: string; reason: string }[]
}

const PRE_DATES = /^inspection[_ ]pre[_-]?dates[_ ]judge?ment$/iu
/** Words for a missing grade. */
const NO_GRADE =
  /^(?:nan|none|null|n\/a|not judged|not applicable|-|\[[zxcw]\]|not[_ ]reported[_ ]post[_ ]reform|not reported \(2026 framework change\))$/iu

/**
 * The grade that a text means on a scale, and its form as printed in reports: the overview is all lower case.
 * Undefined if it is not a grade.
 */
export function findGrade(
  scale: readonly Grade[],
  text: string,
): { grade: string; printed: string } | undefined {
  for (const grade of scale) {
    const printed = grade.printed.find((form) => form.toLowerCase() === text.toLowerCase())
    if (printed !== undefined) return { grade: grade.id, printed }
  }
  return undefined
}

const isNoGrade = (text: string) => NO_GRADE.test(text) || PRE_DATES.test(text)

/** The grades of a framework's scale. */
export function findScale(framework: Framework, { scales }: FrameworksFile): readonly Grade[] {
  return scales.find(({ id }) => id === framework.scale)?.grades ?? []
}

/**
 * Reads one source's grades as judgements of the framework of that day. Judgements without a grade are in
 * `missing`.
 */
export function readGrades(
  { place, sourceName, source, grades: cells, fillsAhead, isWhole }: GradeRow,
  framework: Framework,
  frameworks: FrameworksFile,
  warnings: Pick<Warnings, 'notices' | 'countWord'>,
): ReadGrades {
  const scale = findScale(framework, frameworks)
  const at = { source, sheet: place.sheet, row: place.row }
  const read: ReadGrades = { judgements: [], missing: [], refused: [] }
  for (const { id: judgement, areas } of framework.judgements) {
    const cell = cells.get(areas[0] ?? '')
    const text = cell?.text ?? ''
    const found = findGrade(scale, text)
    const hasParts = framework.judgements.some(({ partOf }) => partOf === judgement)
    const isJoint = cell?.jointly === true && areas.length === 1 && !hasParts
    const refuse = (reason: string) => {
      const column = { ...place, ...(cell && { column: cell.heading }) }
      read.refused.push({ place: column, judgement, text, reason })
    }
    const addMissing = (
      why: string,
      stated: boolean,
      absence: 'not-known' | 'not-judged' = 'not-known',
    ) => {
      read.missing.push({ fact: { judgement, absence, printed: text, why, place: at }, stated })
    }
    if (isWhole && cell === undefined) {
      addMissing('Not part of this re-inspection.', true, 'not-judged')
    } else if (found !== undefined && isJoint) {
      // Rule 1: a joint grade is not the grade of any single area.
      const why = `${sourceName} gives ${quote(text)} jointly, and ${framework.name} judged apart.`
      refuse(`${why} Not taken.`)
      addMissing(why, false)
    } else if (found !== undefined) {
      read.judgements.push({ judgement, ...found, place: at })
    } else if (text !== '' && !isNoGrade(text)) {
      refuse(`${quote(text)} is no grade of ${framework.name}.`)
      addMissing(`${sourceName} gives none: ${quote(text)} is no grade.`, false)
    } else {
      if (text !== '') warnings.countWord(text, false)
      const why = PRE_DATES.test(text)
        ? 'says that the inspection came before this judgement, which it did not'
        : 'gives none and does not say why'
      addMissing(`${sourceName} ${why}.`, isWhole && text !== '')
    }
  }
  for (const [area, { text, heading }] of cells) {
    // An area's column belongs to the judgement that lists that area first. Before 2023, "children in care"
    // holds the joint grade and no column belongs to care leavers alone.
    const isOwn = framework.judgements.some(({ areas }) => areas[0] === area)
    if (text === '' || isOwn) continue
    if (isNoGrade(text)) {
      // The framework explains it: there was no such judgement yet, or no longer.
      warnings.countWord(text, true)
      continue
    }
    const column = { ...place, column: heading }
    const why = `for a judgement that ${framework.name} did not have: not taken.`
    if (fillsAhead) warnings.notices.push({ ...column, reason: `A grade ${why}` })
    else read.refused.push({ place: column, text, reason: `${quote(text)} ${why}` })
  }
  return read
}
