import { VERDICT_WORDS } from './verdicts'
import type { RecordIndex } from './recordIndex'
import { formatVisit, KNOWLEDGE_WORDS } from './visits'
import { foldWords } from './wording'

/** Kinds of entry that a reader can filter, in the order of the page. */
export type EntryKind = 'judgement' | 'visit' | 'action' | 'quote' | 'finding' | 'figure'

/** Entries of a kind that are counted apart, since they are less than the others of it. */
export type CountedApart = 'joint-grade' | 'newspaper-line'

/**
 * What a filter needs to know of anything on the page. This is the one place that says
 * which areas an entry belongs to; the page writes them into its markup from here.
 */
export interface Entry {
  kind: EntryKind
  apart?: CountedApart
  /** Unique within its kind. */
  key: string
  /** Ids; empty where an entry is about no area in particular and belongs to all. */
  areas: string[]
  /** The id of its inspection; nothing where it belongs to none. */
  inspection: string | undefined
  /** All the words that a search looks into, folded. */
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

function listOthers({ record }: RecordIndex): UnfoldedEntry[] {
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
    ...record.actions.map((action): UnfoldedEntry => ({
      kind: 'action',
      key: action.id,
      areas: action.areas,
      inspection: action.inspection,
      words: () => [
        action.title,
        action.asked,
        action.because ?? '',
        ...action.earlierMentions.map((mention) => mention.said),
        ...action.followUps.map((followUp) => followUp.evidence),
        VERDICT_WORDS[action.verdict].word,
        action.verdictNote ?? '',
      ],
    })),
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

/** Everything on the page that a filter can keep or leave out: listed once for a record. */
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
      // Folded when somebody first searches: most readers never do.
      get foldedWords() {
        return (folded ??= foldWords(words().join(' ')))
      },
    }
  })
}
