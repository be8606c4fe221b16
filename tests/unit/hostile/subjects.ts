import { buildMadeEngland, buildMadeNeighbours } from '../context/madeContext'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { madeRecord, SIF_2014, ILACS_2019, ILACS_2026 } from '../madeRecords'

/** As it stands in a file: nothing that only TypeScript knows. */
const asFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export const FRAMEWORKS = asFile(readFrameworks())
export const ENGLAND = asFile(buildMadeEngland())
export const NEIGHBOURS = asFile(buildMadeNeighbours())
/** The list of a site with three records. */
export const INDEX = {
  schemaVersion: 1,
  england: true,
  records: [
    {
      id: 'northshire',
      name: 'Northshire',
      gssCode: 'E10000999',
      latest: '2024-09-09',
      page: true,
    },
    { id: 'southshire', name: 'Southshire', gssCode: 'E10000998', neighbours: true },
    { id: 'oldshire', name: 'Oldshire', abolished: true },
  ],
}
/** A small one with something of every kind. */
export const SMALL = asFile(buildExampleRecord())
const { authority, visits, ...rest } = buildExampleRecord()
const CITED = [{ source: 'report-2024', page: 1 }]
/** The same, with what a record seldom holds. */
export const WHOLE = asFile({
  ...rest,
  authority: {
    ...authority,
    succession: [
      {
        state: 'planned',
        when: { month: '2028-04', why: 'the order is not made' },
        successors: [{ name: 'Eastshire Council' }, { name: 'Westshire Council' }],
        citations: CITED,
      },
    ],
  },
  visits: visits.map((visit) => {
    return { ...visit, bodies: ['Ofsted', 'the police'], published: { day: '2023-01-09' } }
  }),
  incomplete: [{ what: 'An inspection', where: 'list.ods, row 2', why: 'two names' }],
})
/** One whose last inspection gives no overall grade, and lacks one that was asked for. */
export const WITHOUT_OVERALL = asFile(
  madeRecord([
    SIF_2014,
    ILACS_2019,
    {
      ...ILACS_2026,
      grades: { leadership: 'inadequate' },
      missing: { 'care-leavers': 'not yet published' },
    },
  ]),
)
