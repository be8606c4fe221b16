/**
 * "a", "a and b", "a, b and c". If an item contains the joiner itself, a comma separates them: "leadership,
 * and help and protection".
 */
export function formatList(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words.join('')
  const comma = words.some((word) => word.includes(` ${joiner} `)) ? ',' : ''
  return `${words.slice(0, -1).join(', ')}${comma} ${joiner} ${words.at(-1) ?? ''}`
}

/** The parts that there are, with a comma or another separator between them. */
export function joinParts(parts: readonly (string | undefined)[], separator = ', '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}

/** "in 2019 and 2024", "on 10 June 2024": when inspections were, by their labels. */
export function formatWhen(inspections: readonly { label: string }[], joiner = 'and'): string {
  const times = inspections.map(({ label }) => ({
    preposition: /^\d+ /u.test(label) ? 'on' : 'in',
    label,
  }))
  const [shared, ...others] = new Set(times.map(({ preposition }) => preposition))
  const repeated = shared === undefined || others.length > 0
  const parts = times.map(({ preposition, label }) =>
    repeated ? `${preposition} ${label}` : label,
  )
  return repeated ? formatList(parts, joiner) : `${shared} ${formatList(parts, joiner)}`
}

/** A text as a sentence, with exactly one full stop. */
export function formatSentence(words: string): string {
  const trimmed = words.trim()
  return /[.…!?][”’")]?$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Joins texts as sentences; empty ones are left out. */
export function joinSentences(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => (text ? formatSentence(text) : [])).join(' ')
}

/** The sentence with a capital first letter. */
export function capitalise(sentence: string): string {
  return sentence.slice(0, 1).toLocaleUpperCase('en-GB') + sentence.slice(1)
}

/** "1,140". Creating a number formatter is slow, and below a thousand none is needed. */
export function formatNumber(number: number): string {
  return number < 1000 ? String(number) : number.toLocaleString('en-GB')
}

/** "1 grade", "3 grades", "no grades". */
export function formatCount(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${many}`
  return `${formatNumber(number)} ${number === 1 ? one : many}`
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Numbers under ten in words: "eight", "14". */
export function formatSmallNumber(number: number): string {
  return SMALL_NUMBERS[number] ?? formatNumber(number)
}

/** Folds a text for searching: case, accents and the form of quotation marks and hyphens do not matter. */
export function foldWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐-–]/gu, '-')
    .toLocaleLowerCase('en-GB')
}
