import { describe, expect, it } from 'vitest'
import { buildRecords } from '../../../src/import/england/buildRecords'
import { formatFacts, parseFacts } from '../../../src/import/england/factsCsv'
import { importFiles } from '../../../src/import/importFiles'
import { readShippedFrameworks } from '../exampleRecord'
import { grades, link, makeList, pastRow, TODAY } from './madeLists'
import { makeCsv, makeOds, type MadeCell } from './makeFiles'

/* Lists of the shape of 2022 and 2023: no codes, days of publication or first days, and two tables in one sheet. */
const frameworks = readShippedFrameworks()

const SLAC = 'Safeguarding & Looked After Children (SLAC) Inspection publication date'
const SIF = "Single Inspection of LA Children's Services (SIF) First SIF publication date"
const PAST = [
  ...['Web link', 'Local authority name', 'LA region', 'LA Authority Type', SLAC],
  ...['SLAC Safeguarding Overall effectiveness (OE)'],
  ...['SLAC Looked After Children Overall Effectiveness (OE)', SIF],
  ...['First SIF Overall Judgement (OE)', 'First SIF children who need help and protection'],
  'First SIF children looked after and achieving permanence',
  'First SIF CLA Sub: Adoption Performance',
  'First SIF CLA Sub: Experiences and progress of care leavers',
  ...['First SIF leadership, management and governance', 'LSCB Overall Effectiveness'],
  ...['ILACS framework inspection type', 'ILACS framework publication date'],
  ...['ILACS framework overall effectiveness', 'ILACS framework impact of leaders'],
  'ILACS framework experiences and progress of children who need help and protection',
  'ILACS framework experiences and progress of children in care and care leavers',
]
const YEAR = [
  ...['Web link', 'Local authority name', 'Ofsted region', 'Inspection date'],
  ...['Overall effectiveness', 'Impact of leaders'],
  'Experiences and progress of children who need help and protection',
  'Experiences and progress of children in care and care leavers',
]
const day = (iso: string): MadeCell => (iso === '' ? '' : { text: iso, day: iso })

interface Past {
  slac?: [day: string, letters: string]
  sif?: [day: string, letters: string]
  ilacs?: [day: string, letters: string]
}
function row(name: string, past: Past): MadeCell[] {
  const { slac = ['', '- -'], sif = ['', '- - - - - - -'], ilacs = ['', '- - - -'] } = past
  return [
    ...[link('0'), name, 'South West', 'Shire County'],
    ...[day(slac[0]), ...grades(slac[1]), day(sif[0]), ...grades(sif[1])],
    past.ilacs === undefined ? '' : 'ILACS Standard Inspection',
    ...[day(ilacs[0]), ...grades(ilacs[1])],
  ]
}
const NORTH: Past = {
  slac: ['2011-02-25', 'G R'],
  sif: ['2017-09-20', 'R R R O O G G'],
  ilacs: ['2021-06-28', 'G G R O'],
}

interface Older {
  year?: number
  /** In place of Northshire's; the table of latest inspections is then left out. */
  rows?: MadeCell[][]
  former?: MadeCell[][]
  heading?: string[]
}
function makeOlder({ year = 2023, rows, former = [], heading = PAST }: Older = {}) {
  const period = `Inspections as at 31 March ${String(year)}, published later, and all that came before them in this cycle.`
  const latest = [
    [link('0'), 'Northshire', 'R', day('2021-05-13'), ...grades('G G R O')],
    [link('0'), 'Northshire', 'R', day('2017-08-01'), ...grades('R G R R')],
    [link('0'), 'Southshire', 'R', ...Array<MadeCell>(5).fill('No full inspection')],
  ]
  const file = makeOds([
    {
      name: 'Cover',
      rows: [
        ['Policy area:', 'Made-up data'],
        ['Period covered:', period],
      ],
    },
    { name: 'Provider_level', rows: [YEAR, [link('0'), 'Nowhere', 'R', 'never', 'Good']] },
    { name: 'LA_level', rows: [['One table.'], YEAR, ...(rows === undefined ? latest : [])] },
    {
      name: 'LA_inspections',
      rows: [heading, ...(rows ?? [row('Northshire', NORTH)]), ['Former'], heading, ...former],
    },
  ])
  return { ...file, name: `list-${String(year)}.ods` }
}
const lookup = makeCsv([
  ['la_code', 'la_code_new', 'local_authority_ons_name', 'stat_neighbours'],
  ...[
    ['701', 'E10000701', 'Northshire', '702'],
    ['702', 'E06000702', 'Southshire', ''],
  ],
  ['838', 'E06000059', 'Dorset', ''],
])
const read = (...files: Parameters<typeof importFiles>[0]) =>
  importFiles([...files, lookup], frameworks, { today: TODAY, acceptRefused: true })
