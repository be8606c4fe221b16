import { useState, useEffect } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { formatInspectionValue, parseSelection } from '../../../record/views/selection'
import { parseOptions } from '../../../data/options'
import type { SnippetChoice } from '../../../snippets/choice'
import { fitForm, HOSTS } from '../../../snippets/forms'
import { parseSite } from '../../../snippets/site'
import { DEFAULT_HOST, useHost } from '../../hostContext'
import { Dialog } from '../../components/Dialog'
import { useInjectedStyles } from '../../components/useInjectedStyles'
import styles from './builder.css?inline'
import { MoreFields, PresetField, SiteField } from './BuilderFields'
import { BuilderResult } from './BuilderResult'
import { useResult } from './useResult'

/** Long enough that typing a number does not load a frame for each digit. */
const DEBOUNCE_MS = 350

/** Debounces a value: returns it once it has not changed for a moment. */
function useDebounced<Value>(value: Value): Value {
  const [debounced, setDebounced] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return debounced
}

/** The initial choice: what is chosen on the page, for the most common host. */
function buildInitialChoice(query: string, index: RecordIndex): SnippetChoice {
  const { area, inspection, words } = parseSelection(query, index).selection
  const values = new URLSearchParams(query)
  const { options } = parseOptions((name) => values.get(name))
  return {
    host: 'sharepoint',
    form: 'frame',
    sections: options.sections ?? ['ratings', 'timeline'],
    area,
    words,
    inspection: inspection === undefined ? undefined : formatInspectionValue(inspection, index),
    theme: options.theme ?? 'light',
    heading: options.heading ?? DEFAULT_HOST.heading,
    width: 800,
  }
}

/** Changing the host selects that host's best form. */
function changeChoice(current: SnippetChoice, part: Partial<SnippetChoice>): SnippetChoice {
  const next = { ...current, ...part }
  const form = next.host === current.host ? next.form : HOSTS[next.host].forms[0]
  return { ...next, form: fitForm(next.host, form) }
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
  const [choice, setChoice] = useState(() => buildInitialChoice(query, index))
  const [address, setAddress] = useState(ownSite ?? '')
  const site = parseSite(address, ownSite)
  const debouncedChoice = useDebounced(choice)
  const result = useResult({ choice: debouncedChoice, index, site, ownSite, record })
  const change = (part: Partial<SnippetChoice>) =>
    setChoice((current) => changeChoice(current, part))
  const fields = { index, choice, change }
  // Without an address there is no code, so its field comes first then.
  const siteField = <SiteField text={address} site={site} change={setAddress} />
  return (
    <Dialog name="builder" title="Embed this" close={close}>
      <div className="builder__body">
        <div className="builder__choices">
          <PresetField {...fields} />
          {ownSite === undefined && siteField}
          <details className="builder-more">
            <summary>More options: where it goes, form, parts, width, colours</summary>
            <div className="builder-more__fields">
              <MoreFields {...fields} />
              {ownSite !== undefined && siteField}
            </div>
          </details>
        </div>
        <BuilderResult choice={debouncedChoice} index={index} result={result} />
      </div>
    </Dialog>
  )
}
