import { readFrameworks } from './exampleRecord'
import {
  ILACS_2019,
  ILACS_2024,
  ILACS_2026,
  SIF_2014,
  THREE_INSPECTIONS,
  type MadeInspection,
} from './madeRecords'

export const JUNE_2024 = 'when last inspected, 10 to 14 June 2024.'
const MAY_2026 = '4 to 8 May 2026.'
const SINCE_2026 = `Overall: ${
  readFrameworks()
    .frameworks.find(({ id }) => id === 'ilacs-2026')
    ?.notJudged.find(({ area }) => area === 'overall')?.why ?? ''
}.`

type Shape = [shape: string, inspections: readonly MadeInspection[], answer: string]

/** The grades of ILACS 2023 as given, the rest as `all`. */
function graded2024(all: string, grades: Record<string, string>): MadeInspection[] {
  return [{ ...ILACS_2024, all, grades }]
}

/** Shapes of record and the answer that each gives, with an overall grade. */
export const WITH_OVERALL: Shape[] = [
  ['all alike', graded2024('good', {}), `Good overall ${JUNE_2024}`],
  [
    'one area lower, after two earlier inspections',
    THREE_INSPECTIONS,
    `Outstanding overall ${JUNE_2024} Care leavers: good.`,
  ],
  [
    'several areas lower at one grade',
    graded2024('good', {
      'children-in-care': 'requires-improvement',
      'care-leavers': 'requires-improvement',
      leadership: 'requires-improvement',
    }),
    `Good overall ${JUNE_2024} Leadership, children in care and care leavers: requires improvement.`,
  ],
  [
    'two areas, one with "and" in its name',
    graded2024('good', { leadership: 'inadequate', 'help-and-protection': 'inadequate' }),
    `Good overall ${JUNE_2024} Leadership, and help and protection: inadequate.`,
  ],
  [
    'several areas at different grades',
    graded2024('good', {
      leadership: 'outstanding',
      'help-and-protection': 'requires-improvement',
      'care-leavers': 'inadequate',
    }),
    `Good overall ${JUNE_2024} Care leavers: inadequate. ` +
      'Help and protection: requires improvement. Leadership: outstanding.',
  ],
  [
    'one area higher than overall',
    graded2024('good', { 'children-in-care': 'outstanding' }),
    `Good overall ${JUNE_2024} Children in care: outstanding.`,
  ],
  [
    'inadequate overall with better areas',
    graded2024('inadequate', { leadership: 'requires-improvement', 'care-leavers': 'good' }),
    `Inadequate overall ${JUNE_2024} Leadership: requires improvement. Care leavers: good.`,
  ],
  [
    'requires improvement throughout',
    graded2024('requires-improvement', {}),
    `Requires improvement overall ${JUNE_2024}`,
  ],
  [
    'every area unlike overall',
    graded2024('good', { overall: 'requires-improvement' }),
    `Requires improvement overall ${JUNE_2024} ` +
      'Leadership, help and protection, children in care, and care leavers: good.',
  ],
  [
    'a joint grade alike',
    [SIF_2014, ILACS_2019],
    'Outstanding overall when last inspected, 29 April to 3 May 2019.',
  ],
  [
    'a joint grade unlike overall',
    [{ ...ILACS_2019, grades: { care: 'good' } }],
    'Outstanding overall when last inspected, 29 April to 3 May 2019. ' +
      'Children in care and care leavers (one joint grade): good.',
  ],
  [
    'a joint grade and another area alike, unlike overall',
    [{ ...ILACS_2019, grades: { care: 'good', leadership: 'good' } }],
    'Outstanding overall when last inspected, 29 April to 3 May 2019. ' +
      'Leadership: good. Children in care and care leavers (one joint grade): good.',
  ],
  [
    'sub-judgements unlike overall',
    [SIF_2014],
    'Good overall when last inspected, 18 February to 12 March 2014. ' +
      'Adoption and leadership: outstanding.',
  ],
  [
    'a separate body graded lower',
    [{ ...SIF_2014, grades: { 'safeguarding-board': 'inadequate' } }],
    'Good overall when last inspected, 18 February to 12 March 2014.',
  ],
  [
    'an area without a grade',
    [{ ...ILACS_2024, all: 'good', grades: {}, missing: { 'care-leavers': 'the page is lost' } }],
    `Good overall ${JUNE_2024} Care leavers: no grade on record.`,
  ],
  [
    'a last day that is not known',
    [{ ...ILACS_2024, grades: {}, ended: { unknown: true, why: 'the report prints none' } }],
    'Outstanding overall when last inspected, from 10 June 2024, last day not known.',
  ],
]