const north = ({ facts }: ReturnType<typeof read>) =>
  facts.inspections.filter(({ authority }) => authority === 'northshire')

describe('Ofsted’s list without codes', () => {
  const imported = read(makeOlder())

  it('joins days of publication with first days, by the rules of the day and not by headings', () => {
    expect(
      north(imported).map(({ id, framework, published }) => [id, framework, published]),
    ).toEqual([
      ['slac-2011-02-25', 'slac', '2011-02-25'],
      ['sif-2017-08-01', 'sif', '2017-09-20'],
      ['ilacs-2021-05-13', 'ilacs-2018', '2021-06-28'],
    ])
    expect(imported.report).toMatchObject({ refused: [], incomplete: [], disagreements: [] })
    expect(imported.records.map(({ authority }) => authority.id)).toEqual(['northshire'])
  })

  it('has a word for no grade kept as such, and nothing incomplete for it', () => {
    const rows = [row('Northshire', { sif: ['2017-09-20', 'R R R [z] O G G'] })]
    const list = read(makeOlder({ rows }))
    const [sif] = north(list)
    expect(list.report.refused).toEqual([])
    expect(sif?.judgements.find(({ judgement }) => judgement === 'sif-adoption')).toMatchObject({
      absence: 'not-known',
      printed: '[z]',
    })
  })

  it('gives its history before the restructure to the council of that time', () => {
    const dorset = row('Dorset', { slac: ['2011-10-28', 'G G'] })
    const imported = read(makeOlder({ rows: [dorset], former: [dorset] }))
    expect(imported.facts.inspections.map(({ authority, id }) => [authority, id])).toContainEqual([
      'dorset-to-2019',
      'slac-2011-10-28',
    ])
    const [old] = imported.records.filter(({ authority }) => authority.id === 'dorset-to-2019')
    expect(old?.authority).toMatchObject({ gssCode: 'E10000009', abolished: {} })
    expect(imported.report.refused).toEqual([])
  })

  it('is corrected by a newer one: each difference is listed, none is a second inspection', () => {
    const older: Past = { slac: ['2011-02-24', 'G 3'], sif: ['2017-09-20', 'I R R O O G G'] }
    const both = read(makeOlder(), makeOlder({ year: 2022, rows: [row('Northshire', older)] }))
    expect(north(both)).toHaveLength(3)
    expect(
      both.facts.differences.map(({ subject, shown, other }) => [subject, shown, other]),
    ).toEqual([
      ['published', '2011-02-25', '2011-02-24'],
      ['children-in-care', 'Requires improvement to be good', '3'],
      ['overall', 'Requires improvement to be good', 'Inadequate'],
    ])
    expect([both.report.refused, both.report.incomplete]).toEqual([[], []])
  })

  it('marks an authority where the newer list has no row of its inspection, which stays', () => {
    const cutOff = read(makeOlder(), makeList())
    expect(north(cutOff).map(({ id }) => id)).toContain('ilacs-2021-05-13')
    expect(cutOff.report.incomplete).toEqual(['Northshire'])
    expect(cutOff.report.refused.map(({ reason }) => reason)).toEqual([
      'Northshire: the list as at 31 March 2025 should have this inspection, and does not.',
    ])
  })

  it('has an unknown heading refused by name, and a name without a code too', () => {
    expect(() => read(makeOlder({ heading: [...PAST, 'Third judgement of joy'] }))).toThrow(
      /columns whose meaning is not known: “Third judgement of joy”/u,
    )
    const { report } = read(makeOlder({ rows: [row('Nowhere', NORTH)] }))
    expect(report.refused.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('There is no authority of the name “Nowhere”'),
    )
  })
})

describe('England’s facts as files', () => {
  it('are the same when they are read again, and so are the records made from them', () => {
    const newer = makeList({
      history: [
        pastRow(
          [link('701'), 'E10000701', 'Northshire'],
          ['2021-05-13', '2021-06-28'],
          'G - R O -',
        ),
      ],
      latest: [],
      inYear: [],
    })
    const { facts } = read(makeOlder(), newer)
    const texts = formatFacts(facts, frameworks)
    const again = parseFacts((name) => texts.get(name) ?? '', { ...facts, schemaVersion: 1 })
    expect(again).toEqual(facts)
    expect(buildRecords(again, frameworks, TODAY)).toEqual(buildRecords(facts, frameworks, TODAY))
    expect(again.inspections.length).toBe(3)
  })

  it('say which column a file lacks', () => {
    const texts = formatFacts(read(makeOlder()).facts, frameworks)
    const cut = (name: string) =>
      [...texts].find(([key]) => key === name)?.[1].replace('"printed"', '"other"') ?? ''
    expect(() => parseFacts(cut, { schemaVersion: 1, sources: [], refused: [] })).toThrow(
      'inspections.csv has no column printed.',
    )
  })
})
