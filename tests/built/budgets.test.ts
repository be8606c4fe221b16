import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUDGETS, ELEMENT, FIRST_SCRIPT } from '../../tools/budgets/budgets'
import { weighBuild, type Weighed } from '../../tools/budgets/weigh'

function listFaults(weighed: readonly Weighed[]): string[] {
  return weighed.flatMap(({ file, fault }) => (fault === undefined ? [] : [`${file}: ${fault}`]))
}

it('every built file has a line in the budgets and keeps to it, in both directions', async () => {
  expect(listFaults(await weighBuild('dist', BUDGETS))).toEqual([])
  // Brotli at its best takes its time on a busy machine.
}, 60_000)

it('what an element fetches before the chart is weighed whole: no file of it imports one beside it', async () => {
  const names = (await readdir('dist/element')).map((name) => `element/${name}`)
  const weighed = BUDGETS.find(({ file }) => file === ELEMENT)?.of ?? []
  const isWeighed = (name: string) =>
    weighed.some((pattern) => name.startsWith(pattern.replace(/\*\.js$/u, '')))
  const files = names.filter(isWeighed)
  expect(files).toHaveLength(weighed.length - 1)
  for (const file of files) {
    const code = await readFile(`dist/${file}`, 'utf8')
    const imported = [...code.matchAll(/\bfrom\s*["`]\.\/([\w.-]+)["`]/gu)].map(
      ([, name]) => `element/${name ?? ''}`,
    )
    expect(imported.filter((name) => !isWeighed(name))).toEqual([])
  }
})

describe('a small build', () => {
  const FILES = {
    'index.html': '<script type="module" src="./assets/page-1a.js"></script>',
    'assets/page-1a.js': 'import{a}from"./shared-2b.js";a(()=>import("./chart-3c.js"))',
    'assets/shared-2b.js': 'export const a=load=>load()',
    'assets/chart-3c.js': 'console.log("a chart")',
  }
  const INDEX = { file: 'index.html', least: 1, most: 200 }
  const SCRIPT = { file: FIRST_SCRIPT, least: 1, most: 200 }
  const CHART = { file: 'assets/chart-*.js', least: 1, most: 100 }
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'budgets-'))
    await mkdir(path.join(folder, 'assets'))
    for (const [file, text] of Object.entries(FILES)) await writeFile(path.join(folder, file), text)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('counts what the page imports unasked as one, and what it asks for apart', async () => {
    const weighed = await weighBuild(folder, [INDEX, SCRIPT, CHART])
    expect(listFaults(weighed)).toEqual([])
    const script = weighed.find(({ file }) => file === FIRST_SCRIPT)?.bytes ?? 0
    const alone = await weighBuild(folder, [{ ...SCRIPT, most: script - 1 }, INDEX, CHART])
    expect(listFaults(alone)).toEqual([`${FIRST_SCRIPT}: 1 too many`])
    expect(script).toBeGreaterThan(FILES['assets/shared-2b.js'].length)
  })

  it.each([
    ['is too heavy', { ...CHART, most: 2 }, /^assets\/chart-\*\.js: \d+ too many$/u],
    ['has shrunk', { ...CHART, least: 90 }, /^assets\/chart-\*\.js: lighter by \d+/u],
    ['is missing', { ...CHART, file: 'chart.svg' }, /^chart\.svg: not built$/u],
  ])('is refused where a file %s', async (_, budget, fault) => {
    expect(listFaults(await weighBuild(folder, [INDEX, SCRIPT, budget]))).toContainEqual(
      expect.stringMatching(fault),
    )
  })

  it('is refused where a file has no line', async () => {
    expect(listFaults(await weighBuild(folder, [INDEX, SCRIPT]))).toEqual([
      'assets/chart-3c.js: has no line in the budgets',
    ])
  })
})
