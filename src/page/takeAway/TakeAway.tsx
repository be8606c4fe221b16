import { loadExport } from '../../reading/loadExport'
import { useState } from 'react'
import type { RecordIndex } from '../../record/recordIndex'
import { EmbedButton } from '../embedding/EmbedButton'
import { useHost } from '../hostContext'
import { Heading } from '../parts/Heading'
import { lazyComponent } from '../parts/lazyComponent'
import { LazyPanel } from '../parts/LazyPanel'
import { PrintButton } from '../parts/PrintButton'
import { FramePrint } from './FramePrint'

const TakeAwayPanel = lazyComponent(() =>
  loadExport(() => import('./TakeAwayPanel'), 'TakeAwayPanel'),
)

/**
 * Download, print and embed, at the end of the page. The code for downloads is loaded when they are
 * opened.
 */
export function TakeAway({ index }: { index: RecordIndex }) {
  const { place } = useHost()
  const [opened, setOpened] = useState(false)
  return (
    <section className="take-away needs-script" id="take-away" aria-labelledby="take-away-title">
      <Heading
        depth={1}
        className={place === 'page' ? 'take-away__title' : 'visually-hidden'}
        id="take-away-title"
      >
        Take it away
      </Heading>
      <div className="take-away__buttons">
        <button
          className="quiet-button"
          type="button"
          aria-expanded={opened}
          onClick={() => {
            setOpened(!opened)
          }}
        >
          Download
        </button>
        {place === 'page' && (
          <>
            <PrintButton />
            <EmbedButton index={index} />
          </>
        )}
        {place === 'frame' && <FramePrint />}
      </div>
      {opened && <LazyPanel panel={TakeAwayPanel} props={{ index }} />}
    </section>
  )
}
