import type { MouseEvent, SVGProps } from 'react'
import { drawGradeSteps } from '../../cards/gradeSteps'
import { gradeTone } from '../../cards/gradeTone'
import type { BoardCell } from '../../record/views/board/board'
import type { JudgementRow } from '../../record/views/board/row'
import type { GradeOnScale } from '../../record/vocabulary'
import { formatTogether } from '../../record/views/board/latest'
import { formatList } from '../../record/wording'
import { formatPlaceClass } from './boardRules'

interface GradeChipProps extends Pick<SVGProps<SVGSVGElement>, 'x' | 'y' | 'width' | 'height'> {
  grade: GradeOnScale | undefined
}

/** A grade's box with its steps; the level dash if the grade is not known. A drawing around it gives it a place. */
export function GradeChip({ grade, ...place }: GradeChipProps) {
  return (
    <svg
      {...place}
      className={grade === undefined ? 'chip' : `chip chip--${String(gradeTone(grade))}`}
      viewBox="-15 -13 30 26"
      aria-hidden="true"
      focusable="false"
    >
      {grade !== undefined && <rect x="-14.25" y="-12.25" width="28.5" height="24.5" rx="3" />}
      <path d={grade === undefined ? 'M-8 -1h16v2h-16z' : drawGradeSteps(grade)} />
    </svg>
  )
}

/** "Care leavers, 2014 Good sub-judgement": it holds what is seen of the mark, word for word, on any width. */
function nameMark(row: JudgementRow, year: string, note: string | undefined): string {
  const areas = formatList(row.areas.map(({ name }) => name))
  const why = row.grade === undefined ? row.why : row.gradeWords
  return [`${areas},`, year, why, note].filter((part) => part !== undefined).join(' ')
}

interface MarkProps {
  cell: Extract<BoardCell, { kind: 'grade' }>
  /** The inspection's label: "2014". */
  label: string
  /** Where it leads without script. */
  foundId: string
  /** False for all marks but the one that the Tab key reaches; undefined until script has come. */
  stop: boolean | undefined
  open: boolean
  /** True if the next inspection's mark stands close to its end. */
  near: boolean
  /** True if another inspection than its own is chosen. */
  other: boolean
  choose: (key: string) => void
}

/** A grade in its lane: a link to what was found, which opens the grade's own facts where there is script. */
export function Mark({ cell, label, foundId, stop, open, near, other, choose }: MarkProps) {
  const { row, rows, repeated, together } = cell
  const joint = together.length > 0
  const part = row.partOf === undefined ? undefined : 'sub-judgement'
  // The row below shows the same grade on a phone alone, where the year says it.
  const note = repeated ? undefined : (formatTogether(together, rows) ?? part)
  const year = joint ? `${label}, shared` : label
  const kinds = [
    rows > 1 ? ' mark--box' : '',
    other ? ' mark--other' : '',
    near ? ' mark--near' : '',
    repeated ? ' mark--repeated' : '',
    joint && rows === 1 && !repeated ? ' mark--joint' : '',
    part === undefined ? '' : ' mark--part',
  ]
  // Of the reason, what kind it is: "not known", "not judged".
  const word = row.grade === undefined ? row.why.split(':')[0] : row.grade.word
  return (
    <a
      className={`mark${kinds.join('')} board__at ${formatPlaceClass(cell)}`}
      href={`#${foundId}`}
      aria-label={nameMark(row, year, note)}
      {...(stop !== undefined && {
        'aria-haspopup': 'dialog' as const,
        'aria-expanded': open,
        tabIndex: stop && !repeated ? 0 : -1,
      })}
      data-mark={repeated ? undefined : row.key}
      onClick={(event: MouseEvent) => {
        event.preventDefault()
        choose(row.key)
      }}
    >
      <GradeChip grade={row.grade} />
      <span className="mark__year">{year}</span> <span className="mark__word">{word}</span>
      {note !== undefined && (
        <>
          {' '}
          <span className="mark__note">{note}</span>
        </>
      )}
    </a>
  )
}
