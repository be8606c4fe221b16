/** "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`
}

/** The sentence with its first letter large. */
export function capitalise(sentence: string): string {
  return sentence.slice(0, 1).toLocaleUpperCase('en-GB') + sentence.slice(1)
}

/** "1 grade", "3 grades", "no grades". */
export function formatCount(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${many}`
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Numbers under ten as words, as in running text: "eight", "14". */
export function formatSmallNumber(number: number): string {
  return SMALL_NUMBERS[number] ?? number.toLocaleString('en-GB')
}

/** Letter case, accents and the form of quotation marks and hyphens do not matter in a search. */
export function foldWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐-–]/gu, '-')
    .toLocaleLowerCase('en-GB')
}
