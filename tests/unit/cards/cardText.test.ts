import { describe, expect, it } from 'vitest'
import { buildBoardPicture } from '../../../src/app/picture/pictures'
import { formatAnswer } from '../../../src/record/views/answer'
import { expectDate } from '../../built/facts'
import { ILACS_2019, ILACS_2024, madeIndex, SIF_2014, THREE_INSPECTIONS } from '../madeRecords'
import {
  AREA_RECORDS,
  expectRowGrades,
  expectStandings,
  findGrades,
  indexOf,
  NAMES,
  RECORDS,
} from './shapes'

describe.each(RECORDS)('the text alternative, %s', (_, record) => {
  const lines = buildBoardPicture(indexOf(record)).text.split('\n')
  const rows = [...NAMES].flatMap(([area, name]) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => ({ area, line })),
  )

  it('says each area’s grades, and no others', () => {
    expect(rows.map(({ area, line }) => [area, findGrades(line)])).toEqual(
      rows.map(({ area }) => [area, expectRowGrades(record, area)]),
    )
  })

  it('has a line for every area that some inspection judged, unless there is none', () => {
    const judged = [...NAMES.keys()].filter((area) =>
      AREA_RECORDS.some(([id, , of]) => id === area && of === record),
    )
    expect(rows.map(({ area }) => area)).toEqual(judged)
  })

  it('says who, the answer, when it was checked and whose it is not', () => {
    expect(lines[0]).toBe(`${record.authority.name}: children’s services inspections.`)
    expect(lines[1]).toBe(formatAnswer(indexOf(record)))
    expect(lines.at(-1)).toMatch(/as checked on 1 January 2031\..*Not an Ofsted product\.$/u)
  })
})

describe.each(AREA_RECORDS)('the text alternative of %s, %s', (area, _, record) => {
  const { text } = buildBoardPicture(indexOf(record), { area })

  it('has a line for each inspection with its grade or why there is none', () => {
    const expected = expectStandings(record, area)
    const rows = text.split('\n').slice(2, 2 + expected.length)
    expected.forEach(({ ended, grade, together, why }, at) => {
      const row = rows[at] ?? ''
      expect(findGrades(row)).toEqual(grade === undefined ? [] : [grade])
      if ('day' in ended) expect(row).toContain(expectDate(ended))
      if (why !== undefined) expect(row).toContain(why)
      if (together.length > 0) {
        const joint = `judged together with ${together.join(' and ')} (one joint grade: ${grade ?? ''})`
        expect(row).toContain(`no grade of its own: ${joint}`)
      }
    })
  })
})

describe('what a card may compare', () => {
  const three = madeIndex(THREE_INSPECTIONS)

  it('keeps the joint grade out of the care leavers’ trail', () => {
    const { text } = buildBoardPicture(three, { area: 'care-leavers' })
    expect(text).toContain('2019 and 2024 cannot be compared: 2019 gave one joint grade')
    expect(text).toContain('Good in 2014, under a different framework: broadly comparable')
    expect(text).not.toMatch(/\b(?:higher|lower|declined|improved)\b/iu)
  })

  it('says beside which grades an older framework’s stand', () => {
    const { text } = buildBoardPicture(three)
    expect(text).toContain(
      'Grades of 2014 beside those of 2024: other framework, broadly comparable.',
    )
  })

  it('says that a body is not the council, and a sub-judgement one', () => {
    const { text } = buildBoardPicture(madeIndex([SIF_2014]))
    expect(text).toMatch(/Safeguarding board: Good,.* A separate body, not the council\./u)
    expect(text).toMatch(/Care leavers: Good \(sub-judgement\)/u)
  })
})

describe('a card of one inspection', () => {
  const { text } = buildBoardPicture(madeIndex([SIF_2014, ILACS_2019, ILACS_2024]), {
    inspection: 'ilacs-2019',
  })

  it('is no answer about today and says what came later', () => {
    expect(text).not.toContain('last inspected')
    expect(text).toContain('Inspected 29 April to 3 May 2019.')
    expect(text).toContain('Not shown here: 1 later inspection. As checked on 1 January 2031.')
  })

  it('has its grades alone', () => {
    expect(findGrades(text)).toEqual(Array(5).fill('Outstanding'))
    expect(text).not.toContain('2014')
  })
})
