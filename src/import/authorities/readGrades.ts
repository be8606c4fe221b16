import type { Framework, FrameworksFile, Grade } from '../../record/schema/frameworks'
import type { JudgementFact } from '../england/facts'
import { quote } from '../refusal'
import type { Place, Warnings } from '../report'

/** The grades of one inspection in one source, as printed, and where they are. */
export interface Cells {
  place: Place & { sheet: string; row: number }
  /** "Ofsted’s list". */
  sourceName: string
  source: string
  grades: ReadonlyMap<string, { said: string; heading: string; jointly?: true }>
  /** This source is known to fill in judgements before they were introduced: a notice, not a refusal. */
  fillsAhead: boolean
  /** Its columns are those of this kind of inspection alone: what has none was not judged. */
  isWhole: boolean
}

export interface ReadGrades {
  /** With a grade. */
  judgements: (JudgementFact & { grade: string })[]
  /** Without one. `stated`: the source says so, and nothing was lost. */
  missing: { fact: JudgementFact & { why: string }; stated: boolean }[]
  /** Values that were not accepted, and the judgement that therefore lacks its grade. */
  refused: { place: Place; judgement?: string; said: string; reason: string }[]
}

const PRE_DATES = /^inspection[_ ]pre[_-]?dates[_ ]judge?ment$/iu
const NO_GRADE =
  /^(?:nan|none|null|n\/a|not judged|not applicable|-|\[[zxcw]\]|not[_ ]reported[_ ]post[_ ]reform|not reported \(2026 framework change\))$/iu

/**
 * The grade that a text means on a scale, and its form as printed in reports; undefined if it is not a grade.
 */
export function findGrade(
  grades: readonly Grade[],
  said: string,
): { grade: string; printed: string } | undefined {
  for (const grade of grades) {
    const printed = grade.printed.find((form) => form.toLowerCase() === said.toLowerCase())
    // The overview is all lower case; grades are shown as reports print them.
    if (printed !== undefined) return { grade: grade.id, printed }
  }
  return undefined
}

/** The grades of a framework's scale. */
export function findScale(framework: Framework, { scales }: FrameworksFile): readonly Grade[] {
  return scales.find(({ id }) => id === framework.scale)?.grades ?? []
}

/**
 * Reads one source's grades as judgements of the framework of that day. Judgements without a grade are in
 * `missing`.
 */
export function readGrades(
  { place, sourceName, source, grades: cells, fillsAhead, isWhole }: Cells,
  framework: Framework,
  frameworks: FrameworksFile,
  warnings: Pick<Warnings, 'notices' | 'countWord'>,
): ReadGrades {
  const scale = findScale(framework, frameworks)
  const at = { source, sheet: place.sheet, row: place.row }
  const read: ReadGrades = { judgements: [], missing: [], refused: [] }
  for (const { id: judgement, areas } of framework.judgements) {
    const cell = cells.get(areas[0] ?? '')
    const said = cell?.said ?? ''
    const found = findGrade(scale, said)
    const isWithParts = framework.judgements.some(({ partOf }) => partOf === judgement)
    const isJoint = cell?.jointly === true && areas.length === 1 && !isWithParts
    const refuse = (reason: string) => {
      const column = { ...place, ...(cell && { column: cell.heading }) }
      read.refused.push({ place: column, judgement, said, reason })
    }
    const miss = (
      why: string,
      stated: boolean,
      absence: 'not-known' | 'not-judged' = 'not-known',
    ) => {
      read.missing.push({ fact: { judgement, absence, printed: said, why, place: at }, stated })
    }
    if (isWhole && cell === undefined) {
      miss('Not part of this re-inspection.', true, 'not-judged')
    } else if (found !== undefined && isJoint) {
      // Rule 1: a joint grade is not the grade of any single area.
      const why = `${sourceName} gives ${quote(said)} jointly, and ${framework.name} judged apart.`
      refuse(`${why} Not taken.`)
      miss(why, false)
    } else if (found !== undefined) {
      read.judgements.push({ judgement, ...found, place: at })
    } else {
      const isKnownWord = said === '' || NO_GRADE.test(said) || PRE_DATES.test(said)
      if (said !== '' && isKnownWord) warnings.countWord(said, false)
      if (!isKnownWord) refuse(`${quote(said)} is no grade of ${framework.name}.`)
      miss(
        PRE_DATES.test(said)
          ? `${sourceName} says that the inspection came before this judgement, which it did not.`
          : `${sourceName} gives none${isKnownWord ? ' and does not say why' : `: ${quote(said)} is no grade`}.`,
        isWhole && said !== '' && isKnownWord,
      )
    }
  }
  for (const [area, { said, heading }] of cells) {
    // An area's column belongs to the judgement that lists that area first. Before 2023, "children in care"
    // holds the joint grade and no column belongs to care leavers alone.
    const isOwn = framework.judgements.some(({ areas }) => areas[0] === area)
    if (said === '' || isOwn) continue
    if (NO_GRADE.test(said) || PRE_DATES.test(said)) {
      // The framework explains it: there was no such judgement yet, or no longer.
      warnings.countWord(said, true)
      continue
    }
    const refused = { ...place, column: heading }
    const what = `for a judgement that ${framework.name} did not have: not taken.`
    if (fillsAhead) warnings.notices.push({ ...refused, reason: `A grade ${what}` })
    else read.refused.push({ place: refused, said, reason: `${quote(said)} ${what}` })
  }
  return read
}
