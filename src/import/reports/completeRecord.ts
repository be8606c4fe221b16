import { boundsOfKnownDate, dayOf, formatKnownDate } from '../../record/dates'
import { FROM_REPORTS, IMPORTED_FROM } from '../../record/keeping'
import type { Unchecked } from '../../record/schema/evidence'
import type { Authority, InspectionRecord } from '../../record/schema/record'
import { formatList } from '../../record/wording'
import { addSuccession } from '../authorities/successions'
import { buildEmptyLists } from '../england/buildRecords'
import { mergeImported } from '../mergeImported'
import { applyDraft, requireSound, updateVerdicts } from './applyDraft'
import { DraftRefusal, type CompleteInput, type Completion, type Refused } from './completion'
import type { DraftMention, ReportDraft } from './draft'
import type { DraftContext } from './buildFromDraft'
import { joinInspections } from './joinInspections'
import { suggestRepeats } from './suggest'

export type { CompleteInput, Completion, DraftChoices, PickedQuote, Refused } from './completion'
export { suggestAreas, suggestQuotes, suggestRepeats } from './suggest'

/** Whether a record has an inspection or visit of a printed year, month or day. */
function isOnRecord({ when }: DraftMention, { inspections, visits }: InspectionRecord): boolean {
  const includes = (first: string, last: string) =>
    first.slice(0, when.length) <= when && when <= last.slice(0, when.length)
  return (
    inspections.some((inspection) => {
      const { ended, published } = inspection
      const last = [published, ended].flatMap((date) => ('day' in date ? date.day : []))[0]
      return includes(dayOf(inspection), last ?? dayOf(inspection))
    }) ||
    visits.some((visit) => {
      const bounds = boundsOfKnownDate(visit.when)
      return bounds !== undefined && includes(bounds.first, bounds.last)
    })
  )
}

function formatWhen(when: string): string {
  const why = ''
  if (when.length === 4) return formatKnownDate({ year: Number(when), why })
  return formatKnownDate(when.length === 7 ? { month: when, why } : { day: when })
}

/** Earlier inspections and visits that a report mentions and the record does not have: to be looked for. */
function listMentions(
  record: InspectionRecord,
  { draft, inspection, source }: DraftContext,
): Unchecked[] {
  const missing = draft.mentions.filter((mention) => !isOnRecord(mention, record))
  // "2013" next to "July 2013" says nothing more.
  const distinct = missing.filter(({ kind, when }, at) => {
    const isCovered = missing.some((other, otherAt) => {
      const isLonger = other.when.length > when.length
      return other.kind === kind && other.when.startsWith(when) && (isLonger || otherAt < at)
    })
    return !isCovered
  })
  if (distinct.length === 0) return []
  const named = distinct.map(
    ({ kind, when }) => `${kind === 'visit' ? 'a visit' : 'an inspection'} of ${formatWhen(when)}`,
  )
  const text = `The report mentions ${formatList(named)}, not on record when it was read.`
  return [{ text, inspection, citations: distinct.map(({ page }) => ({ source, page })) }]
}

function createRecord(authority: Authority, today: string): InspectionRecord {
  return addSuccession({
    schemaVersion: 1,
    authority,
    keeping: {
      maintainer: `${IMPORTED_FROM}${FROM_REPORTS}`,
      corrections: { placeholder: true },
      checkedOn: today,
    },
    inspections: [],
    visits: [],
    ...buildEmptyLists(),
    sources: [],
    disagreements: [],
  })
}

/**
 * Joins a list to a record: what only the list has, and, if a program made the record, also what both have of
 * one inspection.
 */
function joinList(
  record: InspectionRecord,
  imported: InspectionRecord,
  { frameworks, byHand = false }: CompleteInput,
) {
  const merged = mergeImported(record, imported, frameworks)
  const disagreements = [...merged.record.disagreements]
  const inspections = merged.record.inspections.map((mine) => {
    const theirs = imported.inspections.find(
      ({ framework, started }) => framework === mine.framework && started === mine.started,
    )
    const framework = frameworks.frameworks.find(({ id }) => id === mine.framework)
    if (byHand || theirs === undefined || framework === undefined) return mine
    const sources = [...record.sources, ...imported.sources]
    const joined = joinInspections(mine, theirs, { sources, framework, frameworks, byHand })
    disagreements.push(
      ...joined.disagreements.filter(({ id }) => !disagreements.some((one) => one.id === id)),
    )
    return joined.inspection
  })
  const known = byHand ? merged.record.sources : record.sources
  const sources = [
    ...known,
    ...(byHand ? [] : imported.sources.filter(({ id }) => !known.some((one) => one.id === id))),
  ]
  const incomplete = (byHand ? undefined : imported.incomplete) ?? record.incomplete
  const joined = { ...merged.record, inspections, disagreements, sources }
  const whole = updateVerdicts({ ...joined, ...(incomplete && { incomplete }) })
  try {
    return { ...merged, record: requireSound(whole, frameworks) }
  } catch (error) {
    if (!(error instanceof DraftRefusal)) throw error
    const differences = [...merged.differences, `The list was left out. ${error.message}`]
    return { record, added: [], differences }
  }
}

