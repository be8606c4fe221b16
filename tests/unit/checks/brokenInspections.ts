import { buildExampleRecord } from '../exampleRecord'
import type { Broken } from './broken'

const [SIF, ILACS_2019, ILACS_2024] = buildExampleRecord().inspections

export const BROKEN_INSPECTIONS: Broken[] = [
  [
    'an inspection ended before it started',
    ['inspections', 1, 'ended', 'day'],
    '2019-05-12',
    'inspections[1] "ilacs-2019" › ended',
    '2019-05-13 (the start) or later',
  ],
  [
    'a report came out before the inspection ended',
    ['inspections', 1, 'published', 'month'],
    '2019-04',
    'inspections[1] "ilacs-2019" › published',
    'a date after the inspection ended',
  ],
  [
    'two inspections started on one day',
    ['inspections', 3],
    { ...ILACS_2024, id: 'ilacs-2024-again' },
    'inspections[3] "ilacs-2024-again" › started',
    'a day on which no other started: inspections[2] has this one',
  ],
  [
    'an inspection ended after the record was checked',
    ['inspections', 2],
    {
      ...ILACS_2024,
      ended: { day: '2025-02-04' },
      published: { unknown: true, why: 'not yet out' },
    },
    'inspections[2] "ilacs-2024" › ended',
    'a date not after 2025-02-03',
  ],
  [
    'a source came out after the record was checked',
    ['sources', 5, 'published', 'day'],
    '2025-02-04',
    'sources[5] "statistics-2024" › published',
    'a date not after 2025-02-03',
  ],
  [
    'a newspaper stands for the report',
    ['inspections', 0, 'report'],
    'gazette-2014',
    'inspections[0] "sif-2014" › report',
    'a source of kind ofsted-report, official-statistics or compiled-data',
  ],
  [
    'nobody can be told of a mistake',
    ['keeping', 'corrections', 'email'],
    undefined,
    'keeping › corrections',
    'an "email" or an "address" for corrections',
  ],
  [
    'an inspection was made before its framework began',
    ['inspections', 2, 'started'],
    '2022-12-31',
    'inspections[2] "ilacs-2024" › started',
    'a day while ILACS 2023 was in use: 2023-01-01 to 2026-03-31',
  ],
  [
    'a judgement is given that did not exist at that date',
    ['inspections', 1, 'judgements', 4],
    ILACS_2024?.judgements[4],
    'inspections[1] "ilacs-2019" › judgements[4] › judgement',
    'a judgement that ILACS 2018 has: ilacs-2018-overall',
  ],
  [
    'a judgement is left out',
    ['inspections', 1, 'judgements'],
    ILACS_2019?.judgements.slice(0, 3),
    'inspections[1] "ilacs-2019" › judgements',
    '"ilacs-2018-care" among its judgements, or in "missing" with the reason',
  ],
  [
    'a judgement is given twice',
    ['inspections', 0, 'judgements', 7],
    SIF?.judgements[2],
    'inspections[0] "sif-2014" › judgements[7] › judgement',
    'each judgement once',
  ],
  [
    'a judgement is graded and missing',
    ['inspections', 0, 'missing', 0],
    { judgement: 'sif-adoption', why: 'not given', citations: [{ source: 'report-2014' }] },
    'inspections[0] "sif-2014" › missing[0] › judgement',
    'graded or missing, never both',
  ],
  [
    'a grade is not on the scale',
    ['inspections', 1, 'judgements', 2, 'grade'],
    'great',
    'inspections[1] "ilacs-2019" › judgements[2] › grade',
    "a grade of its framework's scale: outstanding, good, requires-improvement, inadequate",
  ],
  [
    'printed words belong to another grade',
    ['inspections', 2, 'judgements', 2, 'printedGrade'],
    'Inadequate',
    'inspections[2] "ilacs-2024" › judgements[2] › printedGrade',
    'the words printed for "requires-improvement": Requires improvement or Requires improvement to',
  ],
]
