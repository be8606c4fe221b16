import { readFileSync } from 'node:fs'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export type Tokens = Record<string, string>

const read = (file: string) => readFileSync(`src/page/styles/${file}`, 'utf8')

/** The colours that a block of rules gives to tokens, by name. */
function readColours(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gu)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  )
}

/** Every place in which each theme is written: they must say the same. */
export function readThemes(): Record<Theme | 'print', Tokens[]> {
  const rules = read('tokens.css').replaceAll(/color-scheme: [\w ]+;/gu, '')
  const blocks = rules.split('}').map((block) => {
    const [selector = '', ...rest] = block.split('{').slice(-2)
    return {
      selector: selector.trim().split('\n').at(-1)?.trim() ?? '',
      colours: readColours(rest.join()),
    }
  })
  const of = (selector: string) =>
    blocks
      .filter((block) => block.selector === selector && Object.keys(block.colours).length > 0)
      .map(({ colours }) => colours)
  return {
    light: of(':root'),
    dark: [...of(":root:not([data-theme='light'])"), ...of(":root[data-theme='dark']")],
    print: [readColours(read('print.css'))],
  }
}
