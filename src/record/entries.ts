import { groupBySubject, listSpeaking } from './asks'
import type { RecordIndex } from './recordIndex'

/** Kinds of entry that a reader can filter, in page order. */
export type EntryKind =
  'judgement' | 'visit' | 'action' | 'quote' | 'finding' | 'figure' | 'passage'

/** Entries that are counted separately, because they say less than others of their kind. */
export type SeparateCount = 'joint-grade' | 'newspaper-line' | 'area-not-said'

/**
 * What a filter needs to know about an entry. Only this module assigns areas to entries; the page writes them
 * into its HTML from here.
 */
export interface Entry {
  kind: EntryKind
  countedAs?: SeparateCount
  /** Unique within its kind. */
  key: string
  /** Area ids; empty for an entry that belongs to all areas. */
  areas: string[]
  /** The id of its inspection; undefined if it belongs to none. */
  inspection: string | undefined
  /** Other inspections that speak of it: a choice of one of them keeps it too. */
  otherInspections?: readonly string[]
}

function listJudgements(index: RecordIndex): Entry[] {
  return index.inspections.flatMap((view) =>
    view.judgements.map((judgement) => ({
      kind: 'judgement',
      key: judgement.key,
      ...(judgement.areas.length > 1 ? { apart: 'joint-grade' as const } : {}),
      areas: judgement.areas.map((area) => area.id),
      inspection: view.inspection.id,
    })),
  )
}

interface Cited {
  id: string
  areas: string[]
  inspection?: string | undefined
}

/** Entries of one kind. `inspection` is undefined for a kind that belongs to none. */
function listKind(kind: EntryKind, all: readonly Cited[]): Entry[] {
  return all.map(({ id, areas, inspection }) => ({ kind, key: id, areas, inspection }))
}

function listActions({ record }: RecordIndex): Entry[] {
  return groupBySubject(record.actions).flatMap((asks) => {
    const otherInspections = listSpeaking(asks)
    // An action goes with its subject, whose line has the areas of all.
    const all = [...new Set(asks.flatMap((ask) => ask.areas))]
    return asks.map(({ id, areas, inspection }): Entry => ({
      ...{ kind: 'action', key: id },
      ...(all.length === 0 ? { countedAs: 'area-not-said' } : {}),
      ...{ areas: areas.length === 0 ? all : areas, inspection, otherInspections },
    }))
  })
}

function listOthers(index: RecordIndex): Entry[] {
  const { record } = index
  const quotes = record.quotes.map((quote): Entry => ({
    kind: 'quote',
    key: quote.id,
    ...(quote.voice === 'newspaper' ? { countedAs: 'newspaper-line' as const } : {}),
    areas: quote.areas,
    inspection: quote.inspection,
  }))
  return [
    ...listKind('visit', record.visits),
    ...listActions(index),
    ...quotes,
    ...listKind('finding', record.findings),
    ...listKind('passage', record.passages ?? []),
    ...listKind('figure', record.figures),
  ]
}

const listed = new WeakMap<RecordIndex, Entry[]>()

/** Every entry on the page that a filter can keep or hide; built once per record. */
export function listEntries(index: RecordIndex): Entry[] {
  const known = listed.get(index)
  if (known !== undefined) return known
  const entries = [...listJudgements(index), ...listOthers(index)]
  listed.set(index, entries)
  return entries
}
