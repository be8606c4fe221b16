import { useState } from 'react'
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
import { useSettled } from './useSettled'
import { useSnippetChoice } from './useSnippetChoice'

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
