import type { IndexEntry } from './schema/manyRecords'
import { foldWords, joinParts } from './wording'

/** The longest list of results. Readers see others by typing more of the name. */
const MAX_LISTED = 200

export interface SearchableAuthority {
  name: string
  /** Other words to find it by: former names, its region. */
  keywords?: string | undefined
  abolished?: boolean | undefined
}

/** The result of a search by name. */
export interface FoundAuthorities<Authority> {
  /** At most as many as can be listed. */
  listed: Authority[]
  /** Number of matches, listed or not. */
  found: number
}

function splitWords(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Finds authorities whose name or keywords contain every typed word, in any order ("bristol city" finds
 * "Bristol, City of"). Without words, all of them. Names that start with the first word come first, and current authorities
 * before abolished ones.
 */
export function findAuthorities<Authority extends SearchableAuthority>(
  entries: readonly Authority[],
  typed: string,
  most = MAX_LISTED,
): FoundAuthorities<Authority> {
  const wanted = splitWords(typed)
  const ranked = entries.flatMap((entry) => {
    const name = splitWords(entry.name).join(' ')
    const keywords = splitWords(entry.keywords ?? '').join(' ')
    if (!wanted.every((word) => name.includes(word) || keywords.includes(word))) return []
    const isByName = wanted.every((word) => name.includes(word))
    const rank = isByName ? (name.startsWith(wanted[0] ?? '') ? 0 : 1) : 4
    return [{ entry, rank: rank + (entry.abolished ? 2 : 0) }]
  })
  const ordered = ranked.sort((a, b) => a.rank - b.rank)
  return { listed: ordered.slice(0, most).map(({ entry }) => entry), found: ordered.length }
}

/** "Cumbria (no longer exists)", "Kent (incomplete: a later grade may be missing)". */
export function formatAuthorityName({ name, abolished, incomplete }: IndexEntry): string {
  const notes = joinParts(
    [abolished && 'no longer exists', incomplete && 'incomplete: a later grade may be missing'],
    '; ',
  )
  return notes === '' ? name : `${name} (${notes})`
}

/** The result in a sentence: "3 of 156 authorities." */
export function formatMatches({ listed, found }: FoundAuthorities<unknown>, total: number): string {
  if (found === 0) return 'No authority of that name is in the list.'
  const count = found === total ? `${total} authorities.` : `${found} of ${total} authorities.`
  return listed.length === found
    ? count
    : `${count} The first ${listed.length} are listed: type more of the name.`
}
