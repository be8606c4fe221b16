import type { Figure, Finding, Source } from '../../src/record/schema/evidence'

export const EXAMPLE_FINDINGS: Finding[] = [
  {
    id: 'early-help-2014',
    inspection: 'sif-2014',
    areas: ['help-and-protection'],
    kind: 'strength',
    text: 'Help comes early and reaches far.',
    citations: [{ source: 'report-2014', page: 10, paragraph: 27 }],
  },
  {
    id: 'housing-2019',
    inspection: 'ilacs-2019',
    areas: ['children-in-care', 'care-leavers'],
    kind: 'strength',
    text: 'Nearly all live in suitable homes.',
    citations: [{ source: 'report-2019', page: 7, paragraph: 29 }],
  },
  {
    id: 'health-histories-2024',
    inspection: 'ilacs-2024',
    areas: ['care-leavers'],
    kind: 'weak-spot',
    text: 'Few take up the offer of their health history.',
    citations: [{ source: 'report-2024', page: 7, paragraph: 32 }],
  },
]

export const EXAMPLE_FIGURES: Figure[] = [
  {
    id: 'children-2014',
    value: 'about 3,000',
    counts: 'children supported',
    asOf: { year: 2014, why: 'the article gives no day' },
    inspection: 'sif-2014',
    areas: ['overall'],
    citations: [{ source: 'gazette-2014' }],
  },
  {
    id: 'in-care-2024',
    value: '812',
    counts: 'children in care',
    asOf: { day: '2024-03-31' },
    areas: ['children-in-care'],
    citations: [{ source: 'statistics-2024', sheet: 'Table 1', row: 12 }],
  },
]

export const EXAMPLE_SOURCES: Source[] = [
  {
    id: 'report-2014',
    kind: 'ofsted-report',
    publisher: 'Ofsted',
    title: 'Inspection of services for children in need of help and protection',
    shortName: '2014 report',
    published: { day: '2014-05-06' },
    pages: 33,
    textFile: 'northshire-report-2014',
  },
  {
    id: 'report-2019',
    kind: 'ofsted-report',
    publisher: 'Ofsted',
    shortName: '2019 report',
    published: { month: '2019-06', why: 'the day is not printed' },
    address: 'https://northshire.example/report-2019.pdf',
    pages: 12,
    textFile: 'northshire-report-2019',
  },
  {
    id: 'report-2024',
    kind: 'ofsted-report',
    publisher: 'Ofsted',
    shortName: '2024 report',
    published: { day: '2024-10-28' },
    pages: 14,
  },
  {
    id: 'gazette-2014',
    kind: 'newspaper',
    publisher: 'Northshire Gazette',
    title: 'Young people well looked after',
    shortName: 'Gazette, 6 May 2014',
    published: { day: '2014-05-06' },
    textFile: 'northshire-gazette-2014',
  },
  {
    id: 'gazette-2019',
    kind: 'newspaper',
    publisher: 'Northshire Gazette',
    shortName: 'Gazette, June 2019',
    published: { month: '2019-06', why: 'the cutting has no day' },
    textFile: 'northshire-gazette-2019',
  },
  {
    id: 'statistics-2024',
    kind: 'official-statistics',
    publisher: 'Department for Education',
    title: 'Children looked after in England',
    shortName: 'Statistics, 2024',
    published: { day: '2024-11-14' },
  },
]
