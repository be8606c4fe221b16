import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { bundleClassicScript } from './build/scripts'
import { launchBrowser, THROTTLING } from './bench/browse'
import { compareVariants } from './bench/compare'
import { formatEmbeds, measureEmbeds } from './bench/embeds'
import { MEASURES, spreadOf } from './bench/measures'
import { formatMeasures, formatRatios, formatReach } from './bench/report'
import { measureScale, SCALE } from './bench/scale'
import { readSite } from './bench/serve'
import { findRecordPaths, readRecordFile } from './build/readRecordFile'

const USAGE = `Usage: npm run bench -- [--no-build] [--runs N] [--scale | --embeds] [--json FILE]
                        [--dist DIR]

  --no-build   measures dist as it is
  --runs N     how many runs of each variant; 7 unless told otherwise
  --scale      measures the page of ${SCALE.inspections} inspections and 3,000 cards as well
  --embeds     measures ten elements and ten lazy frames in a host page instead
  --json FILE  writes every run there`

const TIME_LIMIT_MS = 6 * 60_000
/** Left for the last round, once begun. */
const LAST_ROUND_MS = 45_000
const SCALE_RUNS = 3
const SCALE_VISIT_LIMIT_MS = 90_000
const EMBEDS_VISIT_LIMIT_MS = 30_000

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    runs: { type: 'string', default: '7' },
    scale: { type: 'boolean', default: false },
    embeds: { type: 'boolean', default: false },
    json: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
})
const rounds = Number(values.runs)
if (values.help || !Number.isInteger(rounds) || rounds < 1) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 2)
}
if (!values['no-build']) {
  const built = spawnSync('npm', ['run', 'build', '--', '--out', values.dist], { stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
}

const until = Date.now() + TIME_LIMIT_MS - LAST_ROUND_MS
const tell = (line: string) => console.error(line)
const site = await readSite(values.dist)
const probe = await bundleClassicScript('tools/bench/probe/probe.ts')

async function benchPage(browser: Browser): Promise<object> {
  const runs = await compareVariants(browser, site, { rounds, probe, until, tell })
  const scaleRuns = values.scale
    ? await measureScale(
        browser,
        site,
        (
          await readRecordFile(
            findRecordPaths('public/records/hampshire.json', 'public/records/frameworks.json'),
          )
        ).frameworks,
        { runs: SCALE_RUNS, probe, timeLimitMs: SCALE_VISIT_LIMIT_MS },
      )
    : []
  const scaleLatency = spreadOf(scaleRuns, 'clickLatency')?.median
  console.log(formatMeasures(runs))
  for (const name of ['blocking', 'clickLatency', 'clickAgreement'] as const)
    if (scaleRuns.length > 0)
      console.log(`3,000 cards, ${MEASURES[name]}: ${spreadOf(scaleRuns, name)?.median.toFixed(0)}`)
  console.log(`\n${formatRatios(runs)}\n\n${formatReach(runs, scaleLatency)}`)
  return { runs, scaleRuns }
}

async function benchEmbeds(browser: Browser): Promise<object> {
  const options = { rounds, probe, timeLimitMs: EMBEDS_VISIT_LIMIT_MS, tell }
  const runs = await measureEmbeds(browser, site, options)
  console.log(formatEmbeds(runs))
  return runs
}

const browser = await launchBrowser()
try {
  const { downloadMbit, latencyMs, cpuSlowdown, width, height } = THROTTLING
  console.log(
    `${downloadMbit} Mbit/s, ${latencyMs} ms, processor ${cpuSlowdown} times slower, ${width} by ${height}, Chromium ${browser.version()}; load of this machine ${loadavg()[0]?.toFixed(1)}\n`,
  )
  const measured = await (values.embeds ? benchEmbeds(browser) : benchPage(browser))
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify(measured, undefined, 2)}\n`)
} finally {
  await browser.close()
}
