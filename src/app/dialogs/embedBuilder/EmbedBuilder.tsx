import { useState, useEffect } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { parseSite } from '../../../snippets/site'
import { useHost } from '../../hostContext'
import { Dialog } from '../../components/Dialog'
import { useInjectedStyles } from '../../components/useInjectedStyles'
import { BuilderResult } from './BuilderResult'
import styles from './builder.css?inline'
import { ContentFields } from './ContentFields'
import { FormField, HostField } from './HostAndForm'
import { MoreFields } from './MoreFields'
import { PresetField } from './PresetField'
import { SiteField } from './SiteField'
import { useResult } from './useResult'
import { useSnippetChoice } from './useSnippetChoice'

/** Long enough that typing a number does not load a frame for each digit. */
const PAUSE_MS = 350

/** Debounces a value: returns it once it has not changed for a moment. */
function useDebounced<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const pause = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [value])
  return settled
}

interface EmbedBuilderProps {
  index: RecordIndex
  /** The page's query string: the builder starts with what is chosen there. */
  query: string
  close: () => void
}

/** "Embed this": turns a choice of host, form and content into a snippet that works on that host. */
export function EmbedBuilder({ index, query, close }: EmbedBuilderProps) {
  const { ownSite, snippetRecord: record } = useHost()
  useInjectedStyles(styles)
  const { choice, change } = useSnippetChoice(query, index)
  const [address, setAddress] = useState(ownSite ?? '')
  const site = parseSite(address, ownSite)
  const settled = useDebounced(choice)
  const result = useResult({
    choice: settled,
    index,
    site,
    ownSite,
    record,
  })
  // Without an address there is no code, so it is asked for first.
  const siteField = <SiteField text={address} site={site} change={setAddress} />
  return (
    <Dialog name="builder" title="Embed this" close={close}>
      <div className="builder__body">
        <div className="builder__choices">
          <PresetField choice={choice} change={change} />
          {ownSite === undefined && siteField}
          <details className="builder-more">
            <summary>More options: where it goes, form, parts, width, colours</summary>
            <div className="builder-more__fields">
              <HostField choice={choice} change={change} />
              <FormField choice={choice} change={change} />
              <ContentFields index={index} choice={choice} change={change} />
              <MoreFields index={index} choice={choice} change={change} />
              {ownSite !== undefined && siteField}
            </div>
          </details>
        </div>
        <BuilderResult choice={settled} index={index} result={result} />
      </div>
    </Dialog>
  )
}
