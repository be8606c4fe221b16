import { detectDayOrder, readDay, readShortDay } from '../readDay'
import type { SheetsFile } from '../recogniseFile'
import { quote } from '../refusal'
import type { Place, Remarks } from '../report'
import type { Cell } from '../sheets/sheet'

/** A row of Data to Insight's overview: an authority's latest inspection, scraped from its report. */
export interface OverviewRow {
  place: Place & { sheet: string; row: number }
  dfeCode: string
  started: string | undefined
  ended: string | undefined
  published: string | undefined
  /** "short" or "standard", worked out from the length of the visit. */
  label: string | undefined
  leadInspector: string | undefined
  reportAddress: string | undefined
  grades: ReadonlyMap<string, { said: string; heading: string }>
}

export interface OverviewFile {
  name: string
  created: string | undefined
  rows: OverviewRow[]
}

const AREAS = {
  overall_effectiveness_grade: 'overall',
  impact_of_leaders_grade: 'leadership',
  help_and_protection_grade: 'help-and-protection',
  in_care_grade: 'children-in-care',
  care_leavers_grade: 'care-leavers',
} as const
const DATES = ['inspection_start_date', 'inspection_end_date', 'publication_date']
const KEYS = ['la_code', 'publication_date', ...Object.keys(AREAS)]

function readHeadings(cells: ReadonlyMap<number, Cell> | undefined): Map<string, number> {
  return new Map([...(cells ?? [])].map(([at, { text }]) => [text, at]))
}

/** Whether a file's sheets are the overview's: by its columns, not its name. */
export function isOverview(file: SheetsFile): boolean {
  return file.sheets.some((sheet) => {
    const headings = readHeadings(sheet.rows[0]?.cells)
    return KEYS.every((key) => headings.has(key))
  })
}

/** What the overview writes where it has nothing. */
function orNothing(text: string): string | undefined {
  return /^(?:|none|nan|null)$/iu.test(text) ? undefined : text
}

function isHttps(address: string): boolean {
  return /^https:\/\/[^\s"<>]+$/u.test(address)
}

/** Reads the overview, its two forms of date apart. What is wrong with a row goes to the remarks. */
export function readOverview(file: SheetsFile, remarks: Remarks): OverviewFile {
  const rows = file.sheets.flatMap((sheet) => {
    const headings = readHeadings(sheet.rows[0]?.cells)
    if (!KEYS.every((key) => headings.has(key))) return []
    // Dates are text here, all written by one program: together they prove that the day comes first.
    const order = detectDayOrder(
      sheet.rows.flatMap(({ cells }) =>
        DATES.map((column) => cells.get(headings.get(column) ?? -1)?.text ?? ''),
      ),
    )
    return sheet.rows.slice(1).flatMap(({ number, cells }): OverviewRow[] => {
      const words = (column: string) => cells.get(headings.get(column) ?? -1)?.text ?? ''
      const place = { file: file.name, sheet: sheet.name, row: number }
      const dates = [
        readDay(words('inspection_start_date'), order),
        readDay(words('inspection_end_date'), order),
        readShortDay(words('publication_date'), order),
      ]
      const [started, ended, published] = dates
      const refuse = (reason: string) => {
        remarks.refused.push({ ...place, reason })
        return []
      }
      const wrong = DATES.find((name, at) => orNothing(words(name)) && dates[at] === undefined)
      if (wrong !== undefined) return refuse(`The ${wrong} ${quote(words(wrong))} is not a day.`)
      if (started !== undefined && started > (file.created ?? started)) {
        return refuse(`It starts on ${started}, after the file was made.`)
      }
      if (started !== undefined && published !== undefined && published < started) {
        return refuse(`It was published on ${published}, before it started on ${started}.`)
      }
      if (!/^\d{3}$/u.test(words('la_code'))) {
        return refuse(`The code ${quote(words('la_code'))} is not one of three digits.`)
      }
      const address = orNothing(words('inspection_link'))
      return [
        {
          place,
          dfeCode: words('la_code'),
          started,
          ended,
          published,
          label: orNothing(words('inspection_framework')),
          leadInspector: orNothing(words('inspector_name')),
          reportAddress: address !== undefined && isHttps(address) ? address : undefined,
          grades: new Map(
            Object.entries(AREAS).map(([heading, area]) => [
              area,
              { said: words(heading), heading },
            ]),
          ),
        },
      ]
    })
  })
  return { name: file.name, created: file.created, rows }
}
