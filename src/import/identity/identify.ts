import type { LookupAuthority } from '../readLookup'
import { quote } from '../refusal'
import type { Warning } from '../report'
import { findContradictions, groupBy, type Claim, type Contradiction } from './contest'
import { CODES, type CodeKind, type KeyedRow } from './keys'
import { findCodeNow, foldName } from './knownNames'
import { findRecodings, findRenamings, type Change } from './recodings'

/** A refused row, the reason, and the authorities that may now lack something. */
export interface RefusedRow {
  row: KeyedRow<unknown>
  reason: string
  /** Folded names. */
  authorities: string[]
}

/** Which authority each row belongs to. Authorities are identified by folded name. */
export interface Identity {
  find: (row: KeyedRow<unknown>) => string | undefined
  /**
   * An authority's nine-character code from Ofsted's lists and the lookup; today's code if they have several.
   */
  codeOf: (authority: string) => string | undefined
  /** All nine-character codes that files give it. */
  codesOf: (authority: string) => ReadonlySet<string>
  /** Its name as printed in the most authoritative list. */
  nameOf: (authority: string) => string
  refused: RefusedRow[]
  /** Changed codes and names that were accepted. */
  notices: Warning[]
}

export interface RowsToIdentify {
  lookup: readonly KeyedRow<LookupAuthority>[]
  /** From all lists, newest first. */
  official: readonly KeyedRow<unknown>[]
  overview: readonly KeyedRow<unknown>[]
}

const KIND_WORDS: Record<CodeKind, string> = {
  gssCode: 'area code',
  dfeCode: 'code',
  urn: 'number (URN)',
}

/** A row's claim. Former area codes are replaced with today's. */
function bringToToday(row: KeyedRow<unknown>, older: ReadonlyMap<string, string>): Claim {
  const authority = foldName(row.keys.name ?? '')
  const codes = new Map<CodeKind, string>()
  for (const kind of CODES) {
    const code = row.keys[kind]
    if (code === undefined || code === '') continue
    const now =
      kind === 'gssCode'
        ? (findCodeNow(code, authority) ?? older.get(`${code} ${authority}`) ?? code)
        : code
    codes.set(kind, now)
  }
  return { row, authority, codes }
}

/**
 * Codes of the lookup's older map, with the authority's name, to today's codes. Only if no other row gives
 * either code to another authority, except abolished ones.
 */
function listOlderCodes({ lookup, official, overview }: RowsToIdentify): Map<string, string> {
  const isEnded = new Set<KeyedRow<unknown>>(lookup.filter(({ value }) => value?.isEnded === true))
  const users = new Map<string, Set<string>>()
  for (const row of [...lookup, ...official, ...overview]) {
    const { gssCode, name } = row.keys
    if (gssCode === undefined || name === undefined || isEnded.has(row)) continue
    const key = foldName(name)
    const names = users.get(findCodeNow(gssCode, key) ?? gssCode) ?? new Set()
    users.set(findCodeNow(gssCode, key) ?? gssCode, names.add(key))
  }
  return new Map(
    lookup.flatMap(({ value }) => {
      const { olderCode, gssCode, name = '' } = value ?? {}
      if (olderCode === undefined || gssCode === undefined) return []
      const key = foldName(name)
      const isOwn = [olderCode, gssCode].every((code) =>
        [...(users.get(code) ?? [])].every((user) => user === key),
      )
      return isOwn ? [[`${olderCode} ${key}`, gssCode] as const] : []
    }),
  )
}

function recode(claims: readonly Claim[], changes: readonly Change[]): Claim[] {
  const now = new Map(changes.map(({ before, now: code }) => [before, code]))
  return claims.map((claim) => {
    const code = now.get(claim.codes.get('gssCode') ?? '')
    return code === undefined
      ? claim
      : { ...claim, codes: new Map([...claim.codes, ['gssCode', code]]) }
  })
}

function rename(claims: readonly Claim[], changes: readonly Change[]): Claim[] {
  const now = new Map(changes.map(({ before, now: name }) => [before, name]))
  return claims.map((claim) => ({
    ...claim,
    authority: now.get(claim.authority) ?? claim.authority,
  }))
}

function describe({ claim, kind, code, owners }: Contradiction, nameOf: (id: string) => string) {
  const printed = claim.row.keys[kind] ?? code
  const [owner] = owners
  const name = nameOf(claim.authority)
  return owner === undefined
    ? `${name}: the ${KIND_WORDS[kind]} ${quote(printed)} is not the one that other rows give ${name}. The row was not taken.`
    : `${name}: the ${KIND_WORDS[kind]} ${quote(printed)} is that of ${nameOf(owner)} elsewhere. The row was taken for neither.`
}

/**
 * Identifies rows of a file without names: in the other files, all their codes must belong to one authority.
 */
function identifyNameless(rows: RowsToIdentify['overview'], named: readonly Claim[]) {
  const owners = new Map(
    named.flatMap(({ codes, authority }) =>
      [...codes].map(([kind, code]) => [`${kind} ${code}`, authority] as const),
    ),
  )
  const found = new Map<KeyedRow<unknown>, string>()
  const refused: RefusedRow[] = []
  for (const row of rows) {
    const known = CODES.flatMap((kind) => owners.get(`${kind} ${row.keys[kind] ?? ''}`) ?? [])
    const authorities = [...new Set(known)]
    const [only, ...others] = authorities
    if (only !== undefined && others.length === 0) found.set(row, only)
    else {
      const code = quote(row.keys.dfeCode ?? '')
      const reason =
        only === undefined
          ? `The code ${code} cannot be matched: it is in no lookup that was given. The row was not taken.`
          : `The code ${code} and another of the row are of two authorities. The row was taken for neither.`
      refused.push({ row, reason, authorities })
    }
  }
  return { found, refused }
}

