/*
 * Closed vocabularies, in the order in which the page shows them. They stand apart from
 * the schemas so that the page, which parses nothing it was built with, need not load those.
 */

/** Verdicts in the order in which the page groups them (rule 11). */
export const VERDICTS = [
  'recurring',
  'not-yet-inspected-again',
  'partly-addressed',
  'addressed',
  'no-later-evidence',
] as const
export type Verdict = (typeof VERDICTS)[number]

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Rule 9: three voices, never mixed. */
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

/** Rule 26: whether one council is to follow another, or has. */
export const SUCCESSION_STATES = ['planned', 'done'] as const

/** Kinds of source, in order of standing: an earlier kind is displayed where two disagree. */
export const SOURCE_KINDS = [
  'ofsted-report',
  'official-statistics',
  'compiled-data',
  'newspaper',
  'web-page',
] as const
