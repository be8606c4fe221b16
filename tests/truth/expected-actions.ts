import type { Verdict } from '../../src/record/schema/enums'
import type { Place } from './places'

export const INSPECTIONS = { 2014: 'sif-2014', 2019: 'ilacs-2019', 2024: 'ilacs-2024' } as const
type Year = keyof typeof INSPECTIONS

type ActionRow = readonly [string, Year, Place, readonly Place[], Verdict]

/** Typed from the reports: action, year, where it is asked, what led to it, verdict. */
export const AUTHORITY_ACTIONS: readonly ActionRow[] = [
  ['2014-1', 2014, '19 p5', ['35 p11', '99 p26'], 'addressed'],
  ['2014-2', 2014, '20 p5', ['36 p11-12'], 'addressed'],
  ['2014-3', 2014, '21 p5', ['36 p11-12', '99 p26'], 'partly-addressed'],
  ['2014-4', 2014, '22 p5', ['70 p19'], 'addressed'],
  ['2014-5', 2014, '23 p5', ['57 p16'], 'partly-addressed'],
  ['2014-6', 2014, '24 p5', ['55 p16', '64 p17-18'], 'no-later-evidence'],
  ['2014-7', 2014, '25 p6', ['69 p18-19', '80 p21'], 'partly-addressed'],
  ['2014-8', 2014, '26 p6', ['69 p18-19'], 'recurring'],
  ['2019-1', 2019, 'bullet 1 p2', ['10 p4'], 'recurring'],
  ['2019-2', 2019, 'bullet 2 p2', ['19 p6', '29 p7-8', '36 p9', '37 p9'], 'partly-addressed'],
  ['2024-1', 2024, 'bullet 1 p2', ['15 p4'], 'not-yet-inspected-again'],
  ['2024-2', 2024, 'bullet 2 p2', ['17 p5'], 'not-yet-inspected-again'],
]

export const BOARD_ACTIONS: readonly ActionRow[] = [
  ['2014-board-1', 2014, '103 p29', [], 'no-later-evidence'],
  ['2014-board-2', 2014, '104 p29', ['112 p30'], 'no-later-evidence'],
]

/** The return conversations of 2024 ask again for what was asked in 2019; nothing else repeats. */
export const REPEATS: Partial<Record<string, string>> = { '2024-1': '2019-1' }

/** More than one verdict where the evidence allows either reading. */
type FollowUpRow = readonly [string, Year, readonly Verdict[], readonly Place[], readonly Place[]]

/** Typed from the later reports: action, year, verdict, what that rests on, the nearest beside it. */
export const EXPECTED_FOLLOW_UPS: readonly FollowUpRow[] = [
  ['2014-1', 2019, ['addressed'], ['1 p2', '2 p2', '7 p3', '8 p3'], []],
  // Quick at the front door, and too little help for a few: "addressed" with a remainder, or "partly".
  ['2014-1', 2024, ['addressed', 'partly-addressed'], ['1 p2', '4 p2', '7 p3'], ['5 p2-3']],
  ['2014-2', 2019, ['partly-addressed'], ['33 p8-9', '44 p11'], []],
  ['2014-2', 2024, ['addressed'], ['50 p11'], []],
  ['2014-3', 2019, ['partly-addressed'], ['33 p8-9', '43 p10', '44 p11'], []],
  ['2014-3', 2024, ['no-later-evidence'], ['50 p11'], ['49 p11']],
  ['2014-4', 2019, ['addressed'], ['17 p5'], ['25 p7']],
  ['2014-4', 2024, ['addressed'], ['25 p6'], []],
  ['2014-5', 2019, ['partly-addressed'], ['18 p5-6'], []],
  ['2014-5', 2024, ['partly-addressed'], ['27 p6-7'], ['36 p8']],
  ['2014-6', 2019, ['no-later-evidence'], ['19 p6'], ['37 p9']],
  ['2014-6', 2024, ['no-later-evidence'], ['27 p6-7'], ['32 p7']],
  ['2014-7', 2019, ['no-later-evidence'], ['12 p4', '29 p7-8'], []],
  ['2014-7', 2024, ['partly-addressed'], ['33 p7-8'], ['16 p5', '39 p8']],
  ['2014-8', 2019, ['partly-addressed'], ['20 p6', '36 p9'], ['35 p9']],
  ['2014-8', 2024, ['recurring'], ['40 p9', '43 p9'], []],
  ['2014-board-1', 2019, ['no-later-evidence'], [], ['p1']],
  ['2014-board-1', 2024, ['no-later-evidence'], ['42 p9'], ['p1']],
  ['2014-board-2', 2019, ['no-later-evidence'], [], ['p1']],
  ['2014-board-2', 2024, ['no-later-evidence'], ['42 p9'], ['p1']],
  ['2019-1', 2024, ['recurring'], ['bullet 1 p2', '15 p4'], []],
  ['2019-2', 2024, ['partly-addressed'], ['27 p6-7', '33 p7-8', '43 p9'], ['p2']],
]
