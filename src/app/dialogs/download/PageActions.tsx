import { useState } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { EmbedButton } from '../embedBuilder/EmbedButton'
import { useHost } from '../../hostContext'
import { Heading } from '../../components/Heading'
import { lazyComponent } from '../../components/lazyComponent'
import { LazyPanel } from '../../components/LazyPanel'
import { PrintButton } from '../../components/PrintChoice'
import { FramePrint } from './FramePrint'

const DownloadPanel = lazyComponent(() => import('./DownloadPanel'), 'DownloadPanel')

/**
 * Download, print and embed, at the end of the page. The code for downloads is loaded when they are
 * opened.
 */
export function PageActions({ index }: { index: RecordIndex }) {
  const { kind } = useHost()
  const [opened, setOpened] = useState(false)
  return (
    <section className="page-actions needs-script" id="download" aria-labelledby="download-title">
      <Heading
        depth={1}
        className={kind === 'page' ? 'page-actions__title' : 'visually-hidden'}
        id="download-title"
      >
        Download and share
      </Heading>
      <div className="page-actions__buttons">
        <button
          className="quiet-button"
          type="button"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          Download
        </button>
        {kind === 'page' && (
          <>
            <PrintButton />
            <EmbedButton index={index} />
          </>
        )}
        {kind === 'frame' && <FramePrint />}
      </div>
      {opened && <LazyPanel panel={DownloadPanel} props={{ index }} />}
    </section>
  )
}
