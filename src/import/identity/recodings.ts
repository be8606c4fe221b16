import { groupBy, type Claim } from './contradictions'

/** Two names, or two codes, of the same authority after a change. */
export interface Change {
  /** The current code or folded name; `before` is the earlier one. */
  now: string
  before: string
  /** A row that has the earlier one. */
  claim: Claim
}

const listFiles = (claims: readonly Claim[]) => new Set(claims.map(({ row }) => row.place.file))
const isDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].every((entry) => !b.has(entry))

/** The page codes at the ends of links, or else the lookup's DfE codes. */
function listPages(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims.flatMap(({ row, codes }) => row.keys.pageCode ?? codes.get('dfeCode') ?? []),
  )
}

/** Whether both sides have a page code in common. If a side has none, the result is true unless `isNeeded`. */
function sharePage(a: readonly Claim[], b: readonly Claim[], isNeeded: boolean): boolean {
  const [first, second] = [listPages(a), listPages(b)]
  if (first.size === 0 || second.size === 0) return !isNeeded
  return !isDisjoint(first, second)
}

/**
 * What changed for one owner: two files have different labels for it, each file only one of them, and no other
 * owner has either. An owner is a name and its labels are codes, or the other way round.
 */
function findChanges(
  owners: ReadonlyMap<string, readonly Claim[]>,
  labelOf: (claim: Claim) => string | undefined,
  isOwn: (label: string, owner: string) => boolean,
  needsPage: boolean,
): Change[] {
  return [...owners].flatMap(([owner, claims]) => {
    const [[now, current] = ['', []], ...others] = [...groupBy(claims, labelOf)]
    return others.flatMap(([before, earlier]) => {
      const [claim] = earlier
      const isChange =
        isOwn(now, owner) &&
        isOwn(before, owner) &&
        isDisjoint(listFiles(current), listFiles(earlier)) &&
        sharePage(current, earlier, needsPage)
      return isChange && claim !== undefined ? [{ now, before, claim }] : []
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
