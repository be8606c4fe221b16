import type { InspectionView } from '../../record/recordIndex'
import type { Step } from '../../record/views/actionSteps'
import type { Sign } from '../../record/verdicts'

const SIZE = 16
/** The width of a column with a year as its label, and of one with a month or a day too. */
const COLUMN = { year: 36, day: 84 }
/** From the middle of a sign to the end of the line that joins it to the next. */
const THREAD_GAP = 10

const isYear = ({ label }: InspectionView) => /^\d{4}$/u.test(label)
/** Wider than this, the signs do not fit beside a title on a phone. */
const MAX_WIDTH_BESIDE_TITLE = 150

const formatClassName = (width: number) =>
  `action-signs${width > MAX_WIDTH_BESIDE_TITLE ? ' action-signs--long' : ''}`
const findColumnWidth = (inspections: readonly InspectionView[]) =>
  inspections.every(isYear) ? COLUMN.year : COLUMN.day

/** A size in `em`, so that a drawing grows with the small text, which is 14 px. */
const formatEm = (pixels: number) => `${String(Math.round((pixels / 14) * 1000) / 1000)}em`

const circle = (x: number, y: number, r: number) =>
  `M${String(x - r)} ${String(y)}a${String(r)} ${String(r)} 0 1 0 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 0-${String(2 * r)} 0z`

const square = (x: number, y: number, half: number) =>
  `M${String(x - half)} ${String(y - half)}h${String(2 * half)}v${String(2 * half)}h-${String(2 * half)}z`

const ring = (x: number, y: number) => circle(x, y, 6.5) + circle(x, y, 5)

/** Path data of a sign around a point, to be filled by the rule "evenodd". A sign is 13 high. */
function drawSign(sign: Sign, x: number, y: number): string {
  switch (sign) {
    case 'asked':
      return square(x, y, 5.5)
    case 'mentioned':
      return square(x, y, 5.5) + square(x, y, 4)
    case 'addressed':
      return circle(x, y, 6.5)
    case 'partly-addressed':
      return `${ring(x, y)}M${String(x)} ${String(y - 5)}a5 5 0 0 0 0 10z`
    case 'recurring':
      return ring(x, y) + circle(x, y, 2.75)
    case 'no-later-evidence':
      return ring(x, y)
    case 'not-examined':
      return [-4.5, 0, 4.5].map((dx) => circle(x + dx, y, 1.5)).join('')
    case 'nothing-held':
      return `M${String(x - 4)} ${String(y - 0.75)}h8v1.5h-8z`
  }
}

/** One sign, hidden from screen readers: the word is beside it. */
export function SignMark({ sign }: { sign: Sign }) {
  return (
    <svg className="action-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawSign(sign, SIZE / 2, SIZE / 2)} />
    </svg>
  )
}

interface SignsProps {
  steps: readonly Step[]
  /** Earliest first: a column each. */
  inspections: readonly InspectionView[]
  /** The signs in words. */
  label: string
}

/** One sign for each inspection, with lines between them. */
export function Signs({ steps, inspections, label }: SignsProps) {
  const column = findColumnWidth(inspections)
  const width = column * inspections.length
  const placed = inspections.flatMap((inspection, position) => {
    const step = steps.find((candidate) => candidate.inspection === inspection)
    return step === undefined ? [] : [{ sign: step.sign, x: (position + 0.5) * column }]
  })
  const thread = placed
    .slice(1)
    .map(
      ({ x }, before) =>
        `M${String((placed[before]?.x ?? x) + THREAD_GAP)} 8H${String(x - THREAD_GAP)}`,
    )
  return (
    <svg
      className={formatClassName(width)}
      viewBox={`0 0 ${String(width)} ${String(SIZE)}`}
      width={formatEm(width)}
      height={formatEm(SIZE)}
      role="img"
      aria-label={label}
    >
      {thread.length > 0 && <path className="action-signs__thread" d={thread.join('')} />}
      <path d={placed.map(({ sign, x }) => drawSign(sign, x, SIZE / 2)).join('')} />
    </svg>
  )
}

/** The labels above the columns of `Signs`. */
export function SignYears({ inspections }: Pick<SignsProps, 'inspections'>) {
  const column = findColumnWidth(inspections)
  const width = column * inspections.length
  return (
    <svg
      className={formatClassName(width)}
      viewBox={`0 0 ${String(width)} 18`}
      width={formatEm(width)}
      height={formatEm(18)}
    >
      {inspections.map(({ inspection, label }, position) => (
        <text key={inspection.id} x={(position + 0.5) * column} y="14">
          {label}
        </text>
      ))}
    </svg>
  )
}
