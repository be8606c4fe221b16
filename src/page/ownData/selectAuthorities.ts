import type { FoundAuthority } from './importing'

function splitWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * The authorities of whose names some word begins with each word typed, in any order ("bristol city"
 * finds "Bristol, City of"); those whose name begins so come first, those of today before the others.
 */
export function selectAuthorities(
  authorities: readonly FoundAuthority[],
  typed: string,
): FoundAuthority[] {
  const wanted = splitWords(typed)
  const [first] = wanted
  if (first === undefined)
    return [...authorities].sort((a, b) => Number(a.abolished) - Number(b.abolished))
  const rank = ({ name, abolished }: FoundAuthority) =>
    (splitWords(name)[0]?.startsWith(first) === true ? 0 : 1) + (abolished ? 2 : 0)
  return authorities
    .filter(({ name }) => {
      const words = splitWords(name)
      return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)))
    })
    .map((authority) => ({ authority, rank: rank(authority) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ authority }) => authority)
}
