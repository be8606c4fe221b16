import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { recogniseFile } from '../../../src/import/recogniseFile'
import { detectDayOrder, findWrittenDay, readDay } from '../../../src/import/readDay'
import {
  makeContent,
  makeCsv,
  makeOds,
  makeOdsOf,
  makeXlsx,
  makeZip,
  makeZip64,
  type MadeCell,
} from './makeFiles'

function readRows(given: Parameters<typeof recogniseFile>[0]) {
  const [sheet] = recogniseFile(given).sheets
  return sheet?.rows.map(({ number, cells }) => [
    number,
    ...[...cells].map(([at, { text }]) => `${String(at)} ${text}`),
  ])
}
const ods = (...rows: MadeCell[][]) => readRows(makeOds([{ name: 'a', rows }]))

describe('a sheet', () => {
  it('has its rows numbered as in a spreadsheet, blank ones left out', () => {
    expect(ods(['a'], [''], ['b'])).toEqual([
      [1, '0 a'],
      [3, '0 b'],
    ])
  })

  it('has repeated cells in each of their columns', () => {
    expect(ods([{ text: 'x', columns: 3 }, 'y'])).toEqual([[1, '0 x', '1 x', '2 x', '3 y']])
  })

  it('has the words of a cell without the notes beside them', () => {
    const xml =
      '<office:annotation><text:p>note</text:p></office:annotation><text:p>Good<text:s text:c="2"/><text:span>&amp; &#8217;more</text:span></text:p>'
    expect(ods([{ xml }])).toEqual([[1, '0 Good & ’more']])
  })

  it('is read from a workbook, its formulas without their stored results', () => {
    const given = makeXlsx({ name: 'a', rows: [['x', '', 'a & b'], [{ formula: 'A1' }]] })
    expect(recogniseFile(given)).toMatchObject({ form: 'xlsx', created: '2026-06-29' })
    expect(readRows(given)?.[0]).toEqual([1, '0 x', '2 a & b'])
  })

  it('is not read where it is hidden', () => {
    const style =
      '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const content = makeContent([
      { name: 'Stale', rows: [['x']] },
      { name: 'Now', rows: [['y']] },
      { name: "'file:///other.ods'#Then", rows: [['z']] },
    ])
      .replace('<office:body>', `<office:styles>${style}</office:styles><office:body>`)
      .replace('table:name="Stale"', 'table:name="Stale" table:style-name="h"')
    for (const given of [makeOdsOf(content), makeTyped([], { state: 'veryHidden' })]) {
      expect(recogniseFile(given).sheets.map(({ name }) => name)).toEqual(['Now'])
    }
  })

  it('is read from an archive of ZIP64', () => {
    const bytes = makeZip64('content.xml', makeContent([{ name: 'a', rows: [['x']] }]))
    expect(readRows({ name: 'a.ods', bytes })).toEqual([[1, '0 x']])
  })
})

describe('a table of separated values', () => {
  it('has commas and line breaks inside quotation marks, and any end of a line', () => {
    const given = makeCsv([
      ['a', 'b'],
      ['1, 2', 'say "x"\ny'],
      ['', '3'],
    ])
    const rows = [
      [1, '0 a', '1 b'],
      [2, '0 1, 2', '1 say "x" y'],
      [3, '1 3'],
    ]
    expect(readRows(given)).toEqual(rows)
    const mixed = 'a,b\r"1, 2","say ""x""\ny"\n,3\r\n'
    expect(readRows({ name: 'a.csv', bytes: strToU8(mixed) })).toEqual(rows)
  })

  const utf16 = (text: string) =>
    new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)
  const swap = (bytes: Uint8Array) => bytes.map((_, at) => bytes[at ^ 1] ?? 0)
  it.each([
    ['semicolons', strToU8('a;b\n"x;1";2, 3')],
    ['tabs', strToU8('"a"\tb\nx;1\t2, 3')],
    ['commas', strToU8('a,b\nx;1,"2, 3"')],
    ['UTF-16', utf16('\uFEFFa;b\r\nx\u00A0;1')],
    ['UTF-16, high byte first', swap(utf16('\uFEFFa,b\nx;1,"2, 3"'))],
  ])('is read with %s', (what, bytes) => {
    const rows = what === 'UTF-16' ? [2, '0 x', '1 1'] : [2, '0 x;1', '1 2, 3']
    expect(readRows({ name: 'a.csv', bytes })).toEqual([[1, '0 a', '1 b'], rows])
  })
})

