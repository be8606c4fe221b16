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
 * What changed for one owner: two files have different labels for it, each file only one of them, and no other
 * owner has either.
 */
function findChanges(
  owners: ReadonlyMap<string, readonly Claim[]>,
  labelOf: (claim: Claim) => string | undefined,
  isOwn: (label: string, owner: string) => boolean,
  needsPage: boolean,
): Change[] {
  return [...owners].flatMap(([owner, own]) => {
    const [[now, first] = ['', []], ...others] = [...groupBy(own, labelOf)]
    return others.flatMap(([before, second]) => {
      const [claim] = second
      const isOne =
        claim !== undefined &&
        isOwn(now, owner) &&
        isOwn(before, owner) &&
        isApart(first, second) &&
        isOnePage(first, second, needsPage)
      return isOne ? [{ now, before, claim }] : []
    })
  })
}

const nameOf = ({ authority }: Claim) => authority
const codeOf = ({ codes }: Claim) => codes.get('gssCode')

/**
 * Finds authorities that were given a new code: two codes with one name. `claims` must be most authoritative
 * first, newest list first.
 */
export function findRecodings(claims: readonly Claim[]): Change[] {
  const byCode = groupBy(claims, codeOf)
  const isOwn = (code: string, name: string) =>
    (byCode.get(code) ?? []).every(({ authority }) => authority === name)
  return findChanges(groupBy(claims, nameOf), codeOf, isOwn, false)
}

/** Finds authorities that were renamed: one code with two names, and only if the page codes agree. */
export function findRenamings(claims: readonly Claim[]): Change[] {
  const byName = groupBy(claims, nameOf)
  const isOwn = (name: string, code: string) =>
    (byName.get(name) ?? []).every((claim) => (codeOf(claim) ?? code) === code)
  return findChanges(groupBy(claims, codeOf), nameOf, isOwn, true)
}
