import type { InspectionView } from '../../record/recordIndex'
import type { Step } from '../../record/views/actionSteps'
import type { Sign } from '../../record/verdicts'
import { drawSign } from './signPath'

const SIZE = 16
/** The width of a column with a year as its label, and of one with a month or a day too. */
const COLUMN = { year: 36, day: 84 }
/** How far a thread stays away from the middle of a sign. */
const CLEAR = 10

const isYear = ({ label }: InspectionView) => /^\d{4}$/u.test(label)
/** Wider than this, the signs do not fit beside a title on a phone. */
const LONG = 150

const nameOf = (width: number) => `ask-signs${width > LONG ? ' ask-signs--long' : ''}`
const widthOf = (inspections: readonly InspectionView[]) =>
  inspections.every(isYear) ? COLUMN.year : COLUMN.day

/** A drawing grows with the text: its size is in `em` of the small text, which it takes as 14 px. */
const inText = (pixels: number) => `${String(Math.round((pixels / 14) * 1000) / 1000)}em`

/** One sign. It decorates the word beside it. */
export function SignMark({ sign }: { sign: Sign }) {
  return (
    <svg className="ask-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
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

/** One sign for each inspection, and the thread between them. */
export function Signs({ steps, inspections, label }: SignsProps) {
  const column = widthOf(inspections)
  const width = column * inspections.length
  const placed = inspections.flatMap((inspection, position) => {
    const step = steps.find((one) => one.inspection === inspection)
    return step === undefined ? [] : [{ sign: step.sign, x: (position + 0.5) * column }]
  })
  const thread = placed
    .slice(1)
    .map(({ x }, before) => `M${String((placed[before]?.x ?? x) + CLEAR)} 8H${String(x - CLEAR)}`)
  return (
    <svg
      className={nameOf(width)}
      viewBox={`0 0 ${String(width)} ${String(SIZE)}`}
      width={inText(width)}
      height={inText(SIZE)}
      role="img"
      aria-label={label}
    >
      {thread.length > 0 && <path className="ask-signs__thread" d={thread.join('')} />}
      <path d={placed.map(({ sign, x }) => drawSign(sign, x, SIZE / 2)).join('')} />
    </svg>
  )
}

/** The labels above the columns of `Signs`. */
export function SignYears({ inspections }: Pick<SignsProps, 'inspections'>) {
  const column = widthOf(inspections)
  const width = column * inspections.length
  return (
    <svg
      className={nameOf(width)}
      viewBox={`0 0 ${String(width)} 18`}
      width={inText(width)}
      height={inText(18)}
    >
      {inspections.map(({ inspection, label }, position) => (
        <text key={inspection.id} x={(position + 0.5) * column} y="14">
          {label}
        </text>
      ))}
    </svg>
  )
}
