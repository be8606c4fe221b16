import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadReport, ReportDraft } from '../../../src/import/reports/draft'
import { readReport, type ReadOptions } from '../../../src/import/reports/readReport'
import { loadPdfLibrary } from '../../../tools/reportReader'
import { readShippedFrameworks } from '../exampleRecord'
import { makePdf } from './makePdf'

let options: ReadOptions
beforeAll(async () => {
  const authorities = [
    { id: 'testshire', name: 'Testshire' },
    { id: 'harbour', name: 'Harbour, City of', otherNames: ['Harbour Children’s Trust'] },
  ]
  options = { frameworks: readShippedFrameworks(), authorities, library: await loadPdfLibrary() }
})

const read = (bytes: Uint8Array): Promise<ReadReport> =>
  readReport({ name: 'a.pdf', bytes }, options)
async function readPages(pages: readonly (readonly string[])[]): Promise<ReportDraft> {
  const result = await read(makePdf(pages))
  if (!result.ok) throw new Error(result.refusal.sentence)
  return result.draft
}

const LEADERS = 'The impact of leaders on social work practice with children and families'
const HELP = 'The experiences and progress of children who need help and protection'
const CARE = 'The experiences and progress of children in care'
const LEAVERS = 'The experiences and progress of care leavers'
const ROWS = [
  `${LEADERS}\tGood`,
  `${HELP}\tRequires improvement to be good`,
  `${CARE}\tGood`,
  `${LEAVERS}\tOutstanding`,
  'Overall effectiveness\tGood',
]
const LIST = [
  '## What needs to improve?1',
  '• The speed of answers, which',
  '  is low. (outcome 4, national framework)',
  '• The records. (Enabler 2)',
]
const BODY = [
  `## ${HELP}:`,
  '## requires improvement to be good',
  '1. Help comes late, since the focused visit in March 2022. It is asked for by',
  '  18. That is the age.',
  '2. Plans are short-',
  '  lived.',
  `## ${CARE}: good`,
  '3. Homes are kept.',
  `## ${LEAVERS}: outstanding`,
  `## ${LEADERS}: good`,
  '4. Leaders listen.',
]
const LAST = [
  'The Office for Standards in Education says who it is.',
  'Use it under the Open Government Licence.',
]

interface Made {
  title?: string
  days?: string
  rows?: string[]
  list?: string[]
  body?: string[]
}
function makeIlacs({
  title = 'Inspection of Testshire|children’s services',
  days = '10 to 14 June 2024',
  rows = ROWS,
  list = LIST,
  body = BODY,
}: Made = {}) {
  const front = [
    `# ${title}`,
    `Inspection dates: ${days}`,
    'Lead inspector: Ann O’Ther, HMI',
    ...rows,
  ]
  const filler = Array.from(
    { length: 6 },
    () => 'Services for children are what these words are about.',
  )
  return [[...front, ...filler], [...list, ...body], LAST]
}
const stateOf = ({ judgements }: ReportDraft, id: string) =>
  judgements.find(({ judgement }) => judgement === id)