/** The same, without an overall grade. */
export const WITHOUT_OVERALL: Shape[] = [
  [
    'ILACS 2026, all alike',
    [ILACS_2026],
    `Good in all four areas graded when last inspected, ${MAY_2026} ${SINCE_2026}`,
  ],
  [
    'ILACS 2026, an older overall grade behind it',
    [ILACS_2024, ILACS_2026],
    `Good in all four areas graded when last inspected, ${MAY_2026} ${SINCE_2026}`,
  ],
  [
    'ILACS 2026, mixed',
    [
      {
        ...ILACS_2026,
        grades: { leadership: 'outstanding', 'help-and-protection': 'requires-improvement' },
      },
    ],
    `Last inspected ${MAY_2026} Help and protection: requires improvement. ` +
      `Children in care and care leavers: good. Leadership: outstanding. ${SINCE_2026}`,
  ],
  [
    'ILACS 2026, one area graded',
    [
      {
        ...ILACS_2026,
        missing: { leadership: 'lost', 'children-in-care': 'lost', 'care-leavers': 'lost' },
      },
    ],
    `Last inspected ${MAY_2026} Help and protection: good. ` +
      `Leadership, children in care and care leavers: no grade on record. ${SINCE_2026}`,
  ],
  [
    'ILACS 2026, two areas graded alike',
    [{ ...ILACS_2026, missing: { leadership: 'lost', 'children-in-care': 'lost' } }],
    `Good in both areas graded when last inspected, ${MAY_2026} ` +
      `Leadership and children in care: no grade on record. ${SINCE_2026}`,
  ],
  [
    'overall missing, the reason without a full stop',
    [{ ...ILACS_2024, missing: { overall: 'the first page is lost' } }],
    'Last inspected 10 to 14 June 2024. Care leavers: good. ' +
      'Leadership, help and protection, and children in care: outstanding. ' +
      'Overall: no grade on record. The first page is lost.',
  ],
  [
    'overall missing, the reason a sentence, all alike',
    [{ ...ILACS_2024, grades: {}, missing: { overall: 'The first page is lost.' } }],
    `Outstanding in all four areas graded ${JUNE_2024} ` +
      'Overall: no grade on record. The first page is lost.',
  ],
  [
    'overall missing, all alike with a joint grade among them',
    [{ ...ILACS_2019, missing: { overall: 'the first page is lost' } }],
    'Last inspected 29 April to 3 May 2019. Leadership, and help and protection: outstanding. ' +
      'Children in care and care leavers (one joint grade): outstanding. ' +
      'Overall: no grade on record. The first page is lost.',
  ],
  [
    'nothing graded',
    [
      {
        ...ILACS_2026,
        missing: {
          leadership: 'lost',
          'help-and-protection': 'lost',
          'children-in-care': 'lost',
          'care-leavers': 'lost',
        },
      },
    ],
    `Last inspected ${MAY_2026} No grade of any area is on record for it. ${SINCE_2026}`,
  ],
  [
    'only the separate body graded',
    [
      {
        ...SIF_2014,
        missing: {
          overall: 'lost',
          leadership: 'lost',
          'help-and-protection': 'lost',
          'children-in-care': 'lost',
          adoption: 'lost',
          'care-leavers': 'lost',
        },
      },
    ],
    'Last inspected 18 February to 12 March 2014. No grade of any area is on record for it. ' +
      'Overall: no grade on record. Lost.',
  ],
  ['no inspection at all', [], 'No graded inspection is on record.'],
]
