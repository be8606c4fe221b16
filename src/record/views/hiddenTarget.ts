import { belongsToArea } from '../areas'
import { formatChosenInspection, isKept, type Selection } from './selection'
import { listEntries, type EntryKind } from '../entries'
import { formatQuoteOpening } from './quotes'
import type { RecordIndex } from '../recordIndex'
import { formatList } from '../wording'

/** Kinds of entry that a link can target: each has an HTML id such as "action-2024-1". */
export type TargetKind = Extract<EntryKind, 'action' | 'quote' | 'figure'>

/** An entry that a link targets and the filter hides. */
export interface HiddenTarget {
  kind: TargetKind
  /** A sentence on what it is and what hides it. */
  sentence: string
  /** The parts of the selection that hide it and must be cleared to show it. */
  hiddenBy: (keyof Selection)[]
}

function nameTarget(kind: TargetKind, key: string, { record }: RecordIndex): string {
  const action = record.actions.find(({ id }) => kind === 'action' && id === key)
  if (action !== undefined)
    return `the improvement action “${action.title ?? action.verbatim ?? ''}”`
  const quote = record.quotes.find(({ id }) => kind === 'quote' && id === key)
  if (quote !== undefined)
    return `the ${quote.voice === 'newspaper' ? 'newspaper’s line' : 'quotation'} “${formatQuoteOpening(quote)}”`
  const figure = record.figures.find(({ id }) => id === key)
  return figure === undefined ? 'an entry' : `the figure “${figure.value} ${figure.counts}”`
}

/**
 * Describes the link's target if the filter hides it; undefined if it is visible or not an entry of the
 * record.
 */
export function findHiddenTarget(
  target: string,
  index: RecordIndex,
  selection: Selection,
): HiddenTarget | undefined {
  const [, kind, key] = /^(action|quote|figure)-(.+)$/u.exec(target) ?? []
  if (kind !== 'action' && kind !== 'quote' && kind !== 'figure') return undefined
  const entry = listEntries(index).find((other) => other.kind === kind && other.key === key)
  if (entry === undefined) return undefined
  const { area: id, inspection } = selection
  const area = index.areas.find((one) => one.id === id && !belongsToArea(entry, one.id))
  const hiding: Selection = {
    ...(area === undefined ? {} : { area: area.id }),
    ...(inspection === undefined || isKept(entry, { inspection }) ? {} : { inspection }),
  }
  const choice = [area?.inSentence, formatChosenInspection(hiding, index)].filter(
    (part) => part !== undefined,
  )
  if (choice.length === 0) return undefined
  return {
    kind,
    sentence: `This link leads to ${nameTarget(kind, entry.key, index)}, which the choice of ${formatList(choice)} leaves out.`,
    hiddenBy: (['area', 'inspection'] as const).filter((part) => part in hiding),
  }
}
