import { loadExport } from '../../../data/loadExport'
import { useState } from 'react'
import { useHost } from '../../hostContext'
import { lazyComponent } from '../../components/lazyComponent'
import { LazyPanel } from '../../components/LazyPanel'
import { IMPORT_BUTTON_ID } from './useLocalRecord'

const LocalImportDialog = lazyComponent(() =>
  loadExport(() => import('./LocalImportDialog'), 'LocalImportDialog'),
)

/** Opens the dialog for a reader's own files. */
export function LocalImportButton() {
  const { startWorker } = useHost()
  // A counter, used as the key, so that another click after a failure tries again.
  const [opened, setOpened] = useState(0)
  const close = () => {
    setOpened(0)
  }
  return (
    <div className="needs-script local-import-button">
      <button
        className="text-button"
        type="button"
        id={IMPORT_BUTTON_ID}
        aria-haspopup="dialog"
        onClick={() => {
          setOpened((count) => count + 1)
        }}
      >
        Show another council
      </button>
      {opened > 0 && startWorker !== undefined && (
        <LazyPanel key={opened} panel={LocalImportDialog} props={{ startWorker, close }} />
      )}
    </div>
  )
}
