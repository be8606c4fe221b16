import type { IndexEntry } from './schema/manyRecords'
import { foldWords } from './wording'

/** How many are listed at once: more are found by typing more of the name. */
const MOST_LISTED = 200

/** Authorities found by name. */
export interface FoundAuthorities {
  /** At most 200, in the order of the list; those that begin with the words stand first. */
  listed: IndexEntry[]
  /** How many were found, listed or not. */
  found: number
}

/** Finds authorities whose name has every one of the words in it; all where there are none. */
export function findAuthorities(entries: readonly IndexEntry[], words: string): FoundAuthorities {
  const wanted = foldWords(words).trim()
  const parts = wanted.split(/\s+/u)
  const named = entries.map((entry) => ({ entry, name: foldWords(entry.name) }))
  const found = named.filter(({ name }) => parts.every((part) => name.includes(part)))
  const begins = ({ name }: { name: string }) => name.startsWith(wanted)
  const ordered = [...found.filter(begins), ...found.filter((candidate) => !begins(candidate))]
  return {
    listed: ordered.slice(0, MOST_LISTED).map(({ entry }) => entry),
    found: found.length,
  }
}

/** "Cumbria (no longer exists)", "Kent (incomplete: a later grade may be missing)". */
export function formatAuthorityName({ name, abolished, incomplete }: IndexEntry): string {
  const notes = [
    ...(abolished === true ? ['no longer exists'] : []),
    ...(incomplete === true ? ['incomplete: a later grade may be missing'] : []),
  ]
  return notes.length === 0 ? name : `${name} (${notes.join('; ')})`
}

/** What was found, in a sentence: "3 of 156 authorities." */
export function formatFound({ listed, found }: FoundAuthorities, total: number): string {
  if (found === 0) return 'No authority of that name is in the list.'
  const count =
    found === total
      ? `${String(total)} authorities.`
      : `${String(found)} of ${String(total)} authorities.`
  return listed.length === found
    ? count
    : `${count} The first ${String(listed.length)} are listed: type more of the name.`
}
