import type { RecordIndex } from './recordIndex'
import type { ImprovementAction } from './schema/actions'

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
      ...(judgement.areas.length > 1 ? { countedAs: 'joint-grade' as const } : {}),
      areas: judgement.areas.map((area) => area.id),
      inspection: view.inspection.id,
    })),
  )
}

/** Actions by subject: those that repeat each other are one subject (rule 12), in the order of the record. */
export function groupBySubject(actions: readonly ImprovementAction[]): ImprovementAction[][] {
  const subjects: ImprovementAction[][] = []
  for (const action of actions) {
    const related = subjects.filter((subject) =>
      subject.some(({ id, repeats }) => id === action.repeats || repeats === action.id),
    )
    const [first, ...others] = related
    if (first === undefined) subjects.push([action])
    else {
      first.push(...others.flat(), action)
      for (const other of others) subjects.splice(subjects.indexOf(other), 1)
    }
  }
  return subjects
}

function listActions({ record }: RecordIndex): Entry[] {
  return groupBySubject(record.actions).flatMap((subject) => {
    // The inspections that asked for the subject, mentioned it before, or answered it.
    const inspections = subject.flatMap(({ inspection, earlierMentions, followUps }) => [
      inspection,
      ...earlierMentions.map((mention) => mention.inspection),
      ...followUps
        .filter(({ verdict }) => verdict !== 'no-later-evidence')
        .map((followUp) => followUp.inspection),
    ])
    const otherInspections = [...new Set(inspections)]
    // The page shows one line for the subject, with the areas of all its actions.
    const subjectAreas = [...new Set(subject.flatMap(({ areas }) => areas))]
    return subject.map(({ id, areas, inspection }): Entry => ({
      ...{ kind: 'action', key: id },
      ...(subjectAreas.length === 0 ? { countedAs: 'area-not-said' } : {}),
      ...{ areas: areas.length === 0 ? subjectAreas : areas, inspection, otherInspections },
    }))
  })
}

/** Entries of one kind. `inspection` is undefined for a kind that belongs to none. */
function listKind(
  kind: EntryKind,
  entries: readonly { id: string; areas: string[]; inspection?: string | undefined }[],
): Entry[] {
  return entries.map(({ id, areas, inspection }) => ({ kind, key: id, areas, inspection }))
}

function buildEntries(index: RecordIndex): Entry[] {
  const { record } = index
  return [
    ...listJudgements(index),
    ...listKind('visit', record.visits),
    ...listActions(index),
    ...record.quotes.map((quote): Entry => ({
      kind: 'quote',
      key: quote.id,
      ...(quote.voice === 'newspaper' ? { countedAs: 'newspaper-line' } : {}),
      areas: quote.areas,
      inspection: quote.inspection,
    })),
    ...listKind('finding', record.findings),
    ...listKind('passage', record.passages ?? []),
    ...listKind('figure', record.figures),
  ]
}

const listed = new WeakMap<RecordIndex, Entry[]>()

/** Every entry on the page that a filter can keep or hide; built once per record. */
export function listEntries(index: RecordIndex): Entry[] {
  const entries = listed.get(index) ?? buildEntries(index)
  listed.set(index, entries)
  return entries
}
