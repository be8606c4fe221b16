import type { RecordIndex } from '../../../record/recordIndex'
import { DialogButton } from '../../components/DialogButton'
import { lazyComponent } from '../../components/lazyComponent'
import { useHost } from '../../hostContext'
import { useShownRecord } from '../../recordContext'

const EmbedBuilder = lazyComponent(() => import('./EmbedBuilder'), 'EmbedBuilder')

/** Opens the embed builder. */
export function EmbedButton({ index }: { index: RecordIndex }) {
  const { urlState } = useHost()
  const own = useShownRecord()?.local
  // An unpublished record cannot be embedded: a snippet would show the published one.
  if (own !== undefined) return null
  return (
    <DialogButton
      label="Embed this"
      className="quiet-button"
      dialog={EmbedBuilder}
      getProps={() => ({ index, query: urlState.read() })}
    />
  )
}
