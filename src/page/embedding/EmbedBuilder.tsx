import { useEffect, useId, useRef, useState } from 'react'
import { parseSite } from '../../snippets/site'
import { useLateRules } from '../parts/useLateRules'
import { BuilderResult } from './BuilderResult'
import styles from './builder.css?inline'
import type { EmbedBuilderProps } from './builderSlot'
import { ContentFields } from './ContentFields'
import { FormField, HostField } from './HostAndForm'
import { MoreFields } from './MoreFields'
import { SiteField } from './SiteField'
import { useResult } from './useResult'
import { useSettled } from './useSettled'
import { useSnippetChoice } from './useSnippetChoice'

/** Shows a dialog as long as it is there; the browser keeps the focus in it, and gives it back. */
function useShownDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return dialog
}

/** "Embed this": from a choice of host, form and content to a snippet that is right there. */
export function EmbedBuilder({ index, query, record, ownSite, close }: EmbedBuilderProps) {
  useLateRules(styles)
  const title = useId()
  const dialog = useShownDialog()
  const { choice, change } = useSnippetChoice(query, index)
  const [address, setAddress] = useState(ownSite ?? '')
  const site = parseSite(address, ownSite)
  const settled = useSettled(choice)
  const result = useResult({
    choice: settled,
    index,
    site,
    ownSite,
    record,
  })
  return (
    <dialog className="builder" ref={dialog} aria-labelledby={title} onClose={close}>
      <div className="builder__head">
        <h2 className="builder__title" id={title}>
          Embed this
        </h2>
        <button className="quiet-button" type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className="builder__body">
        <div className="builder__choices">
          <HostField choice={choice} change={change} />
          <FormField choice={choice} change={change} />
          <ContentFields index={index} choice={choice} change={change} />
          <MoreFields index={index} choice={choice} change={change} />
          <SiteField text={address} site={site} change={setAddress} />
        </div>
        <BuilderResult choice={settled} index={index} result={result} />
      </div>
    </dialog>
  )
}
