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

function compareInspections(hand: Inspection, imported: Inspection): string[] {
  const name = `Inspection of ${formatFirst(hand)}`
  const grades = imported.judgements.flatMap(({ judgement, grade, printedGrade }) => {
    const mine = hand.judgements.find((entry) => entry.judgement === judgement)
    if (mine?.grade === grade) return []
    return [
      `${name}, ${judgement}: ${mine?.printedGrade ?? 'no grade'} in the record, ${printedGrade} in the files.`,
    ]
  })
  const dates = (['published', 'ended'] as const).flatMap((key) => {
    const [mine, theirs] = [exactDay(hand[key]), exactDay(imported[key])]
    if (theirs === undefined || mine === theirs) return []
    return [
      `${name}, ${key}: ${formatKnownDate(hand[key])} in the record, ${formatDay(theirs)} in the files.`,
    ]
  })
  const start =
    firstDay(imported) === undefined || dayOf(hand) === dayOf(imported)
      ? []
      : [`${name}: it started on ${formatFirst(imported)} by the files.`]
  const lost = hand.judgements.flatMap(({ judgement, printedGrade }) =>
    imported.judgements.some((entry) => entry.judgement === judgement)
      ? []
      : [`${name}, ${judgement}: ${printedGrade} in the record, no grade in the files.`],
  )
  const leads = [hand, imported].map(({ leadInspector }) =>
    'name' in leadInspector ? leadInspector.name : undefined,
  )
  const [mine, theirs] = leads
  const lead =
    theirs === undefined || mine === undefined || mine.toLowerCase() === theirs.toLowerCase()
      ? []
      : [`${name}, lead inspector: ${mine} in the record, ${theirs} in the files.`]
  return [...start, ...grades, ...lost, ...dates, ...lead]
}

function mergeInspections(
  hand: InspectionRecord,
  imported: InspectionRecord,
  frameworks: FrameworksFile,
) {
  const differences: string[] = []
  const fresh = imported.inspections.filter((inspection) => {
    const known = hand.inspections.find((entry) => isSame(entry, inspection, frameworks))
    if (known !== undefined) differences.push(...compareInspections(known, inspection))
    const visit = hand.visits.find((one) => mayBeEarlier(one, inspection))
    if (known !== undefined || visit === undefined) return known === undefined
    differences.push(
      `Visit ${visit.id}: perhaps the inspection of ${formatFirst(inspection)} in the files, with its grades.`,
    )
    return false
  })
  return { fresh, differences }
}

function mergeVisits(hand: InspectionRecord, imported: InspectionRecord) {
  const differences: string[] = []
  const fresh = imported.visits.filter((visit) => {
    const known = hand.visits.find((entry) => mayBeSameVisit(entry, visit))
    if (known !== undefined && exactDay(known.when) !== exactDay(visit.when)) {
      const day = formatKnownDate(visit.when)
      differences.push(`Visit ${known.id}: perhaps that of ${day} in the files (${visit.about})`)
    }
    return known === undefined
  })
  return { fresh, differences }
}

/**
 * Adds the inspections and visits that only the import has to a hand-written record, with their sources.
 * Nothing else changes except the day of the last check, which must not be earlier than what was added.
 */
export function mergeImported(
  hand: InspectionRecord,
  imported: InspectionRecord,
  frameworks: FrameworksFile,
): Merged {
  const inspections = mergeInspections(hand, imported, frameworks)
  const visits = mergeVisits(hand, imported)
  const disagreements = imported.disagreements.filter(
    ({ id }) =>
      inspections.fresh.some((inspection) => id.startsWith(`${inspection.id}-`)) &&
      !hand.disagreements.some((entry) => entry.id === id),
  )
  const cited = new Set(
    [...inspections.fresh, ...visits.fresh].flatMap(({ citations }) =>
      citations.map(({ source }) => source),
    ),
  )
  const sources = imported.sources.filter(
    ({ id }) => cited.has(id) && !hand.sources.some((source) => source.id === id),
  )
  const added = [
    ...inspections.fresh.map((inspection) => `inspection of ${formatFirst(inspection)}`),
    ...visits.fresh.map(({ kind, when }) => `${kind} of ${formatKnownDate(when)}`),
  ]
  const dates = [hand.keeping.checkedOn, added.length > 0 ? imported.keeping.checkedOn : '']
  const checkedOn = dates.reduce((a, b) => (a > b ? a : b))
  return {
    record: {
      ...hand,
      keeping: { ...hand.keeping, checkedOn },
      inspections: [...hand.inspections, ...inspections.fresh],
      visits: [...hand.visits, ...visits.fresh],
      sources: [...hand.sources, ...sources],
      disagreements: [...hand.disagreements, ...disagreements],
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
