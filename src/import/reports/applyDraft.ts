import { parseCheckedRecord } from '../../record/checks/checkRecord'
import { MOST_QUOTED_WORDS } from '../../record/checks/reports'
import { dayOf, formatDay } from '../../record/dates'
import { formatFirst } from '../../record/faults'
import { FROM_REPORTS, IMPORTED_FROM } from '../../record/keeping'
import type { ImprovementAction } from '../../record/schema/actions'
import type { Source, Unchecked } from '../../record/schema/evidence'
import type { FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import type { InspectionRecord } from '../../record/schema/record'
import { formatCount } from '../../record/wording'
import { findScale } from '../authorities/readGrades'
import { quote } from '../refusal'
import { DraftRefusal, type CompleteInput } from './completion'
import type { ReportDraft } from './draft'
import { findInspection } from './findInspection'
import * as build from './buildFromDraft'
import { joinActions } from './joinActions'
import { joinInspections } from './joinInspections'
import { listSubjects } from './suggest'

/** "2023 report"; with the month if another source has that name. */
function nameReport(started: string, sources: readonly Source[]): string {
  const [year, month] = [started.slice(0, 4), formatDay(started).replace(/^\d+ /u, '')]
  const isFree = (name: string) => !sources.some(({ shortName }) => shortName === name)
  return isFree(`${year} report`) ? `${year} report` : `${month} report`
}

/** After a later inspection, nobody has looked yet at what it says of an earlier action. */
export function updateVerdicts(record: InspectionRecord): InspectionRecord {
  const startOf = new Map(record.inspections.map((one) => [one.id, dayOf(one)]))
  const isFollowed = ({ inspection }: ImprovementAction) =>
    record.inspections.some((one) => dayOf(one) > (startOf.get(inspection) ?? dayOf(one)))
  const actions = record.actions.map((action) =>
    action.verdict === 'not-yet-inspected-again' && isFollowed(action)
      ? { ...action, verdict: 'not-examined' as const }
      : action,
  )
  return { ...record, actions }
}

/** The one action of the previous inspection that names the same subject; undefined if there are several. */
function findRepeated(
  action: ImprovementAction,
  { actions, inspections }: InspectionRecord,
  started: string,
  frameworks: FrameworksFile,
): string | undefined {
  const [last] = inspections
    .filter((inspection) => dayOf(inspection) < started)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
  const subjects = listSubjects(action, frameworks)
  const [only, ...others] = actions.filter(
    (one) =>
      one.inspection === last?.id &&
      one.askedOf === action.askedOf &&
      listSubjects(one, frameworks).some((subject) => subjects.includes(subject)),
  )
  return others.length === 0 ? only?.id : undefined
}

/** Links actions to those that the report says they repeat; what is not certain goes into `unclear`. */
function linkRepeats(
  added: readonly ImprovementAction[],
  record: InspectionRecord,
  { draft, inspection, source }: build.DraftContext,
  started: string,
  frameworks: FrameworksFile,
): { actions: ImprovementAction[]; unclear: Unchecked[] } {
  const unclear: Unchecked[] = []
  const actions = added.map((action) => {
    const said = draft.actions.find(({ text }) => text === action.verbatim)?.repeatsEarlier
    if (said === undefined) return action
    const repeats = findRepeated(action, record, started, frameworks)
    if (repeats !== undefined) return { ...action, repeats }
    const text = `The report says of an action that it was asked for before: ${quote(said.words)}. A program did not find which earlier action that is.`
    unclear.push({ text, inspection, citations: [{ source, page: said.page }] })
    return action
  })
  return { actions, unclear }
}

/** The inspection and the source on record that a draft is about, and what building its parts needs. */
function buildDraftContext(
  record: InspectionRecord,
  draft: ReportDraft,
  { frameworks, choices: all = {} }: CompleteInput,
) {
  const choices = all[draft.provenance.sha256] ?? {}
  const framework = frameworks.frameworks.find(({ id }) => id === draft.framework)
  if (framework === undefined) {
    const sentence = `frameworks.json has no framework ${quote(draft.framework)}.`
    throw new DraftRefusal('framework', sentence)
  }
  const mine = findInspection(record.inspections, draft, choices, frameworks)
  const started = choices.started ?? draft.periods[0]?.first ?? (mine ? dayOf(mine) : '')
  if (started < framework.from || started > (framework.to ?? started)) {
    const sentence = `It began on ${formatDay(started)}, when ${framework.name} was not in use: frameworks.json has no framework for it.`
    throw new DraftRefusal('framework', sentence)
  }
  const known = record.sources.find(
    ({ id, kind }) => id === mine?.report && kind === 'ofsted-report',
  )
  if (known?.readFrom !== undefined) {
    const sentence = `Another file of this report is on record already: ${quote(known.readFrom.file)}. Leave one of the two out.`
    throw new DraftRefusal('inspection', sentence)
  }
  const context: build.DraftContext = {
    draft,
    choices,
    framework,
    scale: findScale(framework, frameworks),
    separate: frameworks.areas.flatMap(({ id, separateBody }) =>
      separateBody === undefined ? [] : id,
    ),
    inspection: mine?.id ?? `${framework.family}-${started}`,
    source: known?.id ?? `report-${started}`,
  }
  return { mine, known, started, context }
}

/** A list with one entry replaced; without an entry before, the new one comes at the end. */
function replaceOrAppend<T>(entries: readonly T[], before: T | undefined, now: T): T[] {
  return before === undefined
    ? [...entries, now]
    : entries.map((entry) => (entry === before ? now : entry))
}

/** An optional list with more entries; it stays undefined if there are none. */
function append<T>(entries: readonly T[] | undefined, more: readonly T[]): T[] | undefined {
  return more.length === 0 && entries === undefined ? undefined : [...(entries ?? []), ...more]
}

/** Who keeps a record, and the day of its last check: today, if a program made it and has just read its files. */
function buildKeeping(
  { keeping }: InspectionRecord,
  { started, ended, published }: Inspection,
  { byHand = false, today }: CompleteInput,
): InspectionRecord['keeping'] {
  const { maintainer, checkedOn } = keeping
  const isByProgram = !byHand && maintainer.startsWith(IMPORTED_FROM)
  const days = [ended, published].flatMap((date) => ('day' in date ? date.day : []))
  if (typeof started === 'string') days.push(started)
  const late = days.find((day) => day > today)
  if (late !== undefined)
    throw new DraftRefusal(
      'days',
      `A day in it, ${formatDay(late)}, is still to come: look at its first page.`,
    )
  return {
    ...keeping,
    maintainer:
      isByProgram && !maintainer.endsWith(FROM_REPORTS)
        ? `${maintainer} and from ${FROM_REPORTS}`
        : maintainer,
    // Nothing on record is dated later than the day of the last check (rule 15).
    checkedOn: [checkedOn, ...days, ...(isByProgram ? [today] : [])].reduce((a, b) =>
      a > b ? a : b,
    ),
  }
}

/** The record as parsed by its schema. Throws `DraftRefusal` if it would not pass `checkRecord`. */
export function requireSound(
  record: InspectionRecord,
  frameworks: FrameworksFile,
): InspectionRecord {
  const checked = parseCheckedRecord(record, frameworks)
  if (checked.ok) return checked.value
  const sentence = `The record would not pass the check: ${formatFirst(checked.faults)}.`
  throw new DraftRefusal('fault', sentence)
}

/** Adds one draft to a record. Throws `DraftRefusal` if it is not certain where it belongs, or would not fit. */
export function applyDraft(
  record: InspectionRecord,
  draft: ReportDraft,
  input: CompleteInput,
): { record: InspectionRecord; added: string[]; context: build.DraftContext } {
  const { frameworks, byHand = false } = input
  const { mine, known, started, context } = buildDraftContext(record, draft, input)
  const { framework } = context
  const theirs = build.buildInspection(context, started)
  const isDated = mine === undefined || !('unknown' in theirs.published)
  const read = build.buildSource(context, {
    shortName: nameReport(started, record.sources),
    published: isDated ? theirs.published : mine.published,
  })
  // What a person wrote of the report stays.
  const source: Source = { ...read, ...known }
  const sources = replaceOrAppend(record.sources, known, source)
  const { inspection, ...joined } =
    mine === undefined
      ? { inspection: theirs, disagreements: [], unchecked: [] }
      : joinInspections(mine, theirs, { sources, framework, frameworks, byHand })
  const inspections = replaceOrAppend(record.inspections, mine, inspection)

  const isLatest = inspections.every((one) => dayOf(one) <= dayOf(inspection))
  const { kept, added } = joinActions(record.actions, build.buildActions(context, isLatest))
  const linked = linkRepeats(added, record, context, dayOf(inspection), frameworks)
  const isOpen = source.terms?.state === 'open'
  const place = (entry: { citations: unknown }) => JSON.stringify(entry.citations)
  const places = new Set(record.passages?.map(place))
  const passages = (isOpen ? build.buildPassages(context) : []).filter(
    (passage) => !places.has(place(passage)),
  )
  const quotes = build
    .buildQuotes(context)
    .filter(
      ({ segments: [words] }) =>
        isOpen || (words?.text ?? '').split(/\s+/u).length <= MOST_QUOTED_WORDS,
    )
  const allPassages = append(record.passages, passages)
  const unchecked = append(record.unchecked, [
    ...joined.unchecked,
    ...build.buildUnchecked(context),
    ...linked.unclear,
  ])
  const next = updateVerdicts({
    ...record,
    keeping: buildKeeping(record, inspection, input),
    inspections,
    actions: [...kept, ...linked.actions],
    quotes: [...record.quotes, ...quotes],
    ...(allPassages && { passages: allPassages }),
    sources,
    disagreements: [...record.disagreements, ...joined.disagreements],
    ...(unchecked && { unchecked }),
  })
  const checked = requireSound(next, frameworks)
  const when = `inspection of ${formatDay(dayOf(inspection))}`
  const counts = [
    [added.length, 'action'],
    [passages.length, 'paragraph'],
    [quotes.length, 'quotation'],
  ] as const
  const parts = counts.flatMap(([count, word]) => (count === 0 ? [] : formatCount(count, word)))
  return {
    record: checked,
    context,
    added: [[mine === undefined ? `new ${when}` : when, ...parts].join(', ')],
  }
}