describe('an ILACS report', () => {
  it('is read with place and words', async () => {
    const draft = await readPages(makeIlacs())
    expect(draft).toMatchObject({
      authority: { state: 'matched', id: 'testshire' },
      framework: 'ilacs-2023',
      periods: [{ first: '2024-06-10', last: '2024-06-14', page: 1 }],
      inspector: { name: 'Ann O’Ther', page: 1 },
      listPrinted: true,
      terms: { state: 'open', page: 3 },
      mentions: [{ kind: 'visit', when: '2022-03', paragraph: 1 }],
      checks: [],
    })
    expect(draft.judgements.map((one) => ['grade' in one && one.grade, one.state])).toEqual([
      ['good', 'one-reading'],
      ['good', 'agreed'],
      ['requires-improvement', 'agreed'],
      ['good', 'agreed'],
      ['outstanding', 'agreed'],
    ])
    expect(draft.actions).toMatchObject([
      {
        text: 'The speed of answers, which is low. (outcome 4, national framework)',
        page: 2,
        item: 1,
        outcome: 4,
      },
      { text: 'The records. (Enabler 2)', item: 2, enabler: 2, askedOf: 'council' },
    ])
    expect(
      draft.paragraphs.map(({ number, text, judgement }) => [number, text, judgement]),
    ).toEqual([
      [1, expect.stringMatching(/by 18\. That is the age\.$/u), 'ilacs-2023-help-and-protection'],
      [2, 'Plans are short-lived.', 'ilacs-2023-help-and-protection'],
      [3, 'Homes are kept.', 'ilacs-2023-children-in-care'],
      [4, 'Leaders listen.', 'ilacs-2023-leadership'],
    ])
  })

  it('has no grade where its own words differ', async () => {
    const rows = ROWS.map((row) => (row.startsWith(CARE) ? `${CARE}\tInadequate` : row))
    const draft = await readPages(makeIlacs({ rows }))
    const care = stateOf(draft, 'ilacs-2023-children-in-care')
    expect(care).toMatchObject({ state: 'disputed', readings: [{ by: 'text' }, { by: 'heading' }] })
    expect(care).not.toHaveProperty('grade')
    expect(draft.checks).toMatchObject([{ kind: 'grade', about: 'ilacs-2023-children-in-care' }])
  })

  it.each([
    ['all four rows of 2026', '11 to 22 May 2026', ROWS.slice(0, 4), 'ilacs-2026'],
    ['a row lost besides', '11 to 22 May 2026', ROWS.slice(0, 3), 'ilacs-2023'],
    [
      'overall effectiveness without its grade',
      '11 to 22 May 2026',
      [...ROWS.slice(0, 4), 'Overall effectiveness'],
      'ilacs-2023',
    ],
    ['days before April 2026', '12 to 23 January 2026', ROWS.slice(0, 4), 'ilacs-2023'],
    [
      'the joint row of 2018',
      '4 to 8 March 2019',
      [
        ROWS[0] ?? '',
        ROWS[1] ?? '',
        'The experiences and progress of children in care and care leavers\tGood',
        ROWS[4] ?? '',
      ],
      'ilacs-2018',
    ],
  ])('tells its framework: %s', async (_, days, rows, framework) => {
    const draft = await readPages(makeIlacs({ days, rows, body: ['1. Words.'] }))
    expect(draft.framework).toBe(framework)
    const overall = stateOf(draft, `${framework}-overall`)?.state
    expect(overall).toBe(
      { 'ilacs-2026': undefined, 'ilacs-2018': 'one-reading', 'ilacs-2023': 'not-found' }[
        framework
      ],
    )
  })

  it('reads a slip in a name, and days in two periods', async () => {
    const rows = ROWS.map((row) => row.replace('care leavers', 'children care leavers'))
    const days = '19 November-11 December 2023 and 28 – 30 January 2024'
    const draft = await readPages(makeIlacs({ rows, days }))
    expect(stateOf(draft, 'ilacs-2023-care-leavers')).toMatchObject({
      state: 'agreed',
      grade: 'outstanding',
    })
    expect(draft.periods).toMatchObject([
      { first: '2023-11-19', last: '2023-12-11' },
      { first: '2024-01-28', last: '2024-01-30' },
    ])
  })

  it.each([
    ['(Outcome 2, national framework)', { outcome: 2 }],
    ['(outcome 1: national framework)', { outcome: 1 }],
    ['(National Framework, outcome three)', { outcome: 3 }],
    ['(enabler 3, national framework)', { enabler: 3 }],
    ['(Outcomes 1 and 4, national framework)', {}],
    ['as the outcome 4 years ago', {}],
  ])('reads %s', async (words, place) => {
    const { actions, checks } = await readPages(
      makeIlacs({ list: ['What Needs to Improve', `• The records ${words}`] }),
    )
    const [{ outcome, enabler } = {}] = actions
    expect({ ...(outcome && { outcome }), ...(enabler && { enabler }) }).toEqual(place)
    expect(checks).toHaveLength(words.includes('Outcomes') ? 1 : 0)
  })

  it('says that no list is printed, never that nothing was asked', async () => {
    const { listPrinted, actions, checks } = await readPages(makeIlacs({ list: [] }))
    expect({ listPrinted, actions }).toEqual({ listPrinted: false, actions: [] })
    expect(checks[0]?.sentence).toContain('this does not mean that nothing was asked')
  })

  it('never takes paragraphs for actions where their heading is lost', async () => {
    const body = ['1. Help comes late.', '2. Plans are short.']
    expect(
      (await readPages(makeIlacs({ list: ['What needs to improve:'], body }))).actions,
    ).toEqual([])
    const slip = ['Answers come late. What needs to improve?', '• The speed.']
    expect((await readPages(makeIlacs({ list: slip, body }))).actions).toMatchObject([
      { text: 'The speed.' },
    ])
  })

  it.each([
    ['Inspection of Harbour Children’s Trust', { state: 'matched', id: 'harbour' }],
    [
      'Inspection of Testshire Children|and Families Trust',
      { state: 'unmatched', candidates: ['testshire'] },
    ],
    [
      'London Borough of Nowhere|Inspection of children’s services',
      { state: 'unmatched', candidates: [] },
    ],
  ])('matches the council of “%s”, or asks', async (title, authority) => {
    const pages = makeIlacs({ title })
    expect((await readPages(pages)).authority).toMatchObject(authority)
  })
})