/** A workbook of one sheet after a stale one: cells as XML; style 1 is dd/mm/yyyy, 2 a price, 3 built in. */
function makeTyped(cells: readonly string[], { date1904 = '0', state = 'visible' } = {}) {
  const parts = {
    'xl/workbook.xml': `<x:workbook xmlns:x="x" xmlns:r="r"><x:workbookPr date1904="${date1904}"/><x:sheets><x:sheet name="Stale" state="${state === 'visible' ? 'hidden' : state}" r:id="r0"/><x:sheet name="Now" r:id="r1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': '<a><Relationship Id="r1" Target="/xl/s.xml"/></a>',
    'xl/styles.xml':
      '<s><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\/mm\\/yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></s>',
    'xl/sharedStrings.xml':
      '<sst><si><t>first</t></si><si><r><t>Go</t></r><r><t>od_x000D_</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/s.xml': `<w><sheetData>${cells.map((cell) => `<row>${cell}</row>`).join('')}</sheetData></w>`,
  }
  return { name: 'a.xlsx', bytes: makeZip(parts) }
}
const firstCell = (given: Parameters<typeof recogniseFile>[0]) =>
  recogniseFile(given).sheets[0]?.rows[0]?.cells.get(0)
const aDay = (day: string) => ({ text: day, day })

describe('the typed value of a cell', () => {
  it.each([
    ['date" office:date-value="2024-06-10', '06/10/2024', aDay('2024-06-10')],
    ['date" office:date-value="2024-06-10T09:30:00', '10 June', aDay('2024-06-10')],
    [
      'date" office:date-value="2024-06-09T23:00:00Z',
      '10/06/2024',
      { text: '2024-06-09T23:00:00Z' },
    ],
    ['date" office:date-value="2024-02-30', '', { text: '2024-02-30' }],
    ['float" office:value="850', '8.5E+02', { text: '850' }],
    ['float" office:value="8.50E2', '£850', { text: '850' }],
    ['percentage" office:value="0.25', '25%', { text: '0.25' }],
    ['boolean" office:boolean-value="true', '1', { text: 'TRUE' }],
    ['string" office:string-value="Good', 'Inadequate', { text: 'Good' }],
    ['string', 'Good', { text: 'Good' }],
    ['float" calcext:value-type="error" office:value="0', '#N/A', { text: '0' }],
  ])('counts in an OpenDocument spreadsheet: %s shown as %s', (typed, text, cell) => {
    const rows = [[{ text, typed: `office:value-type="${typed}"` }]]
    expect(firstCell(makeOds([{ name: 'a', rows }]))).toEqual(cell)
  })

  it.each([
    ['<c s="1"><v>45425</v></c>', aDay('2024-05-13')],
    ['<c s="3" t="n"><v>45425.75</v></c>', aDay('2024-05-13')],
    ['<c s="1"><v>59</v></c>', aDay('1900-02-28')],
    ['<c s="1"><v>60</v></c>', { text: '60' }],
    ['<c s="1"><v>61</v></c>', aDay('1900-03-01')],
    ['<c s="1"><v>0.5</v></c>', { text: '0.5' }],
    ['<c s="1"><v>99999999</v></c>', { text: '99999999' }],
    ['<c s="2"><v>45425</v></c>', { text: '45425' }],
    ['<c s="9"><v>8.5E2</v></c>', { text: '850' }],
    ['<c t="d"><v>2024-06-10T00:00:00</v></c>', aDay('2024-06-10')],
    ['<c t="d" s="1"><v>T09:30</v></c>', { text: 'T09:30' }],
    ['<c t="s"><v>1</v></c>', { text: 'Good' }],
    ['<c t="s"/>', undefined],
    ['<c t="s"><v></v></c>', undefined],
    ['<c t="str"><f>A1</f><v>Good</v></c>', { text: 'Good', formula: 'A1' }],
    ['<c t="inlineStr"><is><t>Good</t></is></c>', { text: 'Good' }],
    ['<c t="b"><v>1</v></c>', { text: 'TRUE' }],
    ['<c t="e"><v>#N/A</v></c>', { text: '#N/A' }],
  ])('counts in a workbook: %s', (cell, read) => {
    expect(firstCell(makeTyped([cell]))).toEqual(read)
  })

  it('counts from 1904 in a workbook that says so', () => {
    const given = makeTyped(['<c s="1"><v>43963</v></c>'], { date1904: 'true' })
    expect(firstCell(given)).toEqual(aDay('2024-05-13'))
  })
})

describe('a date', () => {
  const US = ['03/04/2022', '06/13/2024']
  it.each([
    ['day-first', ['13/05/2019', '03/04/2022', '2024-01-31', 'nan', '27/10/23']],
    ['month-first', US],
    ['mixed', [...US, '13.05.2019 [r]']],
    ['unknown', ['03/04/2022', '07/07/2026', '31 May 2020', '45/45/2020']],
  ] as const)('is %s among %j', (order, texts) => {
    expect(detectDayOrder(texts)).toBe(order)
  })

  it.each([
    ['2024-06-10', 'unknown', '2024-06-10'],
    ['2024-06-10 00:00:00', 'month-first', '2024-06-10'],
    ['2024-06-09T23:00:00Z', 'day-first', undefined],
    ['10 June 2024', 'unknown', '2024-06-10'],
    ['10-Sept-2024 [note 2]', 'unknown', '2024-09-10'],
    ['25/06/2024', 'unknown', '2024-06-25'],
    ['07/07/2024', 'unknown', '2024-07-07'],
    ['10/06/2024', 'unknown', undefined],
    ['10/06/2024', 'month-first', undefined],
    ['10/06/2024', 'mixed', undefined],
    ['10/06/2024 [r]', 'day-first', '2024-06-10'],
    ['1.2.2024', 'day-first', '2024-02-01'],
    ['06/13/2024', 'day-first', undefined],
    ['06/13/2024', 'month-first', undefined],
    ['30/02/2024', 'day-first', undefined],
    ['10/06/2024 [x]', 'day-first', undefined],
    ['45425', 'day-first', undefined],
  ] as const)('%s, order %s, is %s', (text, order, day) => {
    expect(readDay(text, order)).toBe(day)
  })

  it('is found in a title', () => {
    expect(findWrittenDay('Outcomes as at 31 March 2025')).toBe('2025-03-31')
    expect(findWrittenDay('Outcomes as at 31 Foo 2025')).toBeUndefined()
  })
})
