import type { SVGProps } from 'react'
import { drawGradeSteps, gradeTone } from '../../cards/gradeMark'
import type { BoardCell } from '../../record/views/board/board'
import type { JudgementRow } from '../../record/views/board/rows'
import type { GradeOnScale } from '../../record/vocabulary'
import { formatJointWith } from '../../record/views/board/latest'
import { formatList } from '../../record/wording'
import { formatPlaceClass } from './boardRules'

interface GradeChipProps extends Pick<SVGProps<SVGSVGElement>, 'x' | 'y' | 'width' | 'height'> {
  grade: GradeOnScale | undefined
}

/** A grade's box with its steps, or a dash if there is no grade. A drawing that contains it sets its position. */
export function GradeChip({ grade, ...position }: GradeChipProps) {
  return (
    <svg
      {...position}
      className={grade === undefined ? 'chip' : `chip tone-${String(gradeTone(grade))}`}
      viewBox="-15 -13 30 26"
      aria-hidden="true"
      focusable="false"
    >
      {grade !== undefined && <rect x="-14.25" y="-12.25" width="28.5" height="24.5" rx="3" />}
      <path d={grade === undefined ? 'M-8 -1h16v2h-16z' : drawGradeSteps(grade)} />
    </svg>
  )
}

/** "Care leavers, 2014 Good sub-judgement": holds every word that is shown on any width, as voice control needs. */
function formatMarkLabel(row: JudgementRow, year: string, note: string | undefined): string {
  const areas = formatList(row.areas.map(({ name }) => name))
  const why = row.grade === undefined ? row.why : row.gradeWords
  return [`${areas},`, year, why, note].filter((part) => part !== undefined).join(' ')
}

interface MarkProps {
  cell: Extract<BoardCell, { kind: 'grade' }>
  /** The inspection's label: "2014". */
  label: string
  /** Where it leads without script. */
  findingsId: string
  /** False for all marks but the one that the Tab key reaches; undefined before hydration. */
  isTabStop: boolean | undefined
  isOpen: boolean
  /** True if it must end before the mark of the next inspection. */
  meetsNext: boolean
  /** True if the inspection of another mark is chosen. */
  isOtherChosen: boolean
  open: (key: string) => void
}

/** A grade at its date: a link to the findings, which with script opens the facts of the grade itself. */
export function Mark(props: MarkProps) {
  const { cell, label, findingsId, isTabStop, isOpen, meetsNext, isOtherChosen, open } = props
  const { row, rows, repeated, jointWith } = cell
  const joint = jointWith.length > 0
  const part = row.partOf === undefined ? undefined : 'sub-judgement'
  // In the row below, the grade is shown again only on a phone, where the year says that it is shared.
  const note = repeated ? undefined : (formatJointWith(jointWith, rows) ?? part)
  const year = joint ? `${label}, shared` : label
  const modifiers = [
    rows > 1 ? ' mark--box' : '',
    isOtherChosen ? ' mark--other' : '',
    meetsNext ? ' mark--near' : '',
    repeated ? ' mark--repeated' : '',
    joint && rows === 1 && !repeated ? ' mark--joint' : '',
    part === undefined ? '' : ' mark--part',
  ]
  // Only the first words of the reason: "not known", "not judged".
  const word = row.grade === undefined ? row.why.split(':')[0] : row.grade.word
  return (
    <a
      className={`mark${modifiers.join('')} board__at ${formatPlaceClass(cell)}`}
      href={`#${findingsId}`}
      aria-label={formatMarkLabel(row, year, note)}
      {...(isTabStop !== undefined && {
        'aria-haspopup': 'dialog' as const,
        'aria-expanded': isOpen,
        tabIndex: isTabStop && !repeated ? 0 : -1,
      })}
      data-mark={repeated ? undefined : row.key}
      onClick={(event) => {
        event.preventDefault()
        open(row.key)
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
