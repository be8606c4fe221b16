import { build } from 'vite'
import type { StaticForm } from '../../src/entries/forms'

/** Where a block that opens at a brace ends: behind its closing brace. */
function findEnd(css: string, brace: number): number {
  let depth = 0
  for (let at = brace; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  throw new Error('The styles have a block without an end')
}

/** Takes every block that starts with these words out of minified styles. */
function takeBlocks(css: string, start: string): { taken: string[]; rest: string } {
  const taken: string[] = []
  let rest = ''
  let from = 0
  for (let at = css.indexOf(start); at !== -1; at = css.indexOf(start, from)) {
    const end = findEnd(css, at + start.length - 1)
    taken.push(css.slice(at, end))
    rest += css.slice(from, at)
    from = end
  }
  return { taken, rest: rest + css.slice(from) }
}

/**
 * Parts minified styles into those that a screen needs and those of paper, which a page may
 * fetch when nothing else waits. Paper's have their layer, whose place the screen's name first.
 */
export function partPaper(css: string): { screen: string; paper: string } {
  const layer = '@layer print{'
  const { taken, rest } = takeBlocks(css, layer)
  const parts = taken.map((block) => takeBlocks(block.slice(layer.length, -1), '@media print{'))
  const paper = parts.flatMap((part) => part.taken).join('')
  const screen = parts.map((part) => part.rest).join('')
  if (paper === '') throw new Error('The styles have nothing for paper')
  // The bundler leaves the order of layers to that in which they come, which this would change.
  const layers = new Set([...css.matchAll(/@layer ([\w-]+)\{/gu)].map(([, name]) => name))
  const order = `@layer ${[...layers].join(',')};`
  return { screen: `${order}${rest}${layer}${screen}}`, paper: `${layer}${paper}}` }
}

/** The styles of a view of one section: its own, and what every document has. */
export async function bundleViewStyles(view: NonNullable<StaticForm['view']>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: `src/page/styles/views/${view}.css` },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    'output' in part ? part.output : [],
  )
  const sheet = outputs.find(({ fileName }) => fileName.endsWith('.css'))
  if (sheet?.type !== 'asset') throw new Error(`The view of ${view} has no styles`)
  return (
    typeof sheet.source === 'string' ? sheet.source : new TextDecoder().decode(sheet.source)
  ).trim()
}
