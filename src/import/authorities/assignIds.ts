import { foldName } from '../identity/knownNames'
import type { AuthorityDraft } from './draft'

/** An id that an authority already has, and the name and code that it was given for. */
export interface KnownId {
  id: string
  name: string
  gssCode: string | undefined
}

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

/** Entries whose ids differ: the second "a" becomes "a-2". */
export function makeIdsUnique<T extends { id: string }>(entries: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1
    seen.set(entry.id, count)
    return count === 1 ? entry : { ...entry, id: `${entry.id}-${count}` }
  })
}

/** File names in the records' folder that an authority's id must not take. */
const RESERVED_IDS = ['index', 'england', 'frameworks']

/**
 * Finds ids from an earlier import: first by any code that the authority has or had, then by name, if the
 * code of the record with that name is no longer in use (the authority was given a new one).
 */
function findKnownIds(
  drafts: readonly AuthorityDraft[],
  known: readonly KnownId[],
): Map<AuthorityDraft, string> {
  const found = new Map<AuthorityDraft, string>()
  const byCode = new Map(known.map(({ id, gssCode }) => [gssCode ?? '', id]))
  const used = new Set(drafts.flatMap(({ codes }) => [...codes]))
  const byName = new Map(
    known
      .filter(({ gssCode }) => gssCode === undefined || !used.has(gssCode))
      .map(({ id, name }) => [foldName(name), id]),
  )
  for (const draft of drafts) {
    const codes = [draft.gssCode, ...draft.codes]
    const id =
      codes.map((code) => byCode.get(code)).find((one) => one !== undefined) ??
      byName.get(draft.key)
    if (id !== undefined && ![...found.values()].includes(id)) found.set(draft, id)
  }
  return found
}

/**
 * Gives each authority an id, used in URLs only: nothing is matched by it. If two share a name, the one that
 * still exists gets the plain id and the other one's code is appended. Existing ids stay when a name or code
 * changes.
 */
export function assignIds(
  authorities: Iterable<AuthorityDraft>,
  known: readonly KnownId[],
): Map<AuthorityDraft, string> {
  const drafts = [...authorities].sort(
    (a, b) =>
      Number(a.abolishedBy !== undefined) - Number(b.abolishedBy !== undefined) ||
      a.gssCode.localeCompare(b.gssCode),
  )
  const before = findKnownIds(drafts, known)
  const taken = new Set([...known.map(({ id }) => id), ...RESERVED_IDS])
  return new Map(
    drafts.map((draft) => {
      const { gssCode, name } = draft
      const kept = before.get(draft)
      if (kept !== undefined) return [draft, kept]
      const plain = formatSlug(name)
      const slug = plain === '' || taken.has(plain) ? `${plain}-${gssCode}`.toLowerCase() : plain
      const id = slug.replace(/^-/u, '')
      taken.add(id)
      return [draft, id]
    }),
  )
}
