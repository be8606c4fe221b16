import type { AuthorityDraft } from './drafts'

/** "Bournemouth, Christchurch & Poole" as "bournemouth-christchurch-and-poole". */
export function formatSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/** Files beside the records that are none: an authority of such a name would take the place of one. */
const OTHER_FILES = ['index', 'england', 'frameworks']

/**
 * An id for each authority, for addresses only: nothing is matched by it. Where two share a name, the
 * one that still exists keeps it and the other's code is added. `known` are ids given before, by
 * nine-character code: an address stays when a name changes.
 */
export function nameAuthorities(
  drafts: Iterable<AuthorityDraft>,
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const order = [...drafts].sort(
    (a, b) => Number(a.isGone) - Number(b.isGone) || a.gssCode.localeCompare(b.gssCode),
  )
  const taken = new Set([...known.values(), ...OTHER_FILES])
  return new Map(
    order.map(({ gssCode, name }) => {
      const before = known.get(gssCode)
      if (before !== undefined) return [gssCode, before]
      const plain = formatSlug(name)
      const slug = plain === '' || taken.has(plain) ? `${plain}-${gssCode}`.toLowerCase() : plain
      const id = slug.replace(/^-/u, '')
      taken.add(id)
      return [gssCode, id]
    }),
  )
}
