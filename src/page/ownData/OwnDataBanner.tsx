import type { InspectionRecord } from '../../record/schema/record'
import { saveFile } from '../parts/saveFile'
import { useShownRecord } from '../recordContext'
import { useLateRules } from '../parts/useLateRules'
import { ImportAccount } from './ImportAccount'
import type { FoundReport } from './importing'
import styles from './own-data.css?inline'
import { useFocusAtFirst } from './useFocusAtFirst'

interface OwnDataBannerProps {
  record: InspectionRecord
  /** The names of the files, as text. */
  from: string
  report: FoundReport | undefined
}

/** Shown above an unpublished record, on screen and in print, with a button back to the published one. */
export function OwnDataBanner({ record, from, report }: OwnDataBannerProps) {
  useLateRules(styles)
  const shown = useShownRecord()
  const words = useFocusAtFirst<HTMLDivElement>()
  return (
    <aside className="own-data-banner" aria-label="Not published">
      <div className="own-data-banner__words" ref={words} tabIndex={-1}>
        <h2 className="own-data-banner__standing">From a file on this computer, not published</h2>
        <p className="own-data-banner__note">
          <span>{`${from}.`}</span>{' '}
          <span className="own-data-banner__way">
            Only you see it, and nothing was uploaded; reload the page or go Back for the published
            record.
          </span>
        </p>
      </div>
      <div className="own-data-banner__buttons">
        <button
          className="quiet-button"
          type="button"
          onClick={() => {
            const text = `${JSON.stringify(record, null, 2)}\n`
            saveFile(`${record.authority.id}.json`, 'application/json', text)
          }}
        >
          Download the record
        </button>
        <button className="quiet-button" type="button" onClick={() => shown?.leave()}>
          Back to the published record
        </button>
      </div>
      {report !== undefined && (
        <div className="own-data-banner__account">
          <ImportAccount report={report} />
        </div>
      )}
    </aside>
  )
}
