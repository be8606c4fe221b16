import type { CodeKind, KeyedRow } from './keys'

/** One row's claim to belong to an authority: the folded name, and its codes in today's form. */
export interface Claim {
  row: KeyedRow<unknown>
  authority: string
  codes: ReadonlyMap<CodeKind, string>
  /** The overview is less authoritative than Ofsted's lists and the lookup. */
  isFromOverview: boolean
}

/** A code and an authority that appear together in rows. */
interface Pair {
  kind: CodeKind
  code: string
  authority: string
  claims: Claim[]
  files: Set<string>
}

/** Why a claim is rejected: its code belongs to another authority, or its authority has another code. */
export interface Contradiction {
  claim: Claim
  kind: CodeKind
  code: string
  /** The authorities that have this code in other rows. */
  owners: string[]
}

function listPairs(claims: Iterable<Claim>): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const claim of claims) {
    for (const [kind, code] of claim.codes) {
      const key = [kind, code, claim.authority].join('\n')
      const { authority } = claim
      const pair = pairs.get(key) ?? { kind, code, authority, claims: [], files: new Set<string>() }
      pair.claims.push(claim)
      pair.files.add(claim.row.place.file)
      pairs.set(key, pair)
    }
  }
  return [...pairs.values()]
}

/** Groups entries by key, in order; entries without a key are left out. */
export function groupBy<T>(
  entries: Iterable<T>,
  keyOf: (entry: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return groups
}

/** More files make a pair more certain, and several rows against one. More rows alone prove nothing. */
function isMoreCertain(a: Pair, b: Pair): boolean {
  if (a.files.size !== b.files.size) return a.files.size > b.files.size
  return b.claims.length === 1 && a.claims.length > 1
}

/**
 * The claims that other claims contradict. A code belongs to one authority, and an authority has one code of
 * each kind (except Ofsted's URNs, of which lists often hold wrong ones that belong to nobody). The less
 * certain side is rejected; if neither is more certain, both are.
 */
export function findContradictions(claims: readonly Claim[]): Contradiction[] {
  const accepted = new Set(claims)
  const contradictions: Contradiction[] = []
  for (;;) {
    const pairs = listPairs(accepted)
    const byCode = groupBy(pairs, ({ kind, code }) => `${kind} ${code}`)
    const byAuthority = groupBy(pairs, ({ kind, authority }) => `${kind} ${authority}`)
    const contested = pairs.flatMap((pair) => {
      const { kind, code, authority } = pair
      const isOther = (other: Pair) => other !== pair
      const owners = (byCode.get(`${kind} ${code}`) ?? []).filter(isOther)
      const sameAuthority = (byAuthority.get(`${kind} ${authority}`) ?? []).filter(isOther)
      const rivals = kind === 'urn' ? owners : [...owners, ...sameAuthority]
      return rivals.length === 0 ? [] : [{ pair, owners, rivals }]
    })
    const weaker = contested.filter(({ pair, rivals }) =>
      rivals.some((rival) => isMoreCertain(rival, pair)),
    )
    const rejected = weaker.length > 0 ? weaker : contested
    if (rejected.length === 0) return contradictions
    for (const { pair, owners } of rejected) {
      const { kind, code } = pair
      for (const claim of pair.claims)
        if (accepted.delete(claim))
          contradictions.push({
            ...{ claim, kind, code },
            owners: owners.map(({ authority }) => authority),
          })
    }
  }
}
