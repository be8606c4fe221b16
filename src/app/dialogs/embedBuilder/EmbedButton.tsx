import { loadExport } from '../../../data/loadExport'
import { useState } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { useHost } from '../../hostContext'
import { lazyComponent } from '../../components/lazyComponent'
import { LazyPanel } from '../../components/LazyPanel'
import { useShownRecord } from '../../recordContext'

const EmbedBuilder = lazyComponent(() => loadExport(() => import('./EmbedBuilder'), 'EmbedBuilder'))

/** Opens the embed builder. */
export function EmbedButton({ index }: { index: RecordIndex }) {
  const { address } = useHost()
  const own = useShownRecord()?.own
  // A counter, used as the key, so that another click after a failure tries again.
  const [opened, setOpened] = useState(0)
  // An unpublished record cannot be embedded: a snippet would show the published one.
  if (own !== undefined) return null
  const close = () => {
    setOpened(0)
  }
  return (
    <>
      <button
        className="quiet-button"
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpened((count) => count + 1)
        }}
      >
        Embed this
      </button>
      {opened > 0 && (
        <LazyPanel
          key={opened}
          panel={EmbedBuilder}
          props={{ index, query: address.read(), close }}
        />
      )}
    </>
  )
}
