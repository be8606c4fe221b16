import type { SheetsFile } from '../recogniseFile'
import type { Remarks } from '../report'
import { quote } from '../refusal'

/** One authority of the lookup. */
export interface LookupAuthority {
  dfeCode: string
  name: string
  /** Its code of today; nothing for an authority that no longer exists. */
  gssCode: string | undefined
  /** The code in the map of 2023, before or after a change; several authorities may share it. */
  olderCode: string | undefined
  /** DfE codes, nearest first. */
  neighbours: string[]
  row: number
}

/** The lookup of authorities, to match codes of any file. */
export interface Lookup {
  file: string
  byDfeCode: ReadonlyMap<string, LookupAuthority>
  /** By today's code. */
  byGssCode: ReadonlyMap<string, LookupAuthority>
  /** By the older code: every authority that has it. */
  byOlderCode: ReadonlyMap<string, readonly LookupAuthority[]>
}

const COLUMNS = {
  dfeCode: 'la_code',
  gssCode: 'la_code_new',
  olderCode: 'ltla23cd',
  name: 'local_authority_ons_name',
  neighbours: 'stat_neighbours',
} as const

function findColumns(file: SheetsFile): Map<string, number> {
  const heading = file.sheets[0]?.rows[0]
  return new Map([...(heading?.cells ?? [])].map(([at, { text }]) => [text, at]))
}

/** Whether a file is the lookup of authorities. */
export function isLookup(file: SheetsFile): boolean {
  const columns = findColumns(file)
  return file.form === 'csv' && Object.values(COLUMNS).every((name) => columns.has(name))
}

/** A code that two rows claim means neither: one's grades would stand under the other's name. */
function dropClaimedTwice(
  file: string,
  authorities: readonly LookupAuthority[],
  remarks: Remarks,
): LookupAuthority[] {
  const count = (key: 'dfeCode' | 'gssCode') => {
    const counts = new Map<string, number>()
    for (const { [key]: code = '' } of authorities) counts.set(code, (counts.get(code) ?? 0) + 1)
    return (code = '') => code !== '' && (counts.get(code) ?? 0) > 1
  }
  const [isDfeCodeTwice, isGssCodeTwice] = [count('dfeCode'), count('gssCode')]
  return authorities.filter(({ dfeCode, gssCode, row }) => {
    if (!isDfeCodeTwice(dfeCode) && !isGssCodeTwice(gssCode)) return true
    const code = isDfeCodeTwice(dfeCode) ? dfeCode : gssCode
    const reason = `The code ${quote(code ?? '')} stands in more than one row: none of them was taken.`
    remarks.refused.push({ file, row, reason })
    return false
  })
}

/**
 * Reads the lookup. A row without a three-digit code, or with a code that another row has too, goes
 * to the remarks.
 */
export function readLookup(file: SheetsFile, remarks: Remarks): Lookup {
  const columns = findColumns(file)
  const read = (file.sheets[0]?.rows.slice(1) ?? []).flatMap(({ number, cells }) => {
    const words = (column: keyof typeof COLUMNS) =>
      cells.get(columns.get(COLUMNS[column]) ?? -1)?.text ?? ''
    const dfeCode = words('dfeCode')
    if (!/^\d{3}$/u.test(dfeCode) || words('name') === '') {
      const reason = `The code ${quote(dfeCode)} is not one of three digits, or the name is missing.`
      remarks.refused.push({ file: file.name, row: number, reason })
      return []
    }
    const authority: LookupAuthority = {
      dfeCode,
      name: words('name'),
      gssCode: words('gssCode') || undefined,
      olderCode: words('olderCode') || undefined,
      neighbours: words('neighbours')
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
      row: number,
    }
    return [authority]
  })
  const authorities = dropClaimedTwice(file.name, read, remarks)
  const byOlderCode = new Map<string, LookupAuthority[]>()
  for (const authority of authorities) {
    const { olderCode } = authority
    if (olderCode !== undefined) {
      byOlderCode.set(olderCode, [...(byOlderCode.get(olderCode) ?? []), authority])
    }
  }
  return {
    file: file.name,
    byDfeCode: new Map(authorities.map((authority) => [authority.dfeCode, authority])),
    byGssCode: new Map(
      authorities.flatMap((authority) =>
        authority.gssCode === undefined ? [] : [[authority.gssCode, authority] as const],
      ),
    ),
    byOlderCode,
  }
}

/**
 * The authority that a nine-character code means. A code of today counts first. An older code means
 * the authority that has no newer one (Cumbria, not the two that followed it); else, for a row that
 * says nothing of an end, the only authority that had it (Somerset before 2023). Nothing where more
 * than one is possible.
 */
export function matchGssCode(
  lookup: Lookup,
  gssCode: string,
  isGone: boolean,
): LookupAuthority | undefined {
  const today = lookup.byGssCode.get(gssCode)
  if (today !== undefined && !isGone) return today
  const older = lookup.byOlderCode.get(gssCode) ?? []
  const ended = older.filter((authority) => authority.gssCode === undefined)
  const possible = ended.length > 0 || isGone ? ended : older
  return possible.length === 1 ? possible[0] : undefined
}
