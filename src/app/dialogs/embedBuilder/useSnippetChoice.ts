import { useState } from 'react'
import { formatInspectionValue, parseSelection } from '../../../record/views/selection'
import type { RecordIndex } from '../../../record/recordIndex'
import { parseOptions } from '../../../data/options'
import type { SnippetChoice } from '../../../snippets/choice'
import { fitForm, HOSTS } from '../../../snippets/hosts'
import { OWN_PAGE } from '../../hostContext'

/** The initial choice: what is chosen on the page, for the most common host. */
function startChoice(query: string, index: RecordIndex): SnippetChoice {
  const { selection } = parseSelection(query, index)
  const values = new URLSearchParams(query)
  const { options } = parseOptions((name) => values.get(name))
  const { inspection } = selection
  return {
    host: 'sharepoint',
    form: 'frame',
    sections: options.sections ?? ['ratings', 'timeline'],
    area: selection.area,
    inspection: inspection === undefined ? undefined : formatInspectionValue(inspection, index),
    words: selection.words,
    theme: options.theme ?? 'light',
    heading: options.heading ?? OWN_PAGE.heading,
    width: 800,
  }
}

export type ChangeChoice = (change: Partial<SnippetChoice>) => void

/** The officer's choice. Changing the host selects that host's best form. */
export function useSnippetChoice(query: string, index: RecordIndex) {
  const [choice, setChoice] = useState(() => startChoice(query, index))
  const change: ChangeChoice = (part) => {
    setChoice((current) => {
      const next = { ...current, ...part }
      const asked =
        part.host === undefined || part.host === current.host
          ? next.form
          : HOSTS[part.host].forms[0]
      return { ...next, form: fitForm(next.host, asked) }
    })
  }
  return { choice, change }
}
