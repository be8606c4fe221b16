import type { Broken } from './broken'

const PLANNED = {
  state: 'planned',
  when: { month: '2028-04', why: 'the order is not made' },
  successors: [{ name: 'Eastshire Council' }],
  citations: [{ source: 'report-2024' }],
}
const KEYS = ['authority', 'succession']

export const BROKEN_SUCCESSIONS: Broken[] = [
  [
    'a succession names neither side',
    KEYS,
    [{ ...PLANNED, successors: undefined }],
    'authority › succession[0]',
    'either "successors" or "predecessors"',
  ],
  [
    'a succession names both sides',
    KEYS,
    [{ ...PLANNED, predecessors: [{ name: 'Oldshire Council' }] }],
    'authority › succession[0]',
    'either "successors" or "predecessors"',
  ],
  [
    'a succession’s citation points nowhere',
    KEYS,
    [{ ...PLANNED, citations: [{ source: 'order-2027' }] }],
    'authority › succession[0] › citations[0] › source',
    'the id of one of the sources',
  ],
  [
    'a plan was for a day before the last check',
    KEYS,
    [{ ...PLANNED, when: { year: 2024, why: 'no day' } }],
    'authority › succession[0] › when',
    'a date after 2025-02-03, the day of the last check (keeping › checkedOn)',
  ],
  [
    'a succession came about after the last check',
    KEYS,
    [{ ...PLANNED, state: 'done', successors: undefined, predecessors: PLANNED.successors }],
    'authority › succession[0] › when',
    'a date not after 2025-02-03',
  ],
  [
    'an authority was replaced and is still there',
    KEYS,
    [{ ...PLANNED, state: 'done', when: { day: '2024-04-01' } }],
    'authority › succession[0] › state',
    '"planned", or authority › abolished as well',
  ],
  [
    'a visit’s letter came out before the visit',
    ['visits', 0, 'published'],
    { day: '2021-12-31' },
    'visits[0] "visit-2022" › published',
    'a date not before the visit',
  ],
  [
    'a visit’s letter came out after the last check',
    ['visits', 0, 'published'],
    { day: '2025-03-01' },
    'visits[0] "visit-2022" › published',
    'a date not after 2025-02-03',
  ],
]
