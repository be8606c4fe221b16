import { buildExampleRecord } from '../exampleRecord'
import type { Broken } from './broken'

const [CASELOADS, TALKS_2019] = buildExampleRecord().actions

export const BROKEN_ACTIONS: Broken[] = [
  [
    'a follow-up is dated before its action',
    ['actions', 1, 'followUps', 0, 'inspection'],
    'sif-2014',
    'actions[1] "return-talks-2019" › followUps[0] › inspection',
    'an inspection after "ilacs-2019", which asked for it',
  ],
  [
    'a follow-up is its action’s own inspection',
    ['actions', 1, 'followUps', 0, 'inspection'],
    'ilacs-2019',
    'actions[1] "return-talks-2019" › followUps[0] › inspection',
    'an inspection after "ilacs-2019", which asked for it',
  ],
  [
    'one inspection follows up twice',
    ['actions', 0, 'followUps', 2],
    CASELOADS?.followUps[1],
    'actions[0] "caseloads-2014" › followUps[2] › inspection',
    'each later inspection at most once',
  ],
  [
    'an earlier mention is later',
    ['actions', 1, 'earlierMentions', 0, 'inspection'],
    'ilacs-2024',
    'actions[1] "return-talks-2019" › earlierMentions[0] › inspection',
    'an inspection before "ilacs-2019", which asked for it',
  ],
  [
    'an action repeats itself',
    ['actions', 2, 'repeats'],
    'return-talks-2024',
    'actions[2] "return-talks-2024" › repeats',
    'the id of an action of an earlier inspection: caseloads-2014, return-talks-2019',
  ],
  [
    'an action repeats a later one',
    ['actions', 1, 'repeats'],
    'return-talks-2024',
    'actions[1] "return-talks-2019" › repeats',
    'the id of an action of an earlier inspection: caseloads-2014',
  ],
  [
    'a verdict is kinder than every follow-up',
    ['actions', 1, 'verdict'],
    'addressed',
    'actions[1] "return-talks-2019" › verdict',
    'recurring (its follow-ups give)',
  ],
  [
    'a verdict is given before anybody came again',
    ['actions', 2, 'verdict'],
    'addressed',
    'actions[2] "return-talks-2024" › verdict',
    'not-yet-inspected-again (there are no follow-ups)',
  ],
  [
    'a later inspection is passed over',
    ['actions', 1],
    { ...TALKS_2019, followUps: [], verdict: 'not-yet-inspected-again' },
    'actions[1] "return-talks-2019" › verdict',
    'no-later-evidence (there are no follow-ups)',
  ],
  [
    'the board is asked for the authority’s work',
    ['actions', 1, 'askedOf'],
    'safeguarding-board',
    'actions[1] "return-talks-2019" › areas[0]',
    'an area of the board, a body of its own: safeguarding-board',
  ],
  [
    'the authority is asked for the board’s work',
    ['actions', 0, 'areas', 1],
    'safeguarding-board',
    'actions[0] "caseloads-2014" › areas[1]',
    'an area of the authority: this one is a separate body’s',
  ],
]
