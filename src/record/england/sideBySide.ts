import { formatIncomplete } from '../incomplete'
import { formatCheckedOn } from '../keeping'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { buildBoard, type Board, type BoardRow } from '../views/board/board'
import { formatJointWith } from '../views/board/latest'
import { listInherited, type Inherited } from '../views/succession'
import { formatAbsences, findJudgement, type GradeOrAbsenceAt } from '../views/history'
import { isJoint } from '../views/context/tally'
import type { GradeOnScale } from '../vocabulary'
import type { AsAt, England } from './england'

/** One authority's grades of one area: its lane, and every mark of it in words. */
export interface ComparedLane {
  id: string
  /** Where its inspections stand, as fractions of the axis; without a grade where they gave none. */
  marks: { at: number; grade: GradeOnScale | undefined; shared: boolean }[]
  /** Where other rules began, as fractions of the axis. */
  rules: number[]
  /** The latest grade, or why there is none. */
  latest: string
  /** Whether that may be called the current grade (see `LatestGrade`). */
  isCurrent: boolean
  /** "unofficial list, inspected 10 to 14 June 2024; not given in 2026". */
  when: string
  /** Latest first: "2019: Good", then "not judged in 2013 or 2011". */
  earlier: string[]
}

/** Where one authority's grades come from. */
export interface ComparedSources {
  id: string
  /** "as checked on 29 July 2026", and whether inspections of unofficial lists are left out. */
  checked: string
  sources: string[]
  /** Rule 19: what may be missing. */
  incomplete: string | undefined
  /** Rule 26: the councils before it, whose grades are in no lane of its own. */
  inherited: Inherited[]
}

/** The grades of several authorities over time, on one axis. */
export interface SideBySide {
  years: Board['axis']['years']
  areas: { area: Area; lanes: ComparedLane[] }[]
  authorities: ComparedSources[]
}

/** Whether only a list that is not Ofsted's has it. */
function isUnofficial({ inspection }: InspectionView, index: RecordIndex): boolean {
  return index.source(inspection.report)?.source.kind === 'compiled-data'
}

/** "Good", "one grade with care leavers", "unofficial list"; nothing if no grade was given. */
function listWords({ inspection, gradeOrAbsence }: GradeOrAbsenceAt, index: RecordIndex): string[] {
  const judgement = findJudgement(gradeOrAbsence)
  if (judgement === undefined) return []
  const together = 'jointWith' in gradeOrAbsence ? gradeOrAbsence.jointWith : []
  const parts = [
    judgement.gradeWords,
    judgement.grade.plain === undefined ? '' : 'older scale',
    formatJointWith(together) ?? (judgement.partOf === undefined ? '' : 'sub-judgement'),
    isUnofficial(inspection, index) ? 'unofficial list' : '',
  ]
  return parts.filter((part) => part !== '')
}

function buildWords({ latest, laterAbsences, isCurrent, earlier }: BoardRow, index: RecordIndex) {
  const { gradeOrAbsence, inspection } = latest
  const why = 'why' in gradeOrAbsence ? gradeOrAbsence.why : ''
  const [given = why, ...notes] = listWords(latest, index)
  const when = [...notes, `inspected ${inspection.days}`].join(', ')
  const grades = earlier.flatMap((entry) => {
    const words = listWords(entry, index)
    return words.length === 0 ? [] : [`${entry.inspection.label}: ${words.join(', ')}`]
  })
  return {
    ...{ latest: given, isCurrent },
    when: laterAbsences === undefined ? when : `${when}; ${laterAbsences}`,
    earlier: [...grades, ...formatAbsences(earlier)],
  }
}

function placeMarks({ lines, columns }: Board, { cells }: BoardRow): ComparedLane['marks'] {
  const placeOf = (name: string) => lines.find((line) => line.name === name)?.at ?? 0
  return cells.flatMap((cell) => {
    if (cell.kind === 'absence')
      return columns.slice(...cell.columns).map(({ line }) => {
        return { at: placeOf(line), grade: undefined, shared: false }
      })
    return [{ at: placeOf(cell.from), grade: cell.row.grade, shared: cell.jointWith.length > 0 }]
  })
}

/**
 * The grades of several records as lanes of one axis, by the areas that are judged today. Each lane is that of the
 * council's own board. Nothing is ranked or averaged, and no grade of an older scale is called by today's words.
 */
export function buildSideBySide(
  records: readonly RecordIndex[],
  { subjects }: England,
  asAt: AsAt,
): SideBySide {
  const keep = (index: RecordIndex) =>
    index.inspections.filter((view) => asAt === 'newest' || !isUnofficial(view, index))
  const kept = records.map((index) => ({ ...index, inspections: keep(index) }))
  const boards = kept.map((index) => ({ index, board: buildBoard(index, undefined, kept) }))
  const buildLane = (area: Area, { index, board }: (typeof boards)[number]): ComparedLane => {
    const { id } = index.record.authority
    const rules = board.periods.flatMap(({ from }) => (from > 0 ? [from] : []))
    const row = board.rows.find((entry) => entry.area.id === area.id)
    const nothing = { latest: 'no grade on record', isCurrent: false, when: '', earlier: [] }
    if (row === undefined) return { id, rules, marks: [], ...nothing }
    return { id, rules, marks: placeMarks(board, row), ...buildWords(row, index) }
  }
  const today = subjects.filter((subject) => !isJoint(subject)).flatMap(({ areas }) => areas)
  return {
    years: boards[0]?.board.axis.years ?? [],
    areas: today.map((area) => ({ area, lanes: boards.map((entry) => buildLane(area, entry)) })),
    authorities: records.map((index) => {
      const inspections = keep(index)
      const isCut = inspections.length < index.inspections.length
      const cut = isCut ? '; later inspections from unofficial lists are left out' : ''
      const sources = inspections.flatMap(
        ({ inspection }) => index.source(inspection.report)?.source.shortName ?? [],
      )
      return {
        id: index.record.authority.id,
        checked: `${formatCheckedOn(index)}${cut}`,
        sources: [...new Set(sources)],
        incomplete: formatIncomplete(index),
        inherited: listInherited(index),
      }
    }),
  }
}
