import { formatCsv } from '../../record/csv'
import type { RecordIndex } from '../../record/recordIndex'
import { EmbedButton } from '../embedding/EmbedButton'
import { OutsideLink } from '../parts/OutsideLink'
import { PrintButton } from '../parts/PrintButton'
import { saveFile } from '../parts/saveFile'
import { useSurroundings, type Surroundings } from '../surroundings'
import { SourceBand } from './SourceBand'

interface ButtonsProps {
  index: RecordIndex
  place: Surroundings['place']
}

function TakeAwayButtons({ index, place }: ButtonsProps) {
  const { id } = index.record.authority
  return (
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
      {/* An element would print the host's whole page. */}
      {place !== 'element' && <PrintButton />}
      {place === 'page' && <EmbedButton index={index} />}
    </div>
  )
}

/**
 * The record to take away: as data, as a table, on paper. A sandbox may forbid a frame to save
 * and to print, and not every sandbox can be told from inside: the way on always stands there.
 */
export function TakeAway({ index }: { index: RecordIndex }) {
  const { place } = useSurroundings()
  return (
    <div className="needs-script sources__take">
      <SourceBand name="Take it with you">
        <TakeAwayButtons index={index} place={place} />
        {place === 'frame' && (
          <p>
            Where the page around this frame lets it neither save nor print:{' '}
            <OutsideLink href="./index.html">
              the whole record, to print and to download
            </OutsideLink>
          </p>
        )}
      </SourceBand>
    </div>
  )
}
