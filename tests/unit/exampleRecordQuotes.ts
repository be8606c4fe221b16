import type { Quote } from '../../src/record/schema/quotes'

/** One quote of each voice; the texts of their made-up articles stand in `EXAMPLE_TEXTS`. */
export const EXAMPLE_QUOTES: Quote[] = [
  {
    id: 'real-difference',
    source: 'gazette-2019',
    inspection: 'ilacs-2019',
    voice: 'inspectorate',
    speaker: 'Ofsted’s inspectors',
    organisation: 'Ofsted',
    segments: [
      { text: 'Children in care benefit from steady support.', mark: 'gap' },
      { text: 'Their lives improve as a result.' },
    ],
    areas: ['children-in-care'],
    citations: [{ source: 'gazette-2019' }, { source: 'report-2019', page: 1 }],
  },
  {
    id: 'very-proud',
    source: 'gazette-2019',
    inspection: 'ilacs-2019',
    voice: 'authority',
    speaker: 'Councillor Jo Field',
    role: 'leader of the council',
    organisation: 'Northshire County Council',
    segments: [{ text: 'We are very proud.' }],
    areas: ['overall'],
    first: 1,
    citations: [{ source: 'gazette-2019' }],
  },
  {
    id: 'well-supported',
    source: 'gazette-2014',
    inspection: 'sif-2014',
    voice: 'newspaper',
    speaker: 'Northshire Gazette',
    organisation: 'Northshire Gazette',
    segments: [
      { text: 'Young people are well suported', mark: 'sic' },
      { text: 'when they leave care' },
    ],
    areas: ['care-leavers'],
    comparedWithReport: 'Shortened from the report.',
    citations: [{ source: 'gazette-2014' }, { source: 'report-2014', page: 4, paragraph: 12 }],
  },
]

/** Texts of the sources in which the quotes are found, by the source's id. */
export const EXAMPLE_TEXTS: ReadonlyMap<string, string> = new Map([
  [
    'gazette-2019',
    'Inspectors said: “Children in care benefit\nfrom steady support. Their lives improve as a ' +
      'result.” Councillor Jo Field said: “We are very proud.”',
  ],
  [
    'report-2019',
    'Children in care benefit from steady\n   support. Managers keep watch.\fTheir lives improve ' +
      'as a result of it.',
  ],
  ['gazette-2014', 'Young people are well suported when they leave care n Managers are quick.'],
])
