import type { InspectionRecord } from '../../../record/schema/record'
import { saveFile } from '../../components/saveFile'
import { useShownRecord } from '../../recordContext'
import { useInjectedStyles } from '../../components/useInjectedStyles'
import { ImportDetails } from './ImportDetails'
import type { ImportSummary } from './workerProtocol'
import styles from './local-import.css?inline'
import { useAutoFocus } from '../../components/useAutoFocus'

interface LocalImportBannerProps {
  record: InspectionRecord
  /** The names of the files, as text. */
  fileNames: string
  summary?: ImportSummary | undefined
}

/** Downloads a record as a file, without any request. */
export function saveRecord(record: InspectionRecord) {
  const text = `${JSON.stringify(record, null, 2)}\n`
  saveFile(`${record.authority.id}.json`, 'application/json', text)
}

/** Shown above an unpublished record, on screen and in print, with a button back to the published one. */
export function LocalImportBanner({ record, fileNames, summary }: LocalImportBannerProps) {
  useInjectedStyles(styles)
  const shown = useShownRecord()
  const focused = useAutoFocus<HTMLDivElement>()
  return (
    <aside className="local-import-banner" aria-label="Not published">
      <div className="local-import-banner__words" ref={focused} tabIndex={-1}>
        <h2 className="local-import-banner__title">From a file on this computer, not published</h2>
        <p className="local-import-banner__note">
          <span>{`${fileNames}.`}</span>{' '}
          <span className="local-import-banner__screen-only">
            Only you see it, and nothing was uploaded; reload the page or go Back for the published
            record.
          </span>
        </p>
      </div>
      <div className="local-import-banner__buttons">
        <button className="quiet-button" type="button" onClick={() => saveRecord(record)}>
          Download the record
        </button>
        <button className="quiet-button" type="button" onClick={() => shown?.leave()}>
          Back to the published record
        </button>
      </div>
      {summary !== undefined && (
        <div className="local-import-banner__details">
          <ImportDetails summary={summary} />
        </div>
      )}
    </aside>
  )
}
