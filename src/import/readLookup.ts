import { dropUndefined } from '../record/dropUndefined'
import type { KeyedRow } from './identity/keys'
import { findCodeNow, foldName } from './identity/knownNames'
import type { SheetsFile } from './recogniseFile'
import { ImportRefusal, quote } from './refusal'
import { readHeadings } from './sheets/sheet'
import { dropNotes } from './sheets/words'

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
  file: string
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
const WHAT = 'The row of the lookup'
const ALL = { ...COLUMNS, ...OPTIONAL }
/** These columns tell the lookup from other lists of authorities. */
const TELLING = [COLUMNS.gssCode, COLUMNS.name, COLUMNS.neighbours]

/** Whether a file is the lookup of authorities. Required columns may still be missing. */
export function isLookup(file: SheetsFile): boolean {
  const columns = readHeadings(file.sheets[0])
  return file.form === 'csv' && TELLING.filter((name) => columns.has(name)).length >= 2
}

const listCodes = (words: string) =>
  words
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean)

/**
 * Refuses rows whose older code is another authority's code today, so that no authority gets another one's
 * grades.
 */
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
      const words = (column: keyof typeof ALL) =>
        dropNotes(cells.get(columns.get(ALL[column]) ?? -1)?.text ?? '')
      const [dfeCode, name] = [words('dfeCode'), words('name')]
      const olderCode = words('olderCode') || undefined
      const gssCode = words('gssCode') || olderCode
      const place = { file: file.name, row: number }
      const keys = dropUndefined({ name, gssCode, dfeCode, urn: words('urn') || undefined })
      if (!/^\d{3}$/u.test(dfeCode) || name === '') {
        const fault = `The code ${quote(dfeCode)} is not one of three digits, or the name is missing.`
        return { place, what: WHAT, keys: { name }, fault }
      }
      const value = {
        dfeCode,
        name,
        gssCode,
        olderCode: words('gssCode') === '' ? undefined : olderCode,
        neighbours: listCodes(words('neighbours')),
        neighbourCodes: listCodes(words('neighbourCodes')),
        isEnded: words('gssCode') === '' && olderCode !== undefined,
        region: words('region') || undefined,
        type: words('type') || undefined,
        file: file.name,
        row: number,
      }
      return { place, what: WHAT, keys, value }
    },
  )
  const isOlder = columns.has(OPTIONAL.olderCode)
  return { file: file.name, isOlder, rows: refuseOthersCodes(rows) }
}
