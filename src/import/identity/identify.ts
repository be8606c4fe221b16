import type { LookupAuthority } from '../readLookup'
import { quote } from '../refusal'
import type { Warning } from '../report'
import { findContradictions, groupBy, type Claim, type Contradiction } from './contradictions'
import { CODES, type CodeKind, type KeyedRow } from './keys'
import { findCodeNow, foldName } from './knownNames'
import { findRecodings, findRenamings, type Change } from './recodings'

export interface RefusedRow {
  row: KeyedRow<unknown>
  reason: string
  /** Folded names of the authorities that may now lack something. */
  authorities: string[]
}

/** Which authority each row belongs to. Authorities are identified by folded name. */
export interface Identity {
  findAuthority: (row: KeyedRow<unknown>) => string | undefined
  /** Its nine-character code in Ofsted's lists and the lookup; today's code if they have several. */
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

/** A row's claim. Former area codes are replaced with today's; `olderCodes` are those of `listOlderCodes`. */
function buildClaim(
  row: KeyedRow<unknown>,
  isFromOverview: boolean,
  olderCodes: ReadonlyMap<string, string>,
): Claim {
  const authority = foldName(row.keys.name ?? '')
  const codes = new Map<CodeKind, string>()
  for (const kind of CODES) {
    const code = row.keys[kind]
    if (code === undefined || code === '') continue
    const codeNow =
      kind === 'gssCode'
        ? (findCodeNow(code, authority) ?? olderCodes.get(`${code} ${authority}`))
        : undefined
    codes.set(kind, codeNow ?? code)
  }
  return { row, authority, codes, isFromOverview }
}

/**
 * Codes of the lookup's older map, with the authority's name, to today's codes. Only if no other row gives
 * either code to another authority, except abolished ones.
 */
function listOlderCodes({ lookup, official, overview }: RowsToIdentify): Map<string, string> {
  const ended = new Set<KeyedRow<unknown>>(lookup.filter(({ value }) => value?.isEnded === true))
  const namesByCode = new Map<string, Set<string>>()
  for (const row of [...lookup, ...official, ...overview]) {
    const { gssCode, name } = row.keys
    if (gssCode === undefined || name === undefined || ended.has(row)) continue
    const key = foldName(name)
    const code = findCodeNow(gssCode, key) ?? gssCode
    namesByCode.set(code, (namesByCode.get(code) ?? new Set()).add(key))
  }
  return new Map(
    lookup.flatMap(({ value }) => {
      const { olderCode, gssCode, name = '' } = value ?? {}
      if (olderCode === undefined || gssCode === undefined) return []
      const key = foldName(name)
      const names = [olderCode, gssCode].flatMap((code) => [...(namesByCode.get(code) ?? [])])
      return names.every((other) => other === key) ? [[`${olderCode} ${key}`, gssCode]] : []
    }),
  )
}

function replaceCodes(claims: readonly Claim[], changes: readonly Change[]): Claim[] {
  const codesNow = new Map(changes.map(({ before, now }) => [before, now]))
  return claims.map((claim) => {
    const code = codesNow.get(claim.codes.get('gssCode') ?? '')
    return code === undefined
      ? claim
      : { ...claim, codes: new Map([...claim.codes, ['gssCode', code]]) }
  })
}

function replaceNames(claims: readonly Claim[], changes: readonly Change[]): Claim[] {
  const namesNow = new Map(changes.map(({ before, now }) => [before, now]))
  return claims.map((claim) => ({
    ...claim,
    authority: namesNow.get(claim.authority) ?? claim.authority,
  }))
}

/** The claims of all rows with a name. A name that no row with a code has is refused: it is nobody's. */
function listClaims(rows: RowsToIdentify): { claims: Claim[]; refused: RefusedRow[] } {
  const coded = [...rows.official, ...rows.lookup].flatMap(({ keys }) =>
    CODES.flatMap((kind) => {
      const name = foldName(keys.name ?? '')
      const code = keys[kind]
      return code === undefined || name === '' ? [] : [{ code: `${kind} ${code}`, name }]
    }),
  )
  const knownNames = new Set(coded.map(({ name }) => name))
  const namesByCode = groupBy(coded, ({ code }) => code)
  const olderCodes = listOlderCodes(rows)
  const refused: RefusedRow[] = []
  const all = [...rows.official, ...rows.lookup, ...rows.overview]
  const claims = all.flatMap((row, at) => {
    if (row.keys.name === undefined) return []
    const isFromOverview = at >= rows.official.length + rows.lookup.length
    const claim = buildClaim(row, isFromOverview, olderCodes)
    if (knownNames.has(claim.authority)) return [claim]
    const where = claim.authority === '' ? '' : ' in Ofsted’s list or the lookup'
    const reason =
      row.fault ??
      `There is no authority of the name ${quote(row.keys.name)}${where}. The row was not taken.`
    const owners = CODES.flatMap((kind) => namesByCode.get(`${kind} ${row.keys[kind] ?? ''}`) ?? [])
    refused.push({ row, reason, authorities: [...new Set(owners.map(({ name }) => name))] })
    return []
  })
  return { claims, refused }
}

function formatContradiction(
  { claim, kind, code, owners }: Contradiction,
  nameOf: Identity['nameOf'],
): string {
  const [owner] = owners
  const name = nameOf(claim.authority)
  if (claim.row.fault !== undefined) return `${name}: ${claim.row.fault}`
  const printed = quote(claim.row.keys[kind] ?? code)
  return owner === undefined
    ? `${name}: the ${KIND_WORDS[kind]} ${printed} is not the one that other rows give ${name}. The row was not taken.`
    : `${name}: the ${KIND_WORDS[kind]} ${printed} is that of ${nameOf(owner)} elsewhere. The row was taken for neither.`
}

/** Identifies rows without names: in the other files, all their codes must belong to one authority. */
function identifyNameless(rows: readonly KeyedRow<unknown>[], accepted: readonly Claim[]) {
  const owners = new Map(
    accepted.flatMap(({ codes, authority }) =>
      [...codes].map(([kind, code]) => [`${kind} ${code}`, authority] as const),
    ),
  )
  const found = new Map<KeyedRow<unknown>, string>()
  const refused: RefusedRow[] = []
  for (const row of rows) {
    const known = CODES.flatMap((kind) => owners.get(`${kind} ${row.keys[kind] ?? ''}`) ?? [])
    const authorities = [...new Set(known)]
    const [only, ...others] = authorities
    if (only !== undefined && others.length === 0) {
      found.set(row, only)
      continue
    }
    const code = quote(row.keys.dfeCode ?? '')
    const reason =
      only === undefined
        ? `The code ${code} cannot be matched: it is in no lookup that was given. The row was not taken.`
        : `The code ${code} and another of the row are of two authorities. The row was taken for neither.`
    refused.push({ row, reason, authorities })
  }
  return { found, refused }
}

/** Former codes, changed codes and changed names that were accepted. */
function listNotices(
  accepted: readonly Claim[],
  recodings: readonly Change[],
  renamings: readonly Change[],
  nameOf: Identity['nameOf'],
): Warning[] {
  const recoded = new Set(recodings.map(({ before }) => before))
  const former = accepted.filter(({ row: { keys }, codes, isFromOverview }) => {
    const isFormer = keys.gssCode !== codes.get('gssCode')
    return !isFromOverview && isFormer && !recoded.has(keys.gssCode ?? '')
  })
  const groups = groupBy(former, ({ row: { keys } }) => `${keys.name ?? ''} ${keys.gssCode ?? ''}`)
  const notice = ({ row }: Claim, reason: string) => ({ ...row.place, reason })
  return [
    ...[...groups.values()].flatMap(([claim]) => {
      if (claim === undefined) return []
      const { authority, row, codes } = claim
      const reason = `${nameOf(authority)} has its former code ${row.keys.gssCode ?? ''} here; it is ${codes.get('gssCode') ?? ''} today.`
      return [notice(claim, reason)]
    }),
    ...recodings.map(({ now, before, claim }) =>
      notice(
        claim,
        `${nameOf(claim.authority)} has the code ${before} here and ${now} elsewhere: taken as one authority that was given another code.`,
      ),
    ),
    ...renamings.map(({ now, before, claim }) =>
      notice(
        claim,
        `${quote(claim.row.keys.name ?? before)} has the code and Ofsted’s page of ${quote(nameOf(now))}: taken as one authority under another name.`,
      ),
    ),
  ]
}

/**
 * Finds which authority each row belongs to. Its name and all its codes must lead to the same authority, in
 * the row, in the other tables and files, and in the lookup. A row that leads to two is given to neither, and
 * both count as incomplete. Links do not decide anything.
 */
export function identify(rows: RowsToIdentify): Identity {
  const { claims: stated, refused } = listClaims(rows)
  const renamings = findRenamings(stated.filter(({ isFromOverview }) => !isFromOverview))
  const renamed = replaceNames(stated, renamings)
  const recodings = findRecodings(renamed)
  const claims = replaceCodes(renamed, recodings)
  const printedNames = new Map<string, string>()
  for (const { authority, row } of claims)
    if (!printedNames.has(authority)) printedNames.set(authority, row.keys.name ?? '')
  const nameOf = (authority: string) => printedNames.get(authority) ?? authority
  const contradictions = findContradictions(claims)
  const rejected = new Set(contradictions.map(({ claim }) => claim))
  const accepted = claims.filter((claim) => !rejected.has(claim))
  const byName = groupBy(accepted, ({ authority }) => authority)
  const nameless = identifyNameless(
    rows.overview.filter(({ keys }) => keys.name === undefined),
    accepted,
  )
  const found = new Map([
    ...accepted.map(({ row, authority }) => [row, authority] as const),
    ...nameless.found,
  ])
  return {
    findAuthority: (row) => found.get(row),
    nameOf,
    codeOf: (authority) => {
      const own = (byName.get(authority) ?? []).filter(({ isFromOverview }) => !isFromOverview)
      const printed = own.flatMap(({ row }) => row.keys.gssCode ?? [])
      const [today] = own.flatMap(({ codes }) => codes.get('gssCode') ?? [])
      return printed.find((code) => code === today) ?? printed[0]
    },
    codesOf: (authority) =>
      new Set(
        (byName.get(authority) ?? []).flatMap(({ row, codes }) =>
          [codes.get('gssCode'), row.keys.gssCode].filter((code) => code !== undefined),
        ),
      ),
    refused: [
      ...refused,
      ...contradictions.map((contradiction) => {
        const { claim, owners } = contradiction
        const reason = formatContradiction(contradiction, nameOf)
        return { row: claim.row, reason, authorities: [claim.authority, ...owners] }
      }),
      ...nameless.refused,
    ],
    notices: listNotices(accepted, recodings, renamings, nameOf),
  }
}