/**
 * Finds which authority each row belongs to. Its name and all its codes must lead to the same authority, in
 * the row, in the other tables and files, and in the lookup. A row that leads to two is given to neither, and
 * both count as incomplete. Links do not decide anything.
 */
export function identify(rows: RowsToIdentify): Identity {
  const refused: RefusedRow[] = []
  // Lists before 2025 have names alone: one that no row with a code has is nobody's.
  const isKnown = new Set(
    [...rows.official, ...rows.lookup]
      .filter(({ keys }) => CODES.some((kind) => keys[kind] !== undefined))
      .map(({ keys }) => foldName(keys.name ?? '')),
  )
  const older = listOlderCodes(rows)
  const ofOverview = new Set(rows.overview)
  const namesByCode = groupBy(
    [...rows.official, ...rows.lookup].flatMap(({ keys }) =>
      CODES.flatMap((kind) => {
        const name = foldName(keys.name ?? '')
        return keys[kind] === undefined || name === ''
          ? []
          : [{ code: `${kind} ${keys[kind]}`, name }]
      }),
    ),
    ({ code }) => code,
  )
  const nameless = rows.overview.filter(({ keys }) => keys.name === undefined)
  const named = [...rows.official, ...rows.lookup, ...rows.overview].flatMap((row) => {
    if (row.keys.name === undefined) return []
    const claim = bringToToday(row, older)
    if (claim.authority !== '' && isKnown.has(claim.authority)) return [claim]
    const where = claim.authority === '' ? '' : ' in Ofsted’s list or the lookup'
    const reason =
      row.fault ??
      `There is no authority of the name ${quote(row.keys.name)}${where}. The row was not taken.`
    const owners = CODES.flatMap((kind) => namesByCode.get(`${kind} ${row.keys[kind] ?? ''}`) ?? [])
    refused.push({ row, reason, authorities: [...new Set(owners.map(({ name }) => name))] })
    return []
  })
  const renamings = findRenamings(named.filter(({ row }) => !ofOverview.has(row)))
  const renamed = rename(named, renamings)
  const recodings = findRecodings(renamed)
  const claims = recode(renamed, recodings)
  const changed = new Set(recodings.map(({ before }) => before))
  const printed = new Map<string, string>()
  for (const { authority, row } of claims)
    if (!printed.has(authority)) printed.set(authority, row.keys.name ?? '')
  const nameOf = (authority: string) => printed.get(authority) ?? authority
  const contradictions = findContradictions(claims)
  for (const contradiction of contradictions) {
    const { claim, owners } = contradiction
    const { fault } = claim.row
    const reason =
      fault === undefined ? describe(contradiction, nameOf) : `${nameOf(claim.authority)}: ${fault}`
    refused.push({ row: claim.row, reason, authorities: [claim.authority, ...owners] })
  }
  const lost = new Set(contradictions.map(({ claim }) => claim))
  const sound = claims.filter((claim) => !lost.has(claim))
  const byName = groupBy(sound, ({ authority }) => authority)
  const others = identifyNameless(nameless, sound)
  const found = new Map([
    ...sound.map(({ row, authority }) => [row, authority] as const),
    ...others.found,
  ])
  const former = sound.filter(
    ({ row, codes }) => !ofOverview.has(row) && row.keys.gssCode !== codes.get('gssCode'),
  )
  const notices = [
    ...[
      ...groupBy(former, ({ row }) => `${row.keys.name ?? ''} ${row.keys.gssCode ?? ''}`).values(),
    ].flatMap(([claim]) =>
      claim === undefined || changed.has(claim.row.keys.gssCode ?? '')
        ? []
        : [
            {
              ...claim.row.place,
              reason: `${nameOf(claim.authority)} has its former code ${claim.row.keys.gssCode ?? ''} here; it is ${claim.codes.get('gssCode') ?? ''} today.`,
            },
          ],
    ),
    ...recodings.map(({ now, before, claim }) => ({
      ...claim.row.place,
      reason: `${nameOf(claim.authority)} has the code ${before} here and ${now} elsewhere: taken as one authority that was given another code.`,
    })),
    ...renamings.map(({ now, before, claim }) => ({
      ...claim.row.place,
      reason: `${quote(claim.row.keys.name ?? before)} has the code and Ofsted’s page of ${quote(nameOf(now))}: taken as one authority under another name.`,
    })),
  ]
  return {
    find: (row) => found.get(row),
    nameOf,
    codeOf: (authority) => {
      const own = (byName.get(authority) ?? []).filter(({ row }) => !ofOverview.has(row))
      const stated = own.flatMap(({ row }) => row.keys.gssCode ?? [])
      const today = own.map(({ codes }) => codes.get('gssCode')).find((code) => code !== undefined)
      return stated.find((code) => code === today) ?? stated[0]
    },
    codesOf: (authority) =>
      new Set(
        (byName.get(authority) ?? []).flatMap(({ row, codes }) =>
          [codes.get('gssCode'), row.keys.gssCode].filter((code) => code !== undefined),
        ),
      ),
    refused: [...refused, ...others.refused],
    notices,
  }
}