/** In the order of their first days, so that the order in which they were given does not matter. */
function sortDrafts(drafts: readonly ReportDraft[]): ReportDraft[] {
  const keyOf = ({ periods, published, provenance }: ReportDraft) =>
    `${periods[0]?.first ?? published?.day ?? ''} ${provenance.sha256}`
  return [...drafts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/**
 * Completes a record with what reports say of its authority. Only gaps are filled; what a person wrote stays. A
 * draft that was read into the record before changes nothing. One that is not certain is refused, with what to
 * answer, and the others go on.
 */
export function completeRecord(input: CompleteInput): Completion {
  const { drafts, imported, authorities, today, choices = {} } = input
  const refused: Refused[] = []
  const refuse = ({ provenance: { sha256, name } }: ReportDraft, error: DraftRefusal) => {
    const { kind, message: sentence, candidates } = error
    refused.push({ sha256, name, kind, sentence, candidates: [...candidates] })
  }
  const idOf = ({ authority, provenance }: ReportDraft) =>
    choices[provenance.sha256]?.authority ??
    (authority.state === 'matched' ? authority.id : undefined)

  const ids = new Set(drafts.flatMap((draft) => idOf(draft) ?? []))
  const given = input.record ?? imported
  const ownId = given?.authority.id ?? (ids.size === 1 ? [...ids][0] : undefined)
  const accepted = sortDrafts(drafts).filter((draft) => {
    const id = idOf(draft)
    if (id !== undefined && id === ownId) return true
    const named = 'candidates' in draft.authority ? draft.authority.candidates : []
    const candidates = authorities.filter((one) => named.includes(one.id))
    const sentence =
      id === undefined
        ? `Which council is “${draft.authority.name}”? No name that is known fits it alone.`
        : `It is of ${draft.authority.name}: reports of one authority at a time.`
    refuse(draft, new DraftRefusal('authority', sentence, candidates))
    return false
  })
  const authority = authorities.find(({ id }) => id === ownId)
  const joined =
    input.record !== undefined && imported !== undefined
      ? joinList(input.record, imported, input)
      : undefined
  const start = joined?.record ?? given ?? (authority && createRecord(authority, today))
  if (start === undefined) {
    for (const draft of accepted)
      refuse(draft, new DraftRefusal('authority', `Nothing is known of ${draft.authority.name}.`))
    return { record: undefined, added: [], differences: [], checks: [], repeats: [], refused }
  }

  let record = start
  const added = [...(joined?.added ?? [])]
  const contexts: DraftContext[] = []
  for (const draft of accepted) {
    const { sha256 } = draft.provenance
    if (record.sources.some(({ readFrom }) => readFrom?.sha256 === sha256)) continue
    try {
      const applied = applyDraft(record, draft, input)
      record = applied.record
      added.push(...applied.added)
      contexts.push(applied.context)
    } catch (error) {
      if (!(error instanceof DraftRefusal)) throw error
      refuse(draft, error)
    }
  }
  const mentions = contexts.flatMap((context) => listMentions(record, context))
  if (mentions.length > 0)
    record = { ...record, unchecked: [...(record.unchecked ?? []), ...mentions] }
  const repeats = suggestRepeats(record, input.frameworks)
  const links = drafts.map(({ provenance }) => choices[provenance.sha256]?.repeats ?? {})
  const linked = repeats.filter(({ earlier, later }) => links.some((to) => to[later] === earlier))
  const actions = record.actions.map((action) => {
    const link = linked.find(({ later }) => later === action.id)
    return link === undefined ? action : { ...action, repeats: link.earlier }
  })
  record = { ...record, actions }
  const before = new Set(given?.disagreements.map(({ id }) => id))
  const unchecked = record.unchecked?.slice(start.unchecked?.length ?? 0) ?? []
  return {
    record: given === undefined && contexts.length === 0 ? undefined : record,
    added,
    differences: [
      ...(joined?.differences ?? []),
      ...record.disagreements
        .filter(({ id }) => !before.has(id))
        .map(({ subject, says }) => {
          const said = says.map((side) => `“${side.said}” (${side.source})`)
          return `${subject}: ${said.join(', ')}.`
        }),
    ],
    checks: unchecked.map(({ text }) => text),
    repeats,
    refused,
  }
}
