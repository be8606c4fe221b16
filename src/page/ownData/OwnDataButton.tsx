import { loadExport } from '../../reading/loadExport'
import { useState } from 'react'
import { useHost } from '../hostContext'
import { lazyComponent } from '../parts/lazyComponent'
import { LazyPanel } from '../parts/LazyPanel'
import { WAY_IN_ID } from './useOwnRecord'

const OwnDataDialog = lazyComponent(() =>
  loadExport(() => import('./OwnDataDialog'), 'OwnDataDialog'),
)

/** Opens the dialog for a reader's own files. */
export function OwnDataButton() {
  const { startWorker } = useHost()
  // A counter, used as the key, so that another click after a failure tries again.
  const [opened, setOpened] = useState(0)
  const close = () => {
    setOpened(0)
  }
  return (
    <div className="needs-script own-data-way-in">
      <button
        className="text-button"
        type="button"
        id={WAY_IN_ID}
        aria-haspopup="dialog"
        onClick={() => {
          setOpened((count) => count + 1)
        }}
      >
        Use your authority’s data
      </button>
      {opened > 0 && startWorker !== undefined && (
        <LazyPanel key={opened} panel={OwnDataDialog} props={{ startWorker, close }} />
      )}
    </div>
  )
}
