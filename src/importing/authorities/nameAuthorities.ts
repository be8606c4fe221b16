import { foldName } from '../identity/knownNames'
import type { AuthorityDraft } from './draft'

/** An id that an authority has already, and what it is known by. */
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

/** Files beside the records that are none: an authority of such a name would take the place of one. */
const OTHER_FILES = ['index', 'england', 'frameworks']

/**
 * Ids given before: by any code that the authority has or had; then by its name, where the record of
 * that name has a code that is nobody's any more, since the authority was given another one.
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
 * An id for each authority, for addresses only: nothing is matched by it. Where two share a name, the
 * one that still exists keeps it and the other's code is added. An id given before stays when a name
 * or a code changes.
 */
export function nameAuthorities(
  authorities: Iterable<AuthorityDraft>,
  known: readonly KnownId[],
): Map<AuthorityDraft, string> {
  const drafts = [...authorities].sort(
    (a, b) =>
      Number(a.goneBy !== undefined) - Number(b.goneBy !== undefined) ||
      a.gssCode.localeCompare(b.gssCode),
  )
  const before = findKnownIds(drafts, known)
  const taken = new Set([...known.map(({ id }) => id), ...OTHER_FILES])
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
