import { useState } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { EmbedButton } from '../embedBuilder/EmbedButton'
import { useHost } from '../../hostContext'
import { usePageAddress } from '../../browserValues'
import { Heading } from '../../components/Heading'
import { lazyComponent } from '../../components/lazyComponent'
import { LazyPanel } from '../../components/LazyPanel'
import { OutsideLink } from '../../components/OutsideLink'
import { PrintButton, PrintChoice } from '../../components/PrintChoice'

const DownloadPanel = lazyComponent(() => import('./DownloadPanel'), 'DownloadPanel')

/**
 * Prints, and returns whether the browser started to: in a sandbox without `allow-modals` it
 * ignores the call, without an error.
 */
function tryPrint(): boolean {
  let hasStarted = false
  const onBeforePrint = () => {
    hasStarted = true
  }
  window.addEventListener('beforeprint', onBeforePrint)
  window.print()
  window.removeEventListener('beforeprint', onBeforePrint)
  return hasStarted
}

/** Prints a frame. If its host does not allow that, links to the page, where it can be printed. */
function FramePrint() {
  const address = usePageAddress()
  const [wasIgnored, setWasIgnored] = useState(false)
  return (
    <>
      <PrintChoice print={() => setWasIgnored(!tryPrint())} />
      <p className="page-actions__refusal" role="status">
        {wasIgnored && (
          <>
            <span>
              If nothing was printed: the page around this frame does not let it print. It prints
              from
            </span>{' '}
            <OutsideLink href={address}>a page of its own</OutsideLink>
            <span>.</span>
          </>
        )}
      </p>
    </>
  )
}

/**
 * Download, print and embed, at the end of the page. The code for downloads is loaded when they are
 * opened.
 */
export function PageActions({ index }: { index: RecordIndex }) {
  const { kind } = useHost()
  const [isOpen, setIsOpen] = useState(false)
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
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
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
      {isOpen && <LazyPanel panel={DownloadPanel} props={{ index }} />}
    </section>
  )
}
