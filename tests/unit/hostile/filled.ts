import { replaceAt, walk } from './json'
import { readRecordAsPage } from './shown'
import { SMALL } from './subjects'

/** Places whose words are none: ids, dates, choices among a few, addresses; and short titles, which are too short. */
const FIXED =
  /^(?:\$schema|id|inspection|framework|report|judgement|grade|printedGrade|source|started|day|month|kind|verdict|confidence|askedOf|voice|mark|knowledge|repeats|short|textFile|checkedOn|email|address|reportAddress|organisation|areas)$/u

/** The small record with other words in every place that holds words, as a page takes it. Throws where it does not. */
export function fillWith(wordsAt: (place: number) => string) {
  const places = [...walk(SMALL)].filter(
    ([keys, value]) =>
      typeof value === 'string' &&
      !FIXED.test(String(typeof keys.at(-1) === 'number' ? keys.at(-2) : keys.at(-1))),
  )
  const record = places.reduce(
    (before, [keys], place) => replaceAt(before, keys, wordsAt(place)),
    SMALL,
  )
  const { shown, problem } = readRecordAsPage(record)
  if (shown === undefined) throw new Error(JSON.stringify(problem))
  return { ...shown, fingerprint: '' }
}
