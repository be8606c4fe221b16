import { describe, expect, it } from 'vitest'
import { gradeTone } from '../../src/cards/gradeMark'
import { formatAnswer } from '../../src/record/views/answer'
import { checkFrameworks } from '../../src/record/checks/checkFrameworks'
import { buildAreaHistory, findJudgement } from '../../src/record/views/history'
import { parseFrameworks } from '../../src/record/parse'
import { buildBoard } from '../../src/record/views/board/board'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import { readFrameworks } from './exampleRecord'
import { ILACS_2024, madeIndex, SIF_2014, type MadeInspection } from './madeRecords'

const GRADES = ['Exceptional', 'Strong standard', 'Expected standard', 'Needs attention', 'Urgent']
const JUDGED = ['leadership', 'help-and-protection', 'children-in-care', 'care-leavers']

function gradeId(word: string): string {
  return word.toLowerCase().replaceAll(' ', '-')
}

/** Rule 3: all that a new framework takes is in this one file. */
function addFramework2027(file: FrameworksFile): FrameworksFile {
  const why = { why: 'not judged before 2027', brief: 'not judged' }
  return {
    ...file,
    areas: [...file.areas, { id: 'family-help', name: 'Family help', inSentence: 'family help' }],
    scales: [
      ...file.scales,
      {
        id: 'five-grades',
        grades: GRADES.map((word) => ({
          id: gradeId(word),
          word,
          inSentence: word.toLowerCase(),
          printed: [word],
        })),
      },
    ],
    families: [
      ...file.families,
      { id: 'renewed', name: 'Renewed framework', explained: 'the framework since 2027' },
    ],
    frameworks: [
      ...file.frameworks.map((framework) => ({
        ...framework,
        ...(framework.id === 'ilacs-2026' ? { to: '2026-12-31' } : {}),
        notJudged: [...framework.notJudged, { area: 'family-help', ...why }],
      })),
      {
        id: 'renewed-2027',
        family: 'renewed',
        name: 'Renewed framework 2027',
        shortName: 'Renewed 2027',
        briefName: '2027',
        note: 'five grades',
        from: '2027-01-01',
        scale: 'five-grades',
        judgements: [...JUDGED, 'family-help'].map((area) => ({
          id: `renewed-2027-${area}`,
          printed: `How good is ${area}?`,
          areas: [area],
        })),
        notJudged: ['overall', 'adoption', 'safeguarding-board'].map((area) => ({
          area,
          why: 'not judged since 2027',
          brief: 'not judged',
        })),
      },
    ],
  }
}

const FRAMEWORKS = addFramework2027(readFrameworks())
const RENEWED_2028: MadeInspection = {
  id: 'renewed-2028',
  framework: 'renewed-2027',
  started: '2028-03-06',
  ended: { day: '2028-03-10' },
  all: 'expected-standard',
  grades: { 'family-help': 'exceptional', 'care-leavers': 'urgent' },
}
const INDEX = madeIndex([SIF_2014, ILACS_2024, RENEWED_2028], {}, FRAMEWORKS)

describe('a framework of 2027 with another area and five grades, added as data', () => {
  it('is a file of frameworks without faults', () => {
    expect(parseFrameworks(FRAMEWORKS)).toMatchObject({ ok: true })
    expect(checkFrameworks(FRAMEWORKS)).toEqual([])
  })

  it('brings its grades into the vocabulary, each on its step of five', () => {
    const grades = INDEX.vocabulary.grades.filter(({ scale }) => scale === 'five-grades')
    expect(grades.map(({ word, step, steps }) => [word, step, steps])).toEqual(
      GRADES.map((word, position) => [word, 5 - position, 5]),
    )
  })

  it.each([
    ['exceptional', 4],
    ['strong-standard', 3],
    ['expected-standard', 2],
    ['needs-attention', 2],
    ['urgent', 1],
  ])('draws %s in tone %d, from best to worst', (id, tone) => {
    expect(gradeTone(INDEX.vocabulary.grade('renewed-2027', id))).toBe(tone)
  })

  it('answers in its own grades, lowest first', () => {
    expect(formatAnswer(INDEX)).toBe(
      'Last inspected 6 to 10 March 2028. Care leavers: urgent. ' +
        'Leadership, help and protection, and children in care: expected standard. ' +
        'Family help: exceptional. Overall: not judged since 2027.',
    )
  })

  it('has a history in its own area, and typed absences before', () => {
    const { gradesOrAbsences } = buildAreaHistory(INDEX.vocabulary.area('family-help'), INDEX)
    expect(
      gradesOrAbsences.map(
        ({ gradeOrAbsence }) => findJudgement(gradeOrAbsence)?.grade.word ?? gradeOrAbsence.kind,
      ),
    ).toEqual(['Exceptional', 'not-judged', 'not-judged'])
  })

  it('has a row on the board, and columns that say they cannot be compared', () => {
    const board = buildBoard(INDEX)
    expect(board.columns.map(({ caveat }) => caveat)).toEqual([
      'other scale of grades, not comparable',
      'other scale of grades, not comparable',
      undefined,
    ])
    const row = board.rows.find(({ area }) => area.id === 'family-help')
    expect(row?.isFromLatest).toBe(true)
    expect(row && findJudgement(row.latest.gradeOrAbsence)?.grade.word).toBe('Exceptional')
    expect(board.rows.find(({ area }) => area.id === 'overall')?.laterAbsences).toBe(
      'not judged in 2028',
    )
  })
})
