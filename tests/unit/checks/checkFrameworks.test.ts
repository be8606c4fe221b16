import { describe, expect, it } from 'vitest'
import { checkFrameworks } from '../../../src/record/checks/checkFrameworks'
import type { Keys } from '../../../src/record/faults'
import { parseFrameworks } from '../../../src/record/parse'
import { changeAt } from '../change'
import { readFrameworks } from '../exampleRecord'
import type { Broken } from './broken'

function faultsAfter(keys: Keys, to: unknown) {
  const parsed = parseFrameworks(changeAt(readFrameworks(), keys, to))
  if (!parsed.ok) throw new Error(`The schema refuses it: ${JSON.stringify(parsed.faults)}`)
  return checkFrameworks(parsed.value)
}

const BROKEN: Broken[] = [
  [
    'two areas have one id',
    ['areas', 5, 'id'],
    'overall',
    'areas[5] "overall" › id',
    'an id of its own in its list',
  ],
  [
    'two judgements have one id',
    ['frameworks', 0, 'judgements', 5, 'id'],
    'sif-overall',
    'frameworks[0] "sif" › judgements[5] "sif-overall" › id',
    'an id of its own in its list',
  ],
  [
    'a family is not known',
    ['frameworks', 1, 'family'],
    'ofsted',
    'frameworks[1] "ilacs-2018" › family',
    'an id of this file: sif, ilacs',
  ],
  [
    'a scale is not known',
    ['frameworks', 1, 'scale'],
    'five-grades',
    'frameworks[1] "ilacs-2018" › scale',
    'an id of this file: four-grades',
  ],
  [
    'an area is not known',
    ['frameworks', 0, 'judgements', 3, 'areas', 0],
    'fostering',
    'frameworks[0] "sif" › judgements[3] "sif-adoption" › areas[0]',
    'an id of this file: overall',
  ],
  [
    'an area is neither judged nor said not to be',
    ['frameworks', 1, 'notJudged', 0, 'area'],
    'safeguarding-board',
    'frameworks[1] "ilacs-2018"',
    '"adoption" once: in one judgement, or in "notJudged" with the reason',
  ],
  [
    'an area is judged and said not to be',
    ['frameworks', 0, 'notJudged'],
    readFrameworks().frameworks[1]?.notJudged.slice(0, 1),
    'frameworks[0] "sif"',
    '"adoption" once',
  ],
  [
    'a judgement is a part of nothing',
    ['frameworks', 0, 'judgements', 3, 'partOf'],
    'sif-adoption',
    'frameworks[0] "sif" › judgements[3] "sif-adoption" › partOf',
    'the id of a judgement that is no part itself: sif-overall',
  ],
  [
    'two frameworks are in use on one day',
    ['frameworks', 2, 'from'],
    '2022-12-31',
    'frameworks[2] "ilacs-2023" › from',
    'days that "ilacs-2018" does not have (2018-01-01 to 2022-12-31)',
  ],
  [
    'a framework without an end is followed by another',
    ['frameworks', 2, 'to'],
    undefined,
    'frameworks[3] "ilacs-2026" › from',
    'days that "ilacs-2023" does not have (2023-01-01 with no end)',
  ],
  [
    'a framework ends before it begins',
    ['frameworks', 3, 'to'],
    '2026-03-31',
    'frameworks[3] "ilacs-2026" › to',
    '2026-04-01 (its "from") or later',
  ],
  [
    'two areas sum up the rest',
    ['areas', 1, 'overall'],
    true,
    'areas[1] "leadership" › overall',
    'at most one area marked overall',
  ],
  [
    'two grades are printed alike',
    ['scales', 0, 'grades', 1, 'printed', 1],
    'OUTSTANDING',
    'scales[0] "four-grades" › grades[1] "good" › printed',
    'words that no other grade of its scale is printed in',
  ],
]

describe('the check of the frameworks', () => {
  it('finds nothing in the file that the page ships with', () => {
    expect(checkFrameworks(readFrameworks())).toEqual([])
  })

  it.each(BROKEN)('finds that %s', (_, keys, to, path, expected) => {
    const words = faultsAfter(keys, to)
      .filter((fault) => fault.path === path)
      .map((fault) => fault.expected)
    expect(words).toContainEqual(expect.stringContaining(expected))
  })
})
