import { isIncomplete } from './incomplete'
import type { RecordIndex } from './recordIndex'
import type { ImprovementAction } from './schema/actions'
import type { Confidence, Verdict } from './schema/enums'

/** Each verdict's name and explanation (rule 11). */
export const VERDICT_WORDS: Record<Verdict, { word: string; explained: string }> = {
  recurring: { word: 'Recurring', explained: 'A later inspection came back to it.' },
  'not-yet-inspected-again': {
    word: 'Not yet inspected again',
    explained: 'There has been no graded inspection since.',
  },
  'partly-addressed': {
    word: 'Partly addressed',
    explained: 'Later reports show progress on part of it.',
  },
  addressed: { word: 'Addressed', explained: 'Later reports describe the change asked for.' },
  'no-later-evidence': {
    word: 'No later evidence',
    explained: 'Later reports do not speak of it.',
  },
}

/**
 * A verdict's words for one record. In an incomplete record nobody can say that no inspection followed (rule
 * 19).
 */
export function describeVerdict(verdict: Verdict, index: Pick<RecordIndex, 'record'>) {
  return verdict === 'not-yet-inspected-again' && isIncomplete(index)
    ? { word: 'No later inspection on record', explained: 'A later one may be missing.' }
    : VERDICT_WORDS[verdict]
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
