import { strToU8, zipSync } from 'fflate'

const JUDGED = [
  'Overall effectiveness',
  'The impact of leaders on social work practice with children and families',
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children in care',
  'The experiences and progress of care leavers',
]
const KEYS = ['Web link', 'Local authority area code', 'Local authority name']
const DATES = ['Inspection date', 'Publication date']
const GRADES = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate']
const STARTS = ['2019-05-13', '2021-09-20', '2024-06-10']
const STANDARD = 'ILACS Standard Inspection'
/** In the published list 60 visits stand beside 153 authorities. */
const VISITED_OF_TEN = 4

type Row = readonly string[]

function makeCell(text: string): string {
  const style = 'table:style-name="ce12"'
  if (text === '') return `<table:table-cell ${style}/>`
  if (text.startsWith('https:')) {
    const formula = `table:formula="of:=HYPERLINK(&quot;${text}&quot;;&quot;Ofsted Webpage&quot;)"`
    return `<table:table-cell ${style} ${formula} office:value-type="string" calcext:value-type="string"><text:p>Ofsted Webpage</text:p></table:table-cell>`
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text)
  const printed = isDay ? text.split('-').reverse().join('/') : text
  const type = isDay
    ? `office:value-type="date" office:date-value="${text}" calcext:value-type="date"`
    : 'office:value-type="string" calcext:value-type="string"'
  return `<table:table-cell ${style} ${type}><text:p>${printed}</text:p></table:table-cell>`
}

function makeTable(name: string, rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `<table:table-row table:style-name="ro2">${row.map(makeCell).join('')}<table:table-cell table:number-columns-repeated="16370"/></table:table-row>`,
  )
  return `<table:table table:name="${name}" table:style-name="ta1">${lines.join('')}</table:table>`
}

/** Made-up authorities, each inspected three times: not one grade is anybody's. */
function listRows(authorities: number) {
  const latest: Row[] = []
  const inYear: Row[] = []
  const history: Row[] = []
  for (let number = 0; number < authorities; number += 1) {
    const code = `E1${String(number).padStart(7, '0')}`
    const who = [`https://reports.ofsted.gov.uk/provider/44/${String(100_000 + number)}`, code]
    const named = [...who, `Madeshire ${String(number)}`]
    const gradesOf = (turn: number) =>
      JUDGED.map((_, area) =>
        area === 4 && turn < 2
          ? ''
          : (GRADES[(number * 7 + turn * 3 + area) % GRADES.length] ?? ''),
      )
    STARTS.forEach((start, turn) => {
      const published = start.replace(/-\d\d$/u, '-28')
      const dates = [start, published]
      history.push([...named, 'Current', 'Region', ...dates, STANDARD, ...gradesOf(turn)])
      if (turn < STARTS.length - 1) return
      latest.push([...named, 'Region', ...dates, ...gradesOf(turn)])
      const visit = ['2024-11-05', '2024-12-05', 'ILACS Focused Visit', '', '', '', '', '']
      if (number % 10 < VISITED_OF_TEN) inYear.push([...named, 'Region', ...visit, 'Front door'])
    })
  }
  return { latest, inYear, history }
}

/** A list of the shape of Ofsted's, for as many made-up authorities as are asked for. */
export function makeOfficialList(authorities: number): Uint8Array {
  const { latest, inYear, history } = listRows(authorities)
  const type = 'Inspection/Visit type'
  const visit = ['Region', 'Inspection/Visit date', 'Publication date', type]
  const past = ['Local authority status', 'Ofsted region', ...DATES, 'Inspection type']
  const tables = [
    makeTable('Cover', [
      ['Local authority inspection outcomes as at 31 March 2025'],
      ['Published on:', '2025-09-25'],
    ]),
    makeTable('Inspections', [[...KEYS, 'Ofsted region', ...DATES, ...JUDGED], ...latest]),
    makeTable('In-year', [[...KEYS, ...visit, ...JUDGED, 'Visit Theme'], ...inYear]),
    makeTable('History', [[...KEYS, ...past, ...JUDGED], ...history]),
  ]
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:calcext="urn:c"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  })
}
