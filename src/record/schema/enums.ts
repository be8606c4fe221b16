/*
 * Enumerations, in the order in which the page shows them. Separate from the schemas: the page does not parse
 * the record it was built with, so it need not load those.
 */

/** Verdicts in the page's order (rule 11). */
export const VERDICTS = [
  'recurring',
  'not-yet-inspected-again',
  'partly-addressed',
  'not-examined',
  'addressed',
  'no-later-evidence',
] as const
export type Verdict = (typeof VERDICTS)[number]

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Kinds of list in which a report asks for something. */
export const LISTS = ['priority', 'improvement', 'recommendation'] as const

/** Rule 9: the three voices must not be mixed. */
export const VOICES = ['inspectorate', 'authority', 'newspaper'] as const
export type Voice = (typeof VOICES)[number]

export const VISIT_KINDS = [
  'focused-visit',
  'monitoring-visit',
  'joint-targeted-inspection',
  'earlier-inspection',
] as const

/** How well a visit is known, best first. */
export const KNOWLEDGE_LEVELS = [
  'letter-read',
  'reported-elsewhere',
  'mentioned-in-a-later-report',
] as const

/** Rule 26: whether a takeover is planned or done. */
export const SUCCESSION_STATES = ['planned', 'done'] as const

/** Kinds of source by rank: if two disagree, the one listed earlier is displayed. */
export const SOURCE_KINDS = [
  'ofsted-report',
  'official-statistics',
  'compiled-data',
  'newspaper',
  'web-page',
] as const
