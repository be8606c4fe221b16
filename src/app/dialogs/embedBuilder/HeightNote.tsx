import { useId } from 'react'
import { formatNumber } from '../../../record/wording'
import type { FrameHeight } from './useFrameHeight'

interface HeightNoteProps {
  height: FrameHeight
  /** The column's width, in CSS pixels. */
  width: number
  /** The height typed if none could be measured. */
  byHand: string
  changeByHand: (text: string) => void
  tryAgain: () => void
}

function UnknownHeight({
  byHand,
  changeByHand,
  tryAgain,
}: Pick<HeightNoteProps, 'byHand' | 'changeByHand' | 'tryAgain'>) {
  const id = useId()
  return (
    <div className="builder-unknown">
      <p>
        The height could not be measured: nothing came from the address, or this page may not look
        into it. Check that the page is published there and try again, or give a height by hand; too
        small a one scrolls, too large a one leaves a gap.
      </p>
      <div className="builder-copy__row">
        <button className="quiet-button" type="button" onClick={tryAgain}>
          Measure again
        </button>
        <label htmlFor={id}>Height by hand, in pixels</label>
        <input
          id={id}
          className="builder-unknown__height"
          type="number"
          min={1}
          value={byHand}
          onChange={({ target }) => changeByHand(target.value)}
        />
      </div>
    </div>
  )
}

function formatHeight(height: FrameHeight, width: number): string {
  if (height.state === 'measuring') return 'Measuring the height…'
  return height.state === 'unknown'
    ? 'The height is not known.'
    : `Height measured: ${formatNumber(height.height)} pixels in a column of ${formatNumber(width)}.`
}

/** What is known of the height. Never shows a number that was neither measured nor typed. */
export function HeightNote({ height, width, ...unknown }: HeightNoteProps) {
  return (
    <>
      <p className="builder-height" role="status">
        {formatHeight(height, width)}
      </p>
      {height.state === 'unknown' && <UnknownHeight {...unknown} />}
    </>
  )
}
