import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from './bench/browse'
import { makeOfficialList } from './bench/import/makeOfficialList'
import { measurePage, measureSlowedWork } from './bench/import/measureInBrowser'
import { readSite, serveSite } from './bench/serve'
import { bundleClassicScript } from './build/scripts'

const USAGE = `Usage: npm run bench:import -- [--list FILE] [--runs N] [--dist DIR]

  --list FILE  Ofsted's published list, which the repository does not carry; without it only
               made-up lists are measured
  --runs N     how many runs of each; 5 unless told otherwise
  --dist DIR   a built folder; dist unless told otherwise`

const FRAMEWORKS = 'public/records/frameworks.json'
const FEW = 153
const MANY = 10_000
/** One file's compression is not what is measured. */
const QUICK_BROTLI = 5

interface Measured {
  ms: number
  before: number
  peak: number
  inspections: number
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    list: { type: 'string' },
    runs: { type: 'string', default: '5' },
    dist: { type: 'string', default: 'dist' },
  },
})
const runs = Number(values.runs)
if (values.help || !Number.isInteger(runs) || runs < 1 || !existsSync(values.dist)) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 2)
}

function middle<T>(measured: readonly T[], of: (one: T) => number): T {
  const sorted = [...measured].sort((a, b) => of(a) - of(b))
  const found = sorted[Math.floor(sorted.length / 2)]
  if (found === undefined) throw new Error('Nothing was measured')
  return found
}

async function repeat<T>(times: number, measure: () => T | Promise<T>): Promise<T[]> {
  const measured: T[] = []
  for (let run = 0; run < times; run += 1) measured.push(await measure())
  return measured
}

function importInNode(file: string): Measured {
  const once = 'tools/bench/import/importOnce.ts'
  const args = ['--import', 'tsx', once, FRAMEWORKS, file]
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const [ms = 0, before = 0, peak = 0, inspections = 0] = stdout.trim().split(' ').map(Number)
  return { ms, before, peak, inspections }
}

const round = (number: number) => Math.round(number).toLocaleString('en-GB')

async function measureNode(name: string, file: string, times: number): Promise<Measured> {
  const one = middle(await repeat(times, () => importInNode(file)), ({ ms }) => ms)
  console.log(
    `Node, ${name}: ${round(one.inspections)} inspections, ${round(one.ms)} ms, peak ${round(one.peak)} MB, of which ${round(one.before)} before`,
  )
  return one
}

const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
const browser = await launchBrowser()
const site = await serveSite(await readSite(values.dist), QUICK_BROTLI)
try {
  console.log(`Load of this machine ${loadavg()[0]?.toFixed(1) ?? 'not known'}\n`)
  const [few, many] = [FEW, MANY].map((authorities) => {
    const file = join(folder, `made-${authorities}.ods`)
    writeFileSync(file, makeOfficialList(authorities))
    return file
  })
  if (few === undefined || many === undefined) throw new Error('No list was made')
  const list = values.list ?? few
  const name = values.list === undefined ? `${FEW} made-up authorities` : 'the published list'
  await measureNode(name, list, runs)
  const small = await measureNode(`${FEW} made-up authorities`, few, runs)
  const large = await measureNode(`${round(MANY)} made-up authorities`, many, 1)
  const each = ({ ms, peak, before, inspections }: Measured) =>
    [ms / inspections, ((peak - before) * 1000) / inspections] as const
  const [[msFew, kbFew], [msMany, kbMany]] = [each(small), each(large)]
  console.log(
    `An inspection: ${msFew.toFixed(2)} ms and ${kbFew.toFixed(0)} kB among few, ${msMany.toFixed(2)} ms and ${kbMany.toFixed(0)} kB among many: ${(msMany / msFew).toFixed(2)} and ${(kbMany / kbFew).toFixed(2)} times\n`,
  )
  const code = await bundleClassicScript('src/entries/importWorker.ts')
  const rules: unknown = JSON.parse(readFileSync(FRAMEWORKS, 'utf8'))
  const slowed = await repeat(runs, () => measureSlowedWork(browser, code, rules, list))
  console.log(
    `Browser, ${name}, all on a processor 4 times slower: ${round(middle(slowed, (ms) => ms))} ms`,
  )
  for (const [what, file, times] of [
    [name, list, runs],
    [`${round(MANY)} made-up authorities`, many, 1],
  ] as const) {
    const opened = await repeat(times, () => measurePage(browser, site.address, file))
    const { ms, gap, before, peak } = middle(opened, (one) => one.ms)
    const memory = peak === undefined ? 'not known' : `${round(peak)} MB`
    console.log(
      `Page 4 times slower, worker beside it, ${what}: ${round(ms)} ms to the list, longest gap of the page ${round(gap)} ms, peak of its process ${memory}, ${round(before ?? 0)} MB before the file`,
    )
  }
} finally {
  await browser.close()
  await site.close()
  rmSync(folder, { recursive: true })
}
