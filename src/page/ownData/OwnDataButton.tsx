import { use } from 'react'
import { useLoaded } from '../parts/useLoaded'
import { OwnDataSlotContext } from './ownDataSlot'
import { WAY_IN_ID } from './useOwnRecord'

/** The way in for a reader's own files; says so where its code cannot be fetched. */
export function OwnDataButton() {
  const slot = use(OwnDataSlotContext)
  const { Opened: Dialog, failed, open, close } = useLoaded(slot?.load, 'OwnDataDialog')
  return (
    <div className="needs-script own-data-way-in">
      <button
        className="text-button"
        type="button"
        id={WAY_IN_ID}
        aria-haspopup="dialog"
        onClick={open}
      >
        Use your authority’s data
      </button>
      {failed && (
        <span role="alert">
          {' '}
          This part of the page could not be fetched. Check the connection, try again.
        </span>
      )}
      {slot !== undefined && Dialog !== undefined && (
        <Dialog startWorker={slot.startWorker} close={close} />
      )}
    </div>
  )
}
