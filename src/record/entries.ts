import { joinAsks, listSpeaking } from './asks'
import type { RecordIndex } from './recordIndex'
import { findStatus } from './verdicts'
import { formatVisit, KNOWLEDGE_WORDS } from './visits'
import { foldWords } from './wording'

/** Kinds of entry that a reader can filter, in page order. */
export type EntryKind = 'judgement' | 'visit' | 'action' | 'quote' | 'finding' | 'figure'

/** Entries that are counted separately, because they are less than others of their kind. */
export type CountedApart = 'joint-grade' | 'newspaper-line'

/**
 * What a filter needs to know about an entry. Only this module assigns areas to entries; the page writes them
 * into its HTML from here.
 */
export interface Entry {
  kind: EntryKind
  apart?: CountedApart
  /** Unique within its kind. */
  key: string
  /** Area ids; empty for an entry that belongs to all areas. */
  areas: string[]
  /** The id of its inspection; undefined if it belongs to none. */
  inspection: string | undefined
  /** Other inspections that speak of it: a choice of one of them keeps it too. */
  alsoOf?: readonly string[]
  /** All the text that the search covers, folded. */
  foldedWords: string
}

type UnfoldedEntry = Omit<Entry, 'foldedWords'> & { words: () => string[] }

function listJudgements(index: RecordIndex): UnfoldedEntry[] {
  return index.inspections.flatMap((view) =>
    view.judgements.map((judgement) => ({
      kind: 'judgement',
      key: judgement.key,
      ...(judgement.areas.length > 1 ? { apart: 'joint-grade' as const } : {}),
      areas: judgement.areas.map((area) => area.id),
      inspection: view.inspection.id,
      words: () => [
        ...judgement.areas.map((area) => area.name),
        judgement.printed,
        judgement.grade.word,
        judgement.printedGrade,
        view.framework.name,
        view.days,
      ],
    })),
  )
}

function listActions({ record }: RecordIndex): UnfoldedEntry[] {
  return joinAsks(record.actions).flatMap((asks) => {
    const alsoOf = listSpeaking(asks)
    return asks.map((action): UnfoldedEntry => ({
      kind: 'action',
      key: action.id,
      areas: action.areas,
      inspection: action.inspection,
      alsoOf,
      words: () => [
        action.short ?? '',
        action.title,
        action.asked,
        action.because ?? '',
        ...action.earlierMentions.map((mention) => mention.said),
        ...action.followUps.map((followUp) => followUp.evidence),
        findStatus(action.verdict).name,
        action.verdictNote ?? '',
        action.answer?.text ?? '',
        action.question?.text ?? '',
      ],
    }))
  })
}

function listOthers(index: RecordIndex): UnfoldedEntry[] {
  const { record } = index
  return [
    ...record.visits.map((visit): UnfoldedEntry => ({
      kind: 'visit',
      key: visit.id,
      areas: visit.areas,
      inspection: undefined,
      words: () => [
        formatVisit(visit),
        visit.about,
        visit.outcome,
        ...visit.bodies,
        KNOWLEDGE_WORDS[visit.knowledge],
        visit.knowledgeNote,
      ],
    })),
    ...listActions(index),
    ...record.quotes.map((quote): UnfoldedEntry => ({
      kind: 'quote',
      key: quote.id,
      ...(quote.voice === 'newspaper' ? { apart: 'newspaper-line' as const } : {}),
      areas: quote.areas,
      inspection: quote.inspection,
      words: () => [
        ...quote.segments.map((segment) => segment.text),
        quote.speaker,
        quote.role ?? '',
        quote.organisation,
        quote.comparedWithReport ?? '',
      ],
    })),
    ...record.findings.map((finding): UnfoldedEntry => ({
      kind: 'finding',
      key: finding.id,
      areas: finding.areas,
      inspection: finding.inspection,
      words: () => [finding.text],
    })),
    ...record.figures.map((figure): UnfoldedEntry => ({
      kind: 'figure',
      key: figure.id,
      areas: figure.areas,
      inspection: figure.inspection,
      words: () => [figure.value, figure.counts, figure.note ?? ''],
    })),
  ]
}

const listed = new WeakMap<RecordIndex, Entry[]>()

/** Every entry on the page that a filter can keep or hide; built once per record. */
export function listEntries(index: RecordIndex): Entry[] {
  const known = listed.get(index)
  if (known !== undefined) return known
  const entries = buildEntries(index)
  listed.set(index, entries)
  return entries
}

function buildEntries(index: RecordIndex): Entry[] {
  return [...listJudgements(index), ...listOthers(index)].map(({ words, ...entry }) => {
    let folded: string | undefined
    return {
      ...entry,
      // Folded at the first search, because most readers never search.
      get foldedWords() {
        return (folded ??= foldWords(words().join(' ')))
      },
    }
  })
}
