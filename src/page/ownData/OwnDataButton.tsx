import { use, useState, type ComponentType } from 'react'
import { OwnDataSlotContext, type OwnDataDialogProps } from './ownDataSlot'
import { WAY_IN_ID } from './useOwnRecord'

type Opened = { OwnDataDialog: ComponentType<OwnDataDialogProps> }

/** The way in for a reader's own files; says so where its code cannot be fetched. */
export function OwnDataButton() {
  const slot = use(OwnDataSlotContext)
  const [opened, setOpened] = useState<Opened>()
  const [failed, setFailed] = useState(false)
  const open = () => {
    setFailed(false)
    slot?.load().then(setOpened, () => {
      setFailed(true)
    })
  }
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
      {slot !== undefined && opened !== undefined && (
        <opened.OwnDataDialog
          startWorker={slot.startWorker}
          close={() => {
            setOpened(undefined)
          }}
        />
      )}
    </div>
  )
}
