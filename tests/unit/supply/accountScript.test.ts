import { expect, it } from 'vitest'
import { minify } from 'vite'
import { accountScript } from '../../../tools/supply/accountScript'
import type { WrittenScript } from '../../../tools/supply/watchScripts'

const SOURCE = 'export function formatGreeting(name) { return `Good morning, ${name}` }\n'

/** A script made from one source, with its map; the source is called like this. */
async function writeScript(source: string): Promise<WrittenScript> {
  const { code, map } = await minify(source, SOURCE, { module: true, sourcemap: true })
  if (map === undefined) throw new Error('The minifier made no map')
  return { name: 'assets/a.js', code, maps: [map], modules: new Map([[source, SOURCE]]) }
}

/** With this before it, which its map says comes from nowhere. */
function putBefore(script: WrittenScript, text: string): WrittenScript {
  const [map] = script.maps
  const mappings = `A;${map?.mappings ?? ''}`
  return { ...script, code: `${text}\n${script.code}`, maps: [{ sources: [], ...map, mappings }] }
}

const NO_STYLES = new Set<string>()

it('gives every byte of a script to its source', async () => {
  const script = await writeScript('src/record/wording.ts')
  const { bytes, unexplained } = accountScript(script, NO_STYLES)
  expect(unexplained).toEqual([])
  expect(bytes.get('src')).toBe(Buffer.byteLength(script.code))
  const packaged = await writeScript('../node_modules/@scope/name/dist/index.js')
  expect([...accountScript(packaged, NO_STYLES).bytes.keys()]).toEqual(['@scope/name'])
})

it('knows what the bundler writes around sources', async () => {
  const script = await writeScript('src/record/wording.ts')
  for (const glue of [
    'import{r as e,t}from"./react-CoO2v0PY.js";var n=e(t(),1);',
    'var a=e((e=>{}));',
    'var s=e({formatGreeting:()=>f});',
  ]) {
    const { bytes, unexplained } = accountScript(putBefore(script, glue), NO_STYLES)
    expect(unexplained).toEqual([])
    expect(bytes.get('glue of the bundler')).toBe(glue.length + 1)
  }
  const styles = putBefore(script, 'var c=`.a{content:"\\\\201c"}`;')
  expect(accountScript(styles, new Set(['.a{content:"\\201c"}'])).bytes.has('styles')).toBe(true)
})

it.each([
  'fetch(`https://example.org/`)',
  'import"https://example.org/a.js";',
  'var a=`.a{color:red}`;',
  'navigator.sendBeacon(a);',
])('finds what comes from nowhere: %s', async (text) => {
  const script = putBefore(await writeScript('src/record/wording.ts'), text)
  const { bytes, unexplained } = accountScript(script, NO_STYLES)
  expect(unexplained).toEqual([text])
  expect(bytes.get('nowhere that is known')).toBe(text.length)
})

it('does not take a file for a source of ours that is none', async () => {
  const script = await writeScript('src/record/nowhere.ts')
  expect(accountScript(script, NO_STYLES).bytes.has('src')).toBe(false)
})
