import { checkRecord } from '../../src/record/checks/checkRecord'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { ImprovementAction } from '../../src/record/schema/actions'
import type { Source } from '../../src/record/schema/evidence'
import type { InspectionRecord } from '../../src/record/schema/record'
import { readFrameworks } from './exampleRecord'
import { madeRecord } from './madeRecords'

function report(year: number, pages: number, terms: NonNullable<Source['terms']>): Source {
  return {
    id: `report-${String(year)}`,
    kind: 'ofsted-report',
    publisher: 'Ofsted',
    title: 'Inspection of Eastmere’s services for children',
    shortName: `${String(year)} report`,
    published: { month: `${String(year)}-12`, why: 'made up' },
    pages,
    terms,
    readFrom: {
      file: `eastmere-${String(year)}.pdf`,
      sha256: '0f'.repeat(32),
      library: 'a reader 1.2',
    },
  }
}

/** An action as a program reads it: nobody has said its area or looked for its follow-ups. */
function readAction(
  id: string,
  verbatim: string,
  more: Partial<ImprovementAction> = {},
): ImprovementAction {
  const year = id.slice(-4)
  return {
    id,
    inspection: `inspection-${year}`,
    verbatim,
    list: 'improvement',
    askedOf: 'authority',
    areas: [],
    areasAreOurReading: false,
    citations: [{ source: `report-${year}`, page: 2, item: 'first bullet' }],
    earlierMentions: [],
    followUps: [],
    verdict: year === '2025' ? 'not-yet-inspected-again' : 'not-examined',
    ...more,
  }
}

const MADE = madeRecord([
  {
    id: 'inspection-2018',
    framework: 'sif',
    started: '2018-02-19',
    ended: { day: '2018-04-09' },
    all: 'requires-improvement',
    missing: { 'safeguarding-board': 'the report prints “Not judged”' },
  },
  { id: 'inspection-2021', framework: 'ilacs-2018', started: '2021-06-07', all: 'good' },
  {
    id: 'inspection-2025',
    framework: 'ilacs-2023',
    started: '2025-09-08',
    all: 'good',
    missing: { 'care-leavers': 'the report prints two grades' },
  },
])

const RECORD: InspectionRecord = {
  ...MADE,
  keeping: { ...MADE.keeping, checkedOn: '2026-02-02' },
  authority: { ...MADE.authority, id: 'eastmere', name: 'Eastmere', council: 'Eastmere Council' },
  inspections: MADE.inspections.map((inspection) => {
    const source = `report-${inspection.id.slice(-4)}`
    const cited = [{ source, page: 1 }]
    return {
      ...inspection,
      report: source,
      citations: cited,
      judgements: inspection.judgements.map((given) => ({ ...given, citations: cited })),
      missing: inspection.missing.map((entry) => ({
        ...entry,
        citations: cited,
        ...(source === 'report-2018' ? { kind: 'not-judged' as const } : {}),
      })),
      ...(source === 'report-2018'
        ? {
            periods: [{ first: '2018-02-19', last: '2018-02-23' }, { first: '2018-04-09' }],
          }
        : {}),
      ...(source === 'report-2021' ? { listPrinted: false as const } : {}),
    }
  }),
  actions: [
    readAction('plans-2018', 'See that each plan names who does what, and by when.', {
      list: 'recommendation',
      group: 'Leadership',
      citations: [{ source: 'report-2018', page: 3, paragraph: 7 }],
    }),
    readAction('board-2018', 'Publish the yearly account by the end of July.', {
      list: 'priority',
      askedOf: 'safeguarding-board',
      areas: ['safeguarding-board'],
      citations: [{ source: 'report-2018', page: 4, paragraph: 12 }],
    }),
    readAction('supervision-2025', 'How often social workers are supervised, and how well.', {
      outcome: 3,
      enabler: 3,
      areas: ['leadership'],
      areasAreOurReading: true,
    }),
    readAction(
      'plans-2025',
      'The quality of written plans, so that each of them tells the child, the family and everybody who works with them what will happen next, who will do it and by when, in words that a child can read and come back to',
      {
        subItems: ['plans for children in need', 'plans for those who leave care'],
        outcome: 1,
        repeats: 'plans-2018',
        citations: [{ source: 'report-2025', page: 2, item: 'second bullet' }],
      },
    ),
    readAction('homes-2025', 'Enough homes near to where children grew up.', {
      title: 'More homes nearby',
      asked: 'Find more homes close to where children come from.',
      outcome: 4,
      areas: ['children-in-care'],
      citations: [{ source: 'report-2025', page: 2, item: 'third bullet' }],
    }),
  ],
  quotes: [
    {
      id: 'steady-2025',
      source: 'report-2025',
      inspection: 'inspection-2025',
      voice: 'inspectorate',
      speaker: 'Inspectors',
      organisation: 'Ofsted',
      segments: [{ text: 'Children know their social workers, and like them.' }],
      areas: ['help-and-protection'],
      citations: [{ source: 'report-2025', page: 3, paragraph: 9 }],
    },
  ],
  passages: [
    {
      id: '2025-p1',
      inspection: 'inspection-2025',
      areas: ['leadership'],
      text: 'Leaders know their services well. They act upon what they see, and most of it has become better since the last inspection.',
      citations: [{ source: 'report-2025', page: 3, paragraph: 1 }],
    },
    {
      id: '2025-p2',
      inspection: 'inspection-2025',
      areas: ['care-leavers'],
      text: 'Young people who leave care are met by somebody whom they know.',
      citations: [{ source: 'report-2025', page: 4, paragraph: 2 }],
    },
    {
      id: '2021-p1',
      inspection: 'inspection-2021',
      areas: [],
      text: 'The council has changed how it is run since the last inspection.',
      citations: [{ source: 'report-2021', page: 2, paragraph: 1 }],
    },
  ],
  sources: [
    report(2018, 40, { state: 'non-commercial', page: 40 }),
    report(2021, 12, { state: 'open', page: 12 }),
    report(2025, 14, { state: 'open', page: 14 }),
  ],
  unchecked: [
    {
      text: 'The grade for care leavers is printed in two ways: “Good” and “Outstanding”.',
      inspection: 'inspection-2025',
      citations: [{ source: 'report-2025', page: 1 }],
    },
    {
      text: 'The lead inspector’s name may be cut off.',
      inspection: 'inspection-2018',
      citations: [{ source: 'report-2018', page: 39 }],
    },
  ],
}

const FRAMEWORKS = readFrameworks()

/**
 * A made-up council's record as a program makes it from three reports, without faults: a new copy each time.
 * Everything that only reports give is in it.
 */
export function buildReportRecord(): InspectionRecord {
  const [fault] = checkRecord(RECORD, FRAMEWORKS)
  if (fault !== undefined) throw new Error(JSON.stringify(fault))
  return structuredClone(RECORD)
}

export const buildReportIndex = (record = buildReportRecord()) =>
  buildRecordIndex(record, FRAMEWORKS)
