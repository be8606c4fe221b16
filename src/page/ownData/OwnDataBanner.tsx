import { use } from 'react'
import type { InspectionRecord } from '../../record/schema/record'
import { saveFile } from '../parts/saveFile'
import { ImportAccount } from './ImportAccount'
import type { FoundReport } from './importing'
import styles from './own-data.css?inline'
import { OwnDataContext } from './ownDataSlot'
import { useFocusAtFirst } from './useFocusAtFirst'

interface OwnDataBannerProps {
  record: InspectionRecord
  /** The files in words. */
  from: string
  report: FoundReport | undefined
}

/** Stands above a record that is not published, on screen and on paper, and leads back. */
export function OwnDataBanner({ record, from, report }: OwnDataBannerProps) {
  const own = use(OwnDataContext)
  const words = useFocusAtFirst<HTMLParagraphElement>()
  return (
    <aside className="own-data-banner" aria-label="Not published">
      <style>{styles}</style>
      <p className="own-data-banner__words" ref={words} tabIndex={-1}>
        <strong>From a file on this computer, not published:</strong>{' '}
        <span className="own-data-banner__file">{from}</span>
      </p>
      <p className="own-data-banner__note">
        Only you see it: nothing was uploaded, and this page’s address does not lead to it. Reload
        or go Back and the published record is here again.
      </p>
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
        <button className="quiet-button" type="button" onClick={() => own?.leave()}>
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
