import type { CodeKind, KeyedRow } from './keys'

/** That a row is one authority's: the folded name, and its codes brought to those of today. */
export interface Claim {
  row: KeyedRow<unknown>
  authority: string
  codes: ReadonlyMap<CodeKind, string>
}

/** A code and an authority that rows put together. */
interface Pair {
  kind: CodeKind
  code: string
  authority: string
  claims: Claim[]
  files: Set<string>
}

/** Why a claim does not hold: its code is another's, or another code is its own. */
export interface Contradiction {
  claim: Claim
  kind: CodeKind
  code: string
  /** The authorities whose code it is by other rows. */
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

/** Entries by a key, in their order; those without one are left out. */
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

/** More files say so; or several rows, against a single one. A majority of rows alone proves nothing. */
function isSurer(a: Pair, b: Pair): boolean {
  if (a.files.size !== b.files.size) return a.files.size > b.files.size
  return b.claims.length === 1 && a.claims.length > 1
}

/**
 * The claims that others contradict. A code is one authority's, and an authority has one code of a
 * kind (Ofsted's numbers apart, which lists often have wrong in a way that is nobody's). Where one
 * side is surer the other is contradicted; where none is, both are.
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
