import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseFrameworks, parseJson } from '../../src/record/parse'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { Citation } from '../../src/record/schema/citations'
import type { Judgement } from '../../src/record/schema/inspections'
import type { InspectionRecord } from '../../src/record/schema/record'
import { EXAMPLE_ACTIONS } from './exampleRecordActions'
import { EXAMPLE_FIGURES, EXAMPLE_FINDINGS, EXAMPLE_SOURCES } from './exampleRecordEvidence'
import { EXAMPLE_QUOTES } from './exampleRecordQuotes'

/** The frameworks of the tests, beside this file, or of another file. Throws where they have faults. */
export function readFrameworks(file = path.join(import.meta.dirname, 'frameworks.json')) {
  const json = parseJson(readFileSync(file, 'utf8'))
  const parsed = json.ok ? parseFrameworks(json.value) : json
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

/** The frameworks that ship: those of the tests, and older ones with a scale of their own. */
export const readShippedFrameworks = () => readFrameworks('public/records/frameworks.json')

const PRINTED = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement to be good',
} as const

function grade(
  judgement: string,
  given: keyof typeof PRINTED,
  ...citations: Citation[]
): Judgement {
  return { judgement, grade: given, printedGrade: PRINTED[given], citations }
}

const COVER_2014 = { source: 'report-2014', page: 1 }
const COVER_2019 = { source: 'report-2019', page: 1 }
const COVER_2024 = { source: 'report-2024', page: 1 }

/**
 * A made-up council's record without faults: SIF in 2014, ILACS with one grade for care and
 * leaving care in 2019, ILACS with two in 2024. A new copy each time, free to be changed.
 */
export function buildExampleRecord(): InspectionRecord {
  return structuredClone(EXAMPLE)
}

/** The index of the example record, after a change to it. */
export function buildExampleIndex(change: (record: InspectionRecord) => unknown = () => undefined) {
  const record = buildExampleRecord()
  change(record)
  return buildRecordIndex(record, readFrameworks())
}

const EXAMPLE: InspectionRecord = {
  $schema: './record.schema.json',
  schemaVersion: 1,
  authority: {
    id: 'northshire',
    name: 'Northshire',
    council: 'Northshire County Council',
    gssCode: 'E10000999',
    dfeCode: '999',
    statisticalNeighbours: [{ dfeCode: '998', name: 'Southshire' }],
  },
  keeping: {
    maintainer: 'Northshire County Council, children’s services',
    corrections: { email: 'records@northshire.example' },
    checkedOn: '2025-02-03',
  },
  inspections: [
    {
      id: 'sif-2014',
      framework: 'sif',
      title: 'Inspection of services for children in need of help and protection',
      type: 'Inspection with a review of the safeguarding board',
      started: '2014-03-03',
      ended: { day: '2014-03-26' },
      published: { day: '2014-05-06', why: 'from the Gazette’s article; the report prints none' },
      leadInspector: { name: 'Ada Marsh', role: 'Her Majesty’s Inspector' },
      report: 'report-2014',
      judgements: [
        grade('sif-overall', 'good', COVER_2014),
        grade('sif-help-and-protection', 'good', COVER_2014),
        grade('sif-children-in-care', 'good', COVER_2014),
        grade('sif-adoption', 'outstanding', COVER_2014),
        grade('sif-care-leavers', 'good', COVER_2014),
        grade('sif-leadership', 'outstanding', COVER_2014),
        grade('sif-safeguarding-board', 'good', COVER_2014),
      ],
      missing: [],
      citations: [COVER_2014],
    },
    {
      id: 'ilacs-2019',
      framework: 'ilacs-2018',
      title: 'Inspection of local authority children’s services',
      type: 'Graded inspection',
      started: '2019-05-13',
      ended: { day: '2019-05-17' },
      published: { month: '2019-06', why: 'the day is not printed' },
      leadInspector: { unknown: true, why: 'the copy at hand lacks the name' },
      report: 'report-2019',
      reportAddress: 'https://northshire.example/report-2019.pdf',
      judgements: [
        grade('ilacs-2018-overall', 'outstanding', COVER_2019),
        grade('ilacs-2018-leadership', 'outstanding', COVER_2019),
        grade('ilacs-2018-help-and-protection', 'good', COVER_2019),
        grade('ilacs-2018-care', 'outstanding', COVER_2019),
      ],
      missing: [],
      citations: [COVER_2019],
    },
    {
      id: 'ilacs-2024',
      framework: 'ilacs-2023',
      title: 'Inspection of Northshire local authority children’s services',
      type: 'Graded inspection',
      started: '2024-09-09',
      ended: { day: '2024-09-13' },
      published: { day: '2024-10-28' },
      leadInspector: { name: 'Ben Holt' },
      report: 'report-2024',
      judgements: [
        grade('ilacs-2023-overall', 'good', COVER_2024),
        grade('ilacs-2023-leadership', 'outstanding', COVER_2024),
        grade('ilacs-2023-help-and-protection', 'requires-improvement', COVER_2024),
        grade('ilacs-2023-children-in-care', 'outstanding', COVER_2024),
        grade('ilacs-2023-care-leavers', 'good', COVER_2024),
      ],
      missing: [],
      citations: [COVER_2024],
    },
  ],
  visits: [
    {
      id: 'visit-2022',
      kind: 'focused-visit',
      bodies: [],
      when: { year: 2022, why: 'the later report names the year only' },
      areas: ['care-leavers'],
      about: 'How care leavers are helped to take part in decisions.',
      outcome: 'Leaders were asked to give care leavers a regular say.',
      knowledge: 'mentioned-in-a-later-report',
      knowledgeNote: 'The letter has not been read.',
      citations: [{ source: 'report-2024', page: 9, paragraph: 40 }],
    },
  ],
  otherWork: [
    {
      id: 'probation-2021',
      body: 'HM Inspectorate of Probation',
      when: { month: '2021-11', why: 'the day is not known' },
      about: 'Youth justice services.',
      citations: [{ source: 'statistics-2024', sheet: 'Other work', row: 7 }],
    },
  ],
  actions: EXAMPLE_ACTIONS,
  quotes: EXAMPLE_QUOTES,
  findings: EXAMPLE_FINDINGS,
  figures: EXAMPLE_FIGURES,
  sources: EXAMPLE_SOURCES,
  disagreements: [
    {
      id: 'children-supported',
      subject: 'How many children were supported in 2014',
      says: [
        { source: 'gazette-2014', said: 'About 3,000 children.' },
        {
          source: 'report-2014',
          said: '3,104 children.',
          citations: [{ source: 'report-2014', page: 6 }],
        },
      ],
      assessment: 'The article rounds the report’s number.',
      areas: [],
    },
  ],
}
