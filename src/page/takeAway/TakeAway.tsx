import type { Elements } from '../elements'
import type { Address } from '../../reading/address'
import type { RecordIndex } from '../../record/recordIndex'
import { useLoaded } from '../parts/useLoaded'
import { Heading } from '../parts/Heading'
import type { SectionsSlot } from '../sectionsSlot'
import { useSurroundings } from '../surroundings'

interface TakeAwayProps {
  index: RecordIndex
  address: Address
  slot: Pick<SectionsSlot, 'loadTakeAway' | 'loadTimelinePicture'>
  /** Other ways to take it along. */
  children?: Elements
}

/** The place from which everything is taken away, quiet at the end; its code comes when it is opened. */
export function TakeAway({ index, address, slot, children }: TakeAwayProps) {
  const { place } = useSurroundings()
  const { Opened: Panel, failed, open, close } = useLoaded(slot.loadTakeAway, 'TakeAwayPanel')
  return (
    <section className="take-away needs-script" id="take-away" aria-labelledby="take-away-title">
      <Heading
        depth={1}
        className={place === 'page' ? 'take-away__title' : 'visually-hidden'}
        id="take-away-title"
      >
        Take it away
      </Heading>
      <div className="take-away__buttons">
        <button
          className="quiet-button"
          type="button"
          aria-expanded={Panel !== undefined}
          onClick={Panel === undefined ? open : close}
        >
          Download
        </button>
        {children}
      </div>
      {failed && <p role="alert">This part could not be fetched. Try again.</p>}
      {Panel !== undefined && (
        <Panel {...{ index, address }} loadPicture={slot.loadTimelinePicture} />
      )}
    </section>
  )
}
