import type { GivenFile } from '../../../src/import/recogniseFile'
import { makeXlsx, type MadeCell } from './makeFiles'

const OVERVIEW = [
  ...['urn', 'la_code', 'local_authority', 'inspection_link', 'overall_effectiveness_grade'],
  ...['inspection_framework', 'inspector_name', 'inspection_start_date', 'inspection_end_date'],
  ...['publication_date', 'local_link', 'impact_of_leaders_grade', 'help_and_protection_grade'],
  ...['in_care_grade', 'care_leavers_grade'],
]

/** Names as the overview writes them, by code. */
const NAMES: Partial<Record<string, string>> = { 701: 'northshire', 702: 'southshire' }

export interface MadeOverviewRow {
  code: string
  name?: string
  started?: string
  ended?: string
  published: string
  grades: readonly [string, string, string, string, string]
  label?: string
  inspector?: string
}

/** A workbook of the shape of Data to Insight's overview. */
export function makeOverview(rows: readonly MadeOverviewRow[]): GivenFile {
  const lines = rows.map(
    ({
      code,
      name = NAMES[code] ?? 'elsewhere',
      started = '',
      ended = '',
      published,
      grades,
      ...rest
    }): MadeCell[] => {
      const [overall, ...others] = grades
      const { label = 'short', inspector = 'kim mcexample' } = rest
      const formula = 'HYPERLINK(".\\export\\x", ".\\export\\x")'
      const report = [`https://files.ofsted.gov.uk/v1/file/50000${code}`, overall]
      const visit = [label, inspector, started, ended, published, { formula }]
      return ['80001', code, name, ...report, ...visit, ...others]
    },
  )
  return makeXlsx({ name: 'overview', rows: [OVERVIEW, ...lines] })
}
