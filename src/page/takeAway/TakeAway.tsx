import { useState, type ComponentType, type ReactNode } from 'react'
import type { Address } from '../../reading/address'
import type { RecordIndex } from '../../record/recordIndex'
import { Heading } from '../parts/Heading'
import type { SectionsSlot } from '../sectionsSlot'
import { useSurroundings } from '../surroundings'
import type { TakeAwayPanelProps } from './TakeAwayPanel'

interface TakeAwayProps {
  index: RecordIndex
  address: Address
  slot: Pick<SectionsSlot, 'loadTakeAway' | 'loadTimelinePicture'>
  /** Other ways to take it along. */
  children?: ReactNode
}

type Opened = { TakeAwayPanel: ComponentType<TakeAwayPanelProps> }

/** The place from which everything is taken away, quiet at the end; its code comes when it is opened. */
export function TakeAway({ index, address, slot, children }: TakeAwayProps) {
  const { place } = useSurroundings()
  const [opened, setOpened] = useState<Opened>()
  const [failed, setFailed] = useState(false)
  const open = () => {
    setFailed(false)
    slot.loadTakeAway().then(setOpened, () => {
      setFailed(true)
    })
  }
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
          aria-expanded={opened !== undefined}
          onClick={
            opened === undefined
              ? open
              : () => {
                  setOpened(undefined)
                }
          }
        >
          Download
        </button>
        {children}
      </div>
      {failed && <p role="alert">This part could not be fetched. Try again.</p>}
      {opened !== undefined && (
        <opened.TakeAwayPanel {...{ index, address }} loadPicture={slot.loadTimelinePicture} />
      )}
    </section>
  )
}
