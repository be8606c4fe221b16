/** Neither begins nor ends inside a word or a number, as "effective" does in "ineffective". */
const START = '(?<!\\p{L}(?=\\p{L})|\\p{N}(?=\\p{N}))'
const END = '(?!(?<=\\p{L})\\p{L}|(?<=\\p{N})\\p{N})'

/** A pattern for words that a source prints letter by letter; `between` may stand between any two letters. */
export function matchWhole(words: string, between = ''): RegExp {
  const letters = [...words].map((letter) => letter.replace(/[$()*+./?[\\\]^{|}]/u, '\\$&'))
  return new RegExp(`${START}${letters.join(between)}${END}`, 'gu')
}
