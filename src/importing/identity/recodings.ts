import { groupBy, type Claim } from './contest'

/** Two names or two codes that are one authority's, since a name or a code was changed. */
export interface Change {
  /** The code or the folded name that stands now, and the other. */
  now: string
  before: string
  /** A row with the one that was not known. */
  claim: Claim
}

const filesOf = (claims: readonly Claim[]) => new Set(claims.map(({ row }) => row.place.file))
const isDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].every((one) => !b.has(one))
const isApart = (a: readonly Claim[], b: readonly Claim[]) => isDisjoint(filesOf(a), filesOf(b))

/** Ofsted's page code at the ends of links, or the lookup's code of the authority. */
function listPages(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims.flatMap(({ row, codes }) => row.keys.pageCode ?? codes.get('dfeCode') ?? []),
  )
}

/** Whether pages speak for one authority: the same where both sides have any, and where asked for, both have. */
function isOnePage(a: readonly Claim[], b: readonly Claim[], needed: boolean): boolean {
  const [first, second] = [listPages(a), listPages(b)]
  if (first.size === 0 || second.size === 0) return !needed
  return !isDisjoint(first, second)
}

/**
 * Authorities that got another code: two files have two codes for one name, each file but one of
 * them, and neither code is anybody else's. `claims` in the order of standing, newest list first.
 */
export function findRecodings(claims: readonly Claim[]): Change[] {
  const byCode = groupBy(claims, ({ codes }) => codes.get('gssCode'))
  const isOwn = (code: string, authority: string) =>
    (byCode.get(code) ?? []).every((claim) => claim.authority === authority)
  return [...groupBy(claims, ({ authority }) => authority)].flatMap(([authority, own]) => {
    const codes = [...groupBy(own, (claim) => claim.codes.get('gssCode'))]
    const [[now, first] = ['', []], ...others] = codes
    return others.flatMap(([before, second]) => {
      const [claim] = second
      const isOne =
        claim !== undefined &&
        isOwn(now, authority) &&
        isOwn(before, authority) &&
        isApart(first, second) &&
        isOnePage(first, second, false)
      return isOne ? [{ now, before, claim }] : []
    })
  })
}

/** Authorities that got another name: the same with a code and two names, and only where pages agree. */
export function findRenamings(claims: readonly Claim[]): Change[] {
  const byName = groupBy(claims, ({ authority }) => authority)
  const hasOneCode = (name: string, code: string) =>
    (byName.get(name) ?? []).every(({ codes }) => (codes.get('gssCode') ?? code) === code)
  return [...groupBy(claims, ({ codes }) => codes.get('gssCode'))].flatMap(([code, own]) => {
    const names = [...groupBy(own, ({ authority }) => authority)]
    const [[now, first] = ['', []], ...others] = names
    return others.flatMap(([before, second]) => {
      const [claim] = second
      const isOne =
        claim !== undefined &&
        hasOneCode(now, code) &&
        hasOneCode(before, code) &&
        isApart(first, second) &&
        isOnePage(first, second, true)
      return isOne ? [{ now, before, claim }] : []
    })
  })
}
