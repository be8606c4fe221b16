import { groupBy, type Claim } from './contest'

/** Two names, or two codes, of the same authority after a change. */
export interface Change {
  /** The current code or folded name; `before` is the earlier one. */
  now: string
  before: string
  /** A row that has the earlier one. */
  claim: Claim
}

const filesOf = (claims: readonly Claim[]) => new Set(claims.map(({ row }) => row.place.file))
const isDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].every((one) => !b.has(one))
const isApart = (a: readonly Claim[], b: readonly Claim[]) => isDisjoint(filesOf(a), filesOf(b))

/** The page codes at the ends of links, or else the lookup's DfE codes. */
function listPages(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims.flatMap(({ row, codes }) => row.keys.pageCode ?? codes.get('dfeCode') ?? []),
  )
}

/** Whether both sides have a page code in common. If a side has none, the result is true unless `needed`. */
function isOnePage(a: readonly Claim[], b: readonly Claim[], needed: boolean): boolean {
  const [first, second] = [listPages(a), listPages(b)]
  if (first.size === 0 || second.size === 0) return !needed
  return !isDisjoint(first, second)
}

/**
 * Finds authorities that were given a new code: two files have different codes for one name, each file only
 * one of them, and no other authority has either. `claims` must be most authoritative first, newest list
 * first.
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

/**
 * Finds authorities that were renamed: one code with two names, under the same conditions, and only if the
 * page codes agree.
 */
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
