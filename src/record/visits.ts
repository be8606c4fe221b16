import { boundsOfKnownDate, formatKnownDate } from './dates'
import type { Visit } from './schema/inspections'

/** Kinds of visit, in words (rule 17). */
export const VISIT_WORDS: Record<Visit['kind'], string> = {
  'focused-visit': 'Focused visit',
  'monitoring-visit': 'Monitoring visit',
  'joint-targeted-inspection': 'Joint targeted area inspection',
  'earlier-inspection': 'Inspection under earlier rules',
}

/** How well a visit is known. */
export const KNOWLEDGE_WORDS: Record<Visit['knowledge'], string> = {
  'letter-read': 'its letter was read',
  'reported-elsewhere': 'known from what others reported',
  'mentioned-in-a-later-report': 'known only from a later report',
}

/** The note on the visits of a record from lists: which years the lists cover. */
export const VISITS_FROM_LISTS =
  'Visits are known only from Ofsted’s lists of April 2021 to March 2025: others are not in this record.'

/** "Focused visit, 2018". */
export function formatVisit(visit: Visit): string {
  return `${VISIT_WORDS[visit.kind]}, ${formatKnownDate(visit.when)}`
}

/** Latest first; those with an unknown date last. */
export function sortVisits(visits: readonly Visit[]): Visit[] {
  const day = (visit: Visit) => boundsOfKnownDate(visit.when)?.first ?? ''
  return [...visits].sort((a, b) => day(b).localeCompare(day(a)))
}
