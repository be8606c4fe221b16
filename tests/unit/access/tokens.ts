import { readFileSync } from 'node:fs'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export type Tokens = Record<string, string>

const read = (file: string) => readFileSync(`src/app/styles/${file}`, 'utf8')

/** The colours that a block of rules gives to tokens, by name. */
function readColours(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gu)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  )
}

const ON_SCREEN = /@media screen[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/gu

function readBlocks(rules: string) {
  return rules.split('}').map((block) => {
    const [selector = '', ...rest] = block.split('{').slice(-2)
    return {
      selector: selector.trim().split('\n').at(-1)?.trim() ?? '',
      colours: readColours(rest.join()),
    }
  })
}

/** Every place in which each theme is written: they must say the same. */
export function readThemes(): Record<Theme | 'print', Tokens[]> {
  const rules = read('tokens.css').replaceAll(/color-scheme: [\w ]+;/gu, '')
  const coloured = (text: string) =>
    readBlocks(text).filter(({ colours }) => Object.keys(colours).length > 0)
  const of = (selector: string) =>
    coloured(rules).flatMap((block) => (block.selector === selector ? [block.colours] : []))
  return {
    light: of(':is(:root, .element)'),
    dark: [
      ...of(":is(:root, .element):not([data-theme='light'])"),
      ...of(":is(:root, .element)[data-theme='dark']"),
    ],
    // What is asked for on screens alone does not reach paper.
    print: coloured(rules.replaceAll(ON_SCREEN, '')).map(({ colours }) => colours),
  }
}
