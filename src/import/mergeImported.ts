import {
  boundsOfKnownDate,
  dayOf,
  formatDay,
  formatKnownDate,
  isSurelyLater,
} from '../record/dates'
import type { KnownDate } from '../record/schema/dates'
import type { Inspection, Visit } from '../record/schema/inspections'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { InspectionRecord } from '../record/schema/record'
import { isSameInspection } from './authorities/sameInspection'

/** A hand-written record with what only the import has. */
export interface Merged {
  record: InspectionRecord
  /** What was added, in a few words each; empty if the import has nothing new. */
  added: string[]
  /** Where the two differ. The hand-written record keeps its version. */
  differences: string[]
}

const exactDay = (date: KnownDate) => ('day' in date ? date.day : undefined)
const firstDay = ({ started }: Inspection) => (typeof started === 'string' ? started : undefined)
const formatFirst = (inspection: Inspection) => formatDay(dayOf(inspection))

/** Whether two inspections are the same: one family of frameworks, and days that are close enough. */
function isSame(a: Inspection, b: Inspection, { frameworks }: FrameworksFile): boolean {
  const [first, second] = [a, b].map(
    ({ framework }) => frameworks.find(({ id }) => id === framework)?.family,
  )
  if (first !== second) return false
  const days = (one: Inspection) => ({
    started: firstDay(one),
    published: exactDay(one.published),
  })
  return isSameInspection(days(a), days(b))
}

/** A visit known only by its year may be the one on a day in that year: it is reported, not added. */
function mayBeSameVisit(a: Visit, b: Visit): boolean {
  const isKnown = [a, b].every(({ when }) => !('unknown' in when))
  return (
    a.kind === b.kind && isKnown && !isSurelyLater(a.when, b.when) && !isSurelyLater(b.when, a.when)
  )
}

/** A record may hold an inspection under earlier rules as a visit, known by its year or its publication. */
function mayBeEarlier({ kind, when, published = when }: Visit, inspection: Inspection): boolean {
  const day = dayOf(inspection)
  const bounds = [when, published].flatMap((date) => boundsOfKnownDate(date) ?? [])
  return (
    kind === 'earlier-inspection' && bounds.some(({ first, last }) => first <= day && day <= last)
  )
}

/** How two versions of an inspection differ, one sentence each. */
function* compareInspections(recorded: Inspection, imported: Inspection): Generator<string> {
  const name = `Inspection of ${formatFirst(recorded)}`
  if (firstDay(imported) !== undefined && dayOf(recorded) !== dayOf(imported))
    yield `${name}: it started on ${formatFirst(imported)} by the files.`
  for (const { judgement, grade, printedGrade } of imported.judgements) {
    const given = recorded.judgements.find((entry) => entry.judgement === judgement)
    if (given?.grade !== grade)
      yield `${name}, ${judgement}: ${given?.printedGrade ?? 'no grade'} in the record, ${printedGrade} in the files.`
  }
  for (const { judgement, printedGrade } of recorded.judgements)
    if (!imported.judgements.some((entry) => entry.judgement === judgement))
      yield `${name}, ${judgement}: ${printedGrade} in the record, no grade in the files.`
  for (const key of ['published', 'ended'] as const) {
    const day = exactDay(imported[key])
    if (day !== undefined && exactDay(recorded[key]) !== day)
      yield `${name}, ${key}: ${formatKnownDate(recorded[key])} in the record, ${formatDay(day)} in the files.`
  }
  const [lead, otherLead] = [recorded, imported].map(({ leadInspector }) =>
    'name' in leadInspector ? leadInspector.name : undefined,
  )
  if (
    lead !== undefined &&
    otherLead !== undefined &&
    lead.toLowerCase() !== otherLead.toLowerCase()
  )
    yield `${name}, lead inspector: ${lead} in the record, ${otherLead} in the files.`
}

function mergeInspections(
  record: InspectionRecord,
  imported: InspectionRecord,
  frameworks: FrameworksFile,
) {
  const differences: string[] = []
  const added = imported.inspections.filter((inspection) => {
    const known = record.inspections.find((entry) => isSame(entry, inspection, frameworks))
    if (known !== undefined) {
      differences.push(...compareInspections(known, inspection))
      return false
    }
    const visit = record.visits.find((entry) => mayBeEarlier(entry, inspection))
    if (visit === undefined) return true
    differences.push(
      `Visit ${visit.id}: perhaps the inspection of ${formatFirst(inspection)} in the files, with its grades.`,
    )
    return false
  })
  return { added, differences }
}

function mergeVisits(record: InspectionRecord, imported: InspectionRecord) {
  const differences: string[] = []
  const added = imported.visits.filter((visit) => {
    const known = record.visits.find((entry) => mayBeSameVisit(entry, visit))
    if (known !== undefined && exactDay(known.when) !== exactDay(visit.when)) {
      const day = formatKnownDate(visit.when)
      differences.push(`Visit ${known.id}: perhaps that of ${day} in the files (${visit.about})`)
    }
    return known === undefined
  })
  return { added, differences }
}

/**
 * Adds the inspections and visits that only the import has to a hand-written record, with their sources.
 * Nothing else changes except the day of the last check, which must not be earlier than what was added.
 */
export function mergeImported(
  record: InspectionRecord,
  imported: InspectionRecord,
  frameworks: FrameworksFile,
): Merged {
  const inspections = mergeInspections(record, imported, frameworks)
  const visits = mergeVisits(record, imported)
  const disagreements = imported.disagreements.filter(
    ({ id }) =>
      inspections.added.some((inspection) => id.startsWith(`${inspection.id}-`)) &&
      !record.disagreements.some((entry) => entry.id === id),
  )
  const cited = new Set(
    [...inspections.added, ...visits.added].flatMap(({ citations }) =>
      citations.map(({ source }) => source),
    ),
  )
  const sources = imported.sources.filter(
    ({ id }) => cited.has(id) && !record.sources.some((source) => source.id === id),
  )
  const added = [
    ...inspections.added.map((inspection) => `inspection of ${formatFirst(inspection)}`),
    ...visits.added.map(({ kind, when }) => `${kind} of ${formatKnownDate(when)}`),
  ]
  const dates = [record.keeping.checkedOn, added.length > 0 ? imported.keeping.checkedOn : '']
  const checkedOn = dates.reduce((a, b) => (a > b ? a : b))
  return {
    record: {
      ...record,
      keeping: { ...record.keeping, checkedOn },
      inspections: [...record.inspections, ...inspections.added],
      visits: [...record.visits, ...visits.added],
      sources: [...record.sources, ...sources],
      disagreements: [...record.disagreements, ...disagreements],
    },
    added,
    differences: [
      ...inspections.differences,
      ...visits.differences,
      ...(imported.incomplete ?? []).map(
        ({ what, where, why }) => `${what} could not be read from the files (${where}): ${why}`,
      ),
    ],
  }
}
