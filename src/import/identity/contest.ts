import type { CodeKind, KeyedRow } from './keys'

/** One row's claim to belong to an authority: the folded name, and its codes in today's form. */
export interface Claim {
  row: KeyedRow<unknown>
  authority: string
  codes: ReadonlyMap<CodeKind, string>
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

/**
 * A pair is more certain if more files support it, or several rows against one. More rows alone prove
 * nothing.
 */
function isSurer(a: Pair, b: Pair): boolean {
  if (a.files.size !== b.files.size) return a.files.size > b.files.size
  return b.claims.length === 1 && a.claims.length > 1
}

/**
 * The claims that other claims contradict. A code belongs to one authority, and an authority has one code of
 * each kind (except Ofsted's URNs, of which lists often hold wrong ones that belong to nobody). The less
 * certain side is rejected; if neither is more certain, both are.
 */
export function findContradictions(claims: readonly Claim[]): Contradiction[] {
  const sound = new Set(claims)
  const found: Contradiction[] = []
  for (;;) {
    const pairs = listPairs(sound)
    const byCode = groupBy(pairs, ({ kind, code }) => `${kind} ${code}`)
    const byAuthority = groupBy(pairs, ({ kind, authority }) => `${kind} ${authority}`)
    const contested = pairs.flatMap((pair) => {
      const owners = (byCode.get(`${pair.kind} ${pair.code}`) ?? []).filter((one) => one !== pair)
      const others = byAuthority.get(`${pair.kind} ${pair.authority}`) ?? []
      const rivals = [...owners, ...(pair.kind === 'urn' ? [] : others)].filter(
        (rival) => rival !== pair,
      )
      return rivals.length === 0 ? [] : [{ pair, owners, rivals }]
    })
    const beaten = contested.filter(({ pair, rivals }) =>
      rivals.some((rival) => isSurer(rival, pair)),
    )
    const lost = beaten.length > 0 ? beaten : contested
    if (lost.length === 0) return found
    for (const { pair, owners } of lost) {
      for (const claim of pair.claims) {
        if (!sound.delete(claim)) continue
        const { kind, code } = pair
        found.push({ claim, kind, code, owners: owners.map(({ authority }) => authority) })
      }
    }
  }
}
