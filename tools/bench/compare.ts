import type { Browser } from 'playwright-core'
import { visit } from './browse'
import { measureChart, measureClicks, measureEarlyClick, measureLoad } from './measure'
import type { Run } from './measures'
import type { Runs } from './report'
import { serveSite, type SiteFiles } from './serve'
import { buildVariant, VARIANTS, type Variant } from './variants'

const VISIT_LIMIT_MS = 40_000

interface CompareOptions {
  rounds: number
  probe: string
  /** No round is begun after this time, in milliseconds since 1970. */
  until: number
  tell: (progress: string) => void
}

/** One run of one variant: a load that is left alone and then used, and a load clicked early. */
async function runVariant(
  browser: Browser,
  address: string,
  variant: Variant,
  { probe, code }: { probe: string; code: readonly string[] },
): Promise<Run> {
  const options = { probe, timeLimitMs: VISIT_LIMIT_MS }
  const scripted = variant !== 'without scripts'
  const used = await visit(browser, address, options, async (at) => ({
    ...(await measureLoad(at)),
    ...(await measureClicks(at, scripted)),
    ...(scripted ? await measureChart(at, code) : {}),
  }))
  return { ...used, ...(await visit(browser, address, options, measureEarlyClick)) }
}

/**
 * Runs all variants in turn, round after round, each round in another order, so that what
 * slows the machine for a while slows them alike. A visit that fails is told and left out.
 */
export async function compareVariants(
  browser: Browser,
  site: SiteFiles,
  { rounds, probe, until, tell }: CompareOptions,
): Promise<Runs> {
  const code = [...site.keys()].filter((name) => name.endsWith('.js'))
  const served = await Promise.all(
    VARIANTS.map(async (variant) => ({
      variant,
      runs: [] as Run[],
      server: await serveSite(buildVariant(site, variant)),
    })),
  )
  try {
    for (let round = 0; round < rounds; round += 1) {
      if (Date.now() > until) {
        tell(`Time is up after ${round} of ${rounds} rounds.`)
        break
      }
      const start = round % served.length
      for (const { variant, runs, server } of [...served.slice(start), ...served.slice(0, start)])
        await runVariant(browser, server.address, variant, { probe, code }).then(
          (run) => runs.push(run),
          (error: unknown) => tell(`${variant}, round ${round + 1}, left out: ${String(error)}`),
        )
      tell(`Round ${round + 1} of ${rounds}.`)
    }
  } finally {
    await Promise.all(served.map(({ server }) => server.close()))
  }
  const runsOf = (variant: Variant) => served.find((one) => one.variant === variant)?.runs ?? []
  return {
    'our page': runsOf('our page'),
    'without scripts': runsOf('without scripts'),
    'client-rendered': runsOf('client-rendered'),
  }
}
