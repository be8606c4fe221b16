import { formatCsv } from '../../record/csv'
import type { RecordIndex } from '../../record/recordIndex'
import { PrintButton } from '../parts/PrintButton'
import { saveFile } from '../parts/saveFile'
import { SourceBand } from './SourceBand'

/** The record to take away: as data, as a table, on paper. */
export function TakeAway({ index }: { index: RecordIndex }) {
  const { id } = index.record.authority
  return (
    <div className="needs-script sources__take">
      <SourceBand name="Take it with you">
        <div className="sources__buttons">
          <button
            className="quiet-button"
            type="button"
            onClick={() => {
              saveFile(`${id}.json`, 'application/json', JSON.stringify(index.record, null, 2))
            }}
          >
            Record (JSON)
          </button>
          <button
            className="quiet-button"
            type="button"
            onClick={() => {
              saveFile(`${id}.csv`, 'text/csv;charset=utf-8', formatCsv(index))
            }}
          >
            Table (CSV)
          </button>
          <PrintButton />
        </div>
      </SourceBand>
    </div>
  )
}
