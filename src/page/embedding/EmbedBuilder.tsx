import { useState, useEffect } from 'react'
import type { RecordIndex } from '../../record/recordIndex'
import { parseSite } from '../../snippets/site'
import { useHost } from '../hostContext'
import { Dialog } from '../parts/Dialog'
import { useLateRules } from '../parts/useLateRules'
import { BuilderResult } from './BuilderResult'
import styles from './builder.css?inline'
import { ContentFields } from './ContentFields'
import { FormField, HostField } from './HostAndForm'
import { MoreFields } from './MoreFields'
import { SiteField } from './SiteField'
import { useResult } from './useResult'
import { useSnippetChoice } from './useSnippetChoice'

/** Long enough that typing a number does not load a frame for each digit. */
const PAUSE_MS = 350

/** A value once it has stood still for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const pause = setTimeout(() => {
      setSettled(value)
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
    }
  }, [value])
  return settled
}

interface EmbedBuilderProps {
  index: RecordIndex
  /** The page's query string: what is chosen in it is where the builder starts. */
  query: string
  close: () => void
}

/** "Embed this": from a choice of host, form and content to a snippet that is right there. */
export function EmbedBuilder({ index, query, close }: EmbedBuilderProps) {
  const { ownSite, snippetRecord: record } = useHost()
  useLateRules(styles)
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
    <Dialog name="builder" title="Embed this" close={close}>
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
    </Dialog>
  )
}
