import type { AreaCounts, EnglandFile, GradeCounts } from '../../../src/record/schema/england'
import type { NeighboursFile } from '../../../src/record/schema/manyRecords'

const GRADES = ['outstanding', 'good', 'requires-improvement', 'inadequate']

function given(...counts: number[]): GradeCounts {
  return GRADES.map((grade, index) => ({ grade, count: counts[index] ?? 0 }))
}

const own = (area: string, ...counts: number[]): AreaCounts => ({
  area,
  grades: given(...counts),
  jointly: [],
  notJudged: 0,
  notKnown: 0,
})

const JOINT = { areas: ['children-in-care', 'care-leavers'], grades: given(0, 2, 0, 1) }

/**
 * Ten made-up authorities: three with a joint grade, two without an overall grade, one with a grade
 * of its help and protection that is not known. In 2022 all were judged jointly.
 */
const ENGLAND: EnglandFile = {
  schemaVersion: 1,
  asAt: '2026-05-31',
  source: {
    id: 'list-2026',
    kind: 'official-statistics',
    publisher: 'Ofsted',
    title: 'Outcomes as at 31 May 2026',
    shortName: 'Outcomes, 31 May 2026',
    published: { day: '2026-06-30' },
  },
  latest: {
    from: '2022-05-09',
    to: '2026-05-11',
    inspections: 10,
    areas: [
      { ...own('overall', 2, 4, 1, 1), notJudged: 2 },
      own('leadership', 3, 5, 1, 1),
      { ...own('help-and-protection', 1, 6, 2, 0), notKnown: 1 },
      { ...own('children-in-care', 3, 4, 0, 0), jointly: [JOINT] },
      { ...own('care-leavers', 1, 5, 1, 0), jointly: [JOINT] },
    ],
  },
  gaps: {
    ...{ count: 50, from: '2025-06-02', to: '2026-05-11', upTo: '2026-05-31' },
    ...{ low: 1200, high: 1300, unofficial: 3, unknown: 0 },
  },
  years: [
    {
      year: 2022,
      inspections: 3,
      areas: [
        own('overall', 1, 2),
        own('leadership', 1, 2),
        own('help-and-protection', 0, 3),
        { ...own('children-in-care'), jointly: [JOINT] },
        { ...own('care-leavers'), jointly: [JOINT] },
      ],
    },
    {
      year: 2024,
      inspections: 2,
      areas: [
        own('overall', 1, 0, 1),
        own('leadership', 1, 1),
        own('help-and-protection', 0, 2),
        own('children-in-care', 2),
        own('care-leavers', 0, 1, 1),
      ],
    },
  ],
}

const CITED = [{ source: 'list-2026', sheet: 'History', row: 7 }]
const COMPILED = [{ source: 'overview-2026', sheet: 'All', row: 3 }]
const GIVEN: Record<string, [grade: string, printed: string]> = {
  O: ['outstanding', 'Outstanding'],
  G: ['good', 'Good'],
  R: ['requires-improvement', 'Requires improvement to be good'],
}
type Latest = NonNullable<NeighboursFile['neighbours'][number]['latest']>

/** An inspection of a neighbour: "overall=O care=G" are its grades. */
function inspect(
  framework: string,
  started: string,
  published: Latest['published'],
  grades: string,
  citations = CITED,
): Latest {
  const judgements = grades.split(' ').map((words) => {
    const [judgement = '', letter = ''] = words.split('=')
    const [grade = '', printedGrade = ''] = GIVEN[letter] ?? []
    return { judgement: `${framework}-${judgement}`, grade, printedGrade, citations }
  })
  const [{ source: report } = { source: '' }] = citations
  return { framework, started, published, judgements, missing: [], report, citations }
}

/** Four neighbours: one judged jointly, one without an overall grade and with one not known, one never inspected. */
const NEIGHBOURS: NeighboursFile = {
  schemaVersion: 1,
  authority: 'northshire',
  neighbours: [
    {
      ...{ dfeCode: '998', name: 'Southshire', record: 'southshire' },
      latest: inspect(
        'ilacs-2023',
        '2024-03-04',
        { day: '2024-04-30' },
        'overall=O leadership=O help-and-protection=G children-in-care=G care-leavers=R',
      ),
    },
    {
      ...{ dfeCode: '997', name: 'Westshire' },
      latest: inspect(
        'ilacs-2018',
        '2022-06-13',
        { day: '2022-08-01' },
        'overall=G leadership=G help-and-protection=G care=G',
      ),
    },
    {
      ...{ dfeCode: '996', name: 'Eastshire' },
      latest: {
        ...inspect(
          'ilacs-2026',
          '2026-05-18',
          { month: '2026-07', why: 'the day is not in the file' },
          'leadership=G help-and-protection=G children-in-care=G',
          COMPILED,
        ),
        missing: [
          { judgement: 'ilacs-2026-care-leavers', why: 'a blank cell', citations: COMPILED },
        ],
      },
    },
    { dfeCode: '995', name: 'Newshire' },
  ],
  sources: [
    ENGLAND.source,
    {
      id: 'overview-2026',
      kind: 'compiled-data',
      publisher: 'Somebody',
      shortName: 'Overview, June 2026',
      published: { day: '2026-06-29' },
      note: 'Compiled by others.',
    },
  ],
}

/** New copies each time, free to be changed. */
export const buildMadeEngland = () => structuredClone(ENGLAND)
export const buildMadeNeighbours = () => structuredClone(NEIGHBOURS)
