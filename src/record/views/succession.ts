import { buildCitations, type CitationView } from '../citations'
import { boundsOfKnownDate, formatKnownDate } from '../dates'
import type { RecordIndex } from '../recordIndex'
import type { Succession } from '../schema/record'
import { capitalise, formatList, formatSmallNumber, formatWhen, joinSentences } from '../wording'

/** One succession of councils, in words. */
export interface SuccessionView {
  sentence: string
  /** The names if the sentence has only their number, and why the date is not exact. */
  note: string
  citations: CitationView[]
}

const VERBS = {
  successors: { planned: 'is to be replaced by', done: 'was replaced by' },
  predecessors: { planned: 'is to take over from', done: 'took over from' },
} as const

function formatCouncils(councils: readonly { name: string }[]): string {
  return formatList(councils.map(({ name }) => name))
}

/** Planned names may change, so the sentence gives only their number and the note has the names. */
function hasNamesInNote({ state, successors = [] }: Succession): boolean {
  return state === 'planned' && successors.length > 1
}

/** "On 1 April 2023 Cumbria was replaced by …"; "Northshire is to be replaced by two councils, expected in April 2028." */
function formatSuccession(council: string, succession: Succession): string {
  const { state, when, successors, predecessors = [] } = succession
  const verb = VERBS[successors === undefined ? 'predecessors' : 'successors'][state]
  const others = hasNamesInNote(succession)
    ? `${formatSmallNumber(successors?.length ?? 0)} councils`
    : formatCouncils(successors ?? predecessors)
  const words = `${council} ${verb} ${others}`
  if ('unknown' in when) return `${words}.`
  const date = formatWhen([{ label: formatKnownDate(when) }])
  return state === 'planned' ? `${words}, expected ${date}.` : `${capitalise(date)} ${words}.`
}

/** Where none of its predecessor's inspections is in the record: they were of another council. */
function formatBefore({ state, when, predecessors }: Succession, { inspections }: RecordIndex) {
  const first = boundsOfKnownDate(when)?.first
  const isApart = first !== undefined && inspections.every(({ day }) => day >= first)
  return state === 'done' && predecessors !== undefined && isApart
    ? 'Inspections before then were of another council and are not shown here'
    : undefined
}

function formatNote(succession: Succession, index: RecordIndex): string {
  const { successors = [], note, when } = succession
  const names = hasNamesInNote(succession) ? formatCouncils(successors) : undefined
  const parts = [names, formatBefore(succession, index), note, when.why]
  return joinSentences(parts.map((words) => words && capitalise(words)))
}

/** Rule 26: the councils that succeed or preceded the record's own. */
export function buildSuccessions(index: RecordIndex): SuccessionView[] {
  const { council, succession = [] } = index.record.authority
  return succession.map((entry) => ({
    sentence: formatSuccession(council, entry),
    note: formatNote(entry, index),
    citations: buildCitations(entry.citations, index),
  }))
}
