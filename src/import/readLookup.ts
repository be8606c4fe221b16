import { dropUndefined } from '../record/dropUndefined'
import type { KeyedRow } from './identity/keys'
import { findCodeNow, foldName } from './identity/knownNames'
import type { SheetsFile } from './recogniseFile'
import { ImportRefusal, quote } from './refusal'
import { readHeadings } from './sheets/sheet'
import { dropNotes } from './sheets/text'

/** One authority of the lookup. */
export interface LookupAuthority {
  dfeCode: string
  name: string
  /** Its code today, or its last code if it was abolished. */
  gssCode: string | undefined
  /** The code in the map of 2023, before or after a change; several authorities may share it. */
  olderCode: string | undefined
  /** DfE codes, nearest first. */
  neighbours: string[]
  /** The same neighbours by nine-character code, if the lookup has them: for comparison. */
  neighbourCodes: string[]
  /** It has a code in the map of 2023 but none today. */
  isEnded: boolean
  /** "London", "London Borough", where the file says it. */
  region: string | undefined
  type: string | undefined
  file: string
  row: number
}

export interface Lookup {
  name: string
  /** It has the codes of the map of 2023: an older form. */
  isOlder: boolean
  rows: KeyedRow<LookupAuthority>[]
}

const COLUMNS = {
  dfeCode: 'la_code',
  gssCode: 'la_code_new',
  name: 'local_authority_ons_name',
  neighbours: 'stat_neighbours',
} as const
/** Read if present: for comparison, or for codes of an earlier map. */
const OPTIONAL = {
  olderCode: 'ltla23cd',
  urn: 'urn',
  neighbourCodes: 'stat_neighbours_la_code',
  region: 'region_name',
  type: 'ons_la_type',
} as const
const ALL_COLUMNS = { ...COLUMNS, ...OPTIONAL }
/** Only the lookup has these columns; other lists of authorities do not. */
const LOOKUP_ONLY = [COLUMNS.gssCode, COLUMNS.name, COLUMNS.neighbours]

/** Whether a file is the lookup of authorities. Required columns may still be missing. */
export function isLookup(file: SheetsFile): boolean {
  const columns = readHeadings(file.sheets[0])
  return file.form === 'csv' && LOOKUP_ONLY.filter((name) => columns.has(name)).length >= 2
}

const splitCodes = (text: string) =>
  text
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean)

/** Refuses rows whose older code is another authority's code today: its grades would be taken for theirs. */
function refuseOthersCodes(rows: KeyedRow<LookupAuthority>[]): KeyedRow<LookupAuthority>[] {
  const owners = new Map(
    rows.flatMap(({ value }) =>
      value?.gssCode === undefined || value.isEnded ? [] : [[value.gssCode, value] as const],
    ),
  )
  return rows.map((row) => {
    const { value, ...rest } = row
    const owner = owners.get(value?.olderCode ?? '')
    if (value === undefined || owner === undefined) return row
    const name = foldName(value.name)
    const isOwn = foldName(owner.name) === name
    if (isOwn || findCodeNow(value.olderCode ?? '', name) === value.gssCode) return row
    const fault = `The code ${quote(value.olderCode ?? '')} is that of ${owner.name}. The row was not taken.`
    return { ...rest, fault }
  })
}

/** Reads the lookup. Throws `ImportRefusal` if a required column is missing. */
export function readLookup(file: SheetsFile): Lookup {
  const columns = readHeadings(file.sheets[0])
  const lacking = Object.values(COLUMNS).filter((name) => !columns.has(name))
  if (lacking.length > 0) {
    const found = `no column ${lacking.map(quote).join(', ')}`
    const expected = `the columns ${Object.values(COLUMNS).map(quote).join(', ')}`
    const todo = 'Add the column to its first row, or use another lookup.'
    throw new ImportRefusal({ file: file.name, where: 'row 1', found, expected, todo })
  }
  const rows = (file.sheets[0]?.rows.slice(1) ?? []).map(
    ({ number, cells }): KeyedRow<LookupAuthority> => {
      const textOf = (column: keyof typeof ALL_COLUMNS) =>
        dropNotes(cells.get(columns.get(ALL_COLUMNS[column]) ?? -1)?.text ?? '')
      const [dfeCode, name] = [textOf('dfeCode'), textOf('name')]
      const olderCode = textOf('olderCode') || undefined
      const gssCode = textOf('gssCode') || olderCode
      const place = { file: file.name, row: number }
      const what = 'The row of the lookup'
      const keys = dropUndefined({ name, gssCode, dfeCode, urn: textOf('urn') || undefined })
      if (!/^\d{3}$/u.test(dfeCode) || name === '') {
        const fault = `The code ${quote(dfeCode)} is not one of three digits, or the name is missing.`
        return { place, what, keys: { name }, fault }
      }
      const value = {
        dfeCode,
        name,
        gssCode,
        olderCode: textOf('gssCode') === '' ? undefined : olderCode,
        neighbours: splitCodes(textOf('neighbours')),
        neighbourCodes: splitCodes(textOf('neighbourCodes')),
        isEnded: textOf('gssCode') === '' && olderCode !== undefined,
        region: textOf('region') || undefined,
        type: textOf('type') || undefined,
        file: file.name,
        row: number,
      }
      return { place, what, keys, value }
    },
  )
  const isOlder = columns.has(OPTIONAL.olderCode)
  return { name: file.name, isOlder, rows: refuseOthersCodes(rows) }
}