describe('a SIF report', () => {
  const front = [
    '# Testshire County Council',
    '## Inspection of services for children in need of help and protection',
    '## and',
    '## Review of the effectiveness of the Local Safeguarding Children Board',
    '## Inspection date: 1/06/2015 – 25/06/2015',
    '## Report published: 10/08/2015',
    '## Children’s services in Testshire require improvement to be good',
    '1. Children who need help and protection\tGood',
    '2. Children looked after and achieving permanence\tGood',
    '2.1 Adoption performance\tNot judged',
    '2.2 Experiences and progress of care leavers\tGood',
    '3. Leadership, management and governance\tRequires improvement',
  ]
  const council = [
    '## Recommendations',
    '1. Keep records (paragraphs 4, 6–7). This was an area for improvement at the last inspection.',
    '2. Make plans that:',
    '  • are short',
    '  • are read.',
    '## Priority actions',
    '3. There are no areas for priority action.',
    '## Inspection findings',
    '4. Records are late.',
    '### 1 A note below.',
  ]
  const board = [
    '## The Local Safeguarding Children Board is good',
    '## Recommendations',
    '5. Meet more often.',
    '## Information about this inspection',
    'Lead inspector: Ann Other',
    'Copy it for non-commercial use.',
  ]

  it('keeps council and board apart, with numbers, sub-items and printed links', async () => {
    const draft = await readPages([front, council, board])
    expect(draft).toMatchObject({
      framework: 'sif',
      isReinspection: false,
      published: { day: '2015-08-10' },
      inspector: { name: 'Ann Other' },
      terms: { state: 'non-commercial', page: 3 },
    })
    expect(draft.actions).toMatchObject([
      {
        paragraph: 1,
        askedOf: 'council',
        links: [{ paragraphs: [4, 6, 7] }],
        repeatsEarlier: { page: 2 },
      },
      {
        paragraph: 2,
        kind: 'recommendation',
        subItems: [{ words: 'are short' }, { words: 'are read.' }],
      },
      { paragraph: 5, askedOf: 'board', page: 3 },
    ])
    expect(stateOf(draft, 'sif-overall')).toMatchObject({
      grade: 'requires-improvement',
      state: 'one-reading',
    })
    expect(stateOf(draft, 'sif-adoption')).toMatchObject({ grade: 'not judged' })
    expect(stateOf(draft, 'sif-safeguarding-board')).toMatchObject({
      grade: 'good',
      state: 'one-reading',
    })
  })

  it('says that a re-inspection prints no judgement of the board', async () => {
    const again = front
      .map((line) => line.replace('Inspection of', 'Re-inspection of'))
      .filter((line) => !/and$|Review/u.test(line))
    const draft = await readPages([again, council])
    expect(draft.isReinspection).toBe(true)
    expect(stateOf(draft, 'sif-safeguarding-board')?.state).toBe('not-printed')
  })
})

describe('other files', () => {
  const words = Array.from(
    { length: 8 },
    () => 'Many words about services for children in a letter to a council.',
  )
  it.each([
    ['visit-letter', ['Dear Director', 'Focused visit to Testshire children’s services', ...words]],
    ['visit-letter', ['Monitoring visit of Testshire children’s services', ...words]],
    ['joint-inspection', ['Joint targeted area inspection of Testshire', ...words]],
    ['looked-after-children', ['## Inspection of services for looked after children', ...words]],
    [
      'board-review',
      ['## Review of the effectiveness of the Local Safeguarding Children Board', ...words],
    ],
    ['other-document', ['# Minutes of a meeting', ...words]],
    ['no-text', ['1']],
  ])('are refused as %s', async (kind, page) => {
    expect(await read(makePdf([page]))).toMatchObject({
      ok: false,
      refusal: { name: 'a.pdf', kind },
    })
  })

  it('are refused if no PDF, encrypted, cut, changed or too large, in two sentences', async () => {
    const sound = makePdf(makeIlacs())
    const text = Buffer.from(sound).toString('latin1')
    const change = (from: string, to: string) =>
      new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'))
    const at = text.indexOf('stream\n') + 30
    const refused: [string, Uint8Array][] = [
      ['not-a-pdf', new TextEncoder().encode('<html>%PDF</html>')],
      ['encrypted', makePdf(makeIlacs(), '/Encrypt 3 0 R')],
      ['damaged', sound.slice(0, -400)],
      ['damaged', sound.map((byte, place) => (place === at ? byte ^ 1 : byte))],
      ['damaged', change('/Contents 7 0 R', '/Contfnts 7 0 R')],
      ['damaged', change('/Contents 7 0 R', '/Contents 70 0 R')],
      ['damaged', change('00000 n', '00001 n')],
      ['too-large', new Uint8Array(17 * 1024 * 1024)],
      ['too-large', makePdf(Array.from({ length: 121 }, () => words))],
    ]
    for (const [kind, bytes] of refused) {
      const result = await read(bytes)
      expect(result).toMatchObject({ ok: false, refusal: { kind } })
      if (!result.ok) expect(result.refusal.sentence).toMatch(/\. [^.]+.*\.$/u)
    }
  })
})
