import { DialogButton } from '../../components/DialogButton'
import { lazyComponent } from '../../components/lazyComponent'
import { useHost } from '../../hostContext'
import { IMPORT_BUTTON_ID } from './useLocalRecord'

const LocalImportDialog = lazyComponent(() => import('./LocalImportDialog'), 'LocalImportDialog')

/** Opens the dialog for a reader's own files. */
export function LocalImportButton() {
  const { startWorker } = useHost()
  return (
    <div className="needs-script local-import-button">
      <DialogButton
        label="Add a file of your own"
        className="text-button"
        id={IMPORT_BUTTON_ID}
        dialog={LocalImportDialog}
        getProps={() => startWorker && { startWorker }}
      />
    </div>
  )
}
