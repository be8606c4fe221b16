import { dropHidden } from '../record/hiddenCharacters'
import { repairQuery } from './query'

/** Nobody searches for more; a link may ask for any length, and the page says what it searched for. */
const LONGEST_WORDS = 200

/**
 * A query string with its names repaired, whose searched words are fit to be shown: anybody may write a link, with characters
 * that turn round the words after them. All else in it stays as it is.
 */
export function cleanQuery(asked: string): string {
  const search = repairQuery(asked)
  const query = new URLSearchParams(search)
  const words = query.get('q') ?? ''
  const clean = dropHidden(words.slice(0, LONGEST_WORDS))
  if (clean === words) return search
  query.set('q', clean)
  return `?${query.toString()}`
}
