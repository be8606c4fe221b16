import { isIncomplete } from './incomplete'
import type { RecordIndex } from './recordIndex'
import type { FollowUp, ImprovementAction } from './schema/actions'
import type { Confidence, Verdict } from './schema/enums'
import { capitalise, formatWhen } from './wording'

/** What an inspection made of a subject, drawn as a sign. */
export type Sign = 'asked' | 'mentioned' | 'nothing-held' | 'not-examined' | FollowUp['verdict']

/** What a subject's status means for a reader who asks what is still to be done. */
export type StatusGroup = 'open' | 'not-examined' | 'not-known' | 'closed'

/** What became of a subject, as we read the reports (rule 11). */
export interface Status {
  id: Verdict
  /** As a heading: "Came back". */
  name: string
  /** After a number: "2 came back". */
  counted: string
  explained: string
  group: StatusGroup
  sign: Sign
}

const STATUS_WORDS: Record<Verdict, Omit<Status, 'id' | 'sign'>> = {
  recurring: {
    name: 'Came back',
    counted: 'came back',
    explained: 'Raised again later.',
    group: 'open',
  },
  'not-yet-inspected-again': {
    name: 'New',
    counted: 'new',
    explained: 'First asked for then; no graded inspection since.',
    group: 'open',
  },
  'partly-addressed': {
    name: 'Partly addressed',
    counted: 'partly addressed',
    explained: 'Later reports show some of it.',
    group: 'open',
  },
  'not-examined': {
    name: 'Not yet examined',
    counted: 'not yet examined',
    explained: 'Nobody has looked at this yet.',
    group: 'not-examined',
  },
  addressed: {
    name: 'Addressed',
    counted: 'addressed',
    explained: 'Later reports show the change.',
    group: 'closed',
  },
  'no-later-evidence': {
    name: 'No later evidence',
    counted: 'with no later evidence',
    explained: 'Later reports do not answer it.',
    group: 'not-known',
  },
}

/**
 * A status in the words of one record: "New in 2024". In an incomplete record nobody can say that no
 * inspection followed (rule 19).
 */
export function buildStatus(
  id: Verdict,
  index: Pick<RecordIndex, 'record' | 'inspections'>,
): Status {
  const sign: Sign = id === 'not-yet-inspected-again' ? 'asked' : id
  const status: Status = { id, sign, ...STATUS_WORDS[id] }
  if (sign !== 'asked') return status
  if (isIncomplete(index))
    return {
      ...status,
      name: 'No later inspection on record',
      counted: 'without a later inspection on record',
      explained: 'A later one may be missing.',
      group: 'not-known',
    }
  const latest = index.inspections.slice(0, 1)
  return { ...status, name: latest.length === 0 ? status.name : `New ${formatWhen(latest)}` }
}

/** The word of a sign: "asked", "mentioned, not a formal action", "partly addressed". */
export function formatSign(sign: Sign): string {
  if (sign === 'asked') return 'asked'
  if (sign === 'mentioned') return 'mentioned, not a formal action'
  if (sign === 'not-examined') return 'not yet examined'
  return sign === 'nothing-held' ? 'nothing on record' : STATUS_WORDS[sign].name.toLowerCase()
}

/** The verdict of one action, in the words of the downloads, which others rely on: "Not yet inspected again". */
export function formatVerdict(verdict: Verdict, index: Pick<RecordIndex, 'record'>): string {
  return verdict === 'not-yet-inspected-again' && isIncomplete(index)
    ? 'No later inspection on record'
    : capitalise(verdict.replaceAll('-', ' '))
}

/** How certain a reading is. */
export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  high: 'our confidence: high',
  medium: 'our confidence: medium',
  low: 'our confidence: low',
}

/** The body that was asked, for use in a sentence. */
export const ASKED_OF_WORDS: Record<ImprovementAction['askedOf'], string> = {
  authority: 'the council',
  'safeguarding-board': 'the safeguarding board',
}
