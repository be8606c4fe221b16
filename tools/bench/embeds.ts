import type { Browser } from 'playwright-core'
import { visit } from './browse'
import { measureLoad } from './measure'
import { spreadOf, type Run } from './measures'
import { formatColumns, formatSpread } from './report'
import { serveSite, type SiteFiles } from './serve'

const EMBEDS = 10
const MOST_ADDED_MS = 50
/** Further below than any browser fetches ahead for. */
const BELOW = '<div style="height: 8000px"></div>'
const HOST_PAGE = 'host.html'

const NAMES = ['nothing of ours', 'ten elements', 'ten lazy frames'] as const
type Host = (typeof NAMES)[number]

/** What a host page holds ten times. */
const HELD: Record<Host, string> = {
  'nothing of ours': '',
  'ten elements':
    '<script type="module" src="inspection-record.js"></script><inspection-record></inspection-record>',
  'ten lazy frames':
    '<iframe src="embed.html" title="The record" width="100%" height="900" loading="lazy" style="border:0"></iframe>',
}

export type EmbedRuns = Record<Host, Run[]>

/** A page of somebody else's: words of its own in sight, and ten embeds far below. */
function buildHost(site: SiteFiles, host: Host): SiteFiles {
  const words = '<p>What the council tells those who work for it, in some words.</p>'.repeat(20)
  const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host page</title><link rel="icon" href="data:,"><h1>Our intranet</h1>${words}${BELOW}${HELD[host].repeat(EMBEDS)}</html>`
  return new Map([...site, [HOST_PAGE, Buffer.from(html)]])
}

interface MeasureOptions {
  rounds: number
  probe: string
  timeLimitMs: number
  tell: (progress: string) => void
}

/** Loads a host page with ten embeds out of sight and without any, in turn, round after round. */
export async function measureEmbeds(
  browser: Browser,
  site: SiteFiles,
  { rounds, probe, timeLimitMs, tell }: MeasureOptions,
): Promise<EmbedRuns> {
  const runs: EmbedRuns = { 'nothing of ours': [], 'ten elements': [], 'ten lazy frames': [] }
  const servers = await Promise.all(NAMES.map((name) => serveSite(buildHost(site, name))))
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Each round in another order, so that what slows the machine for a while slows all alike.
      for (let turn = 0; turn < NAMES.length; turn += 1) {
        const at = (round + turn) % NAMES.length
        const [name, server] = [NAMES[at], servers[at]]
        if (name === undefined || server === undefined) continue
        const address = `${server.address}${HOST_PAGE}`
        runs[name].push(await visit(browser, address, { probe, timeLimitMs }, measureLoad))
      }
      tell(`Round ${round + 1} of ${rounds}.`)
    }
  } finally {
    await Promise.all(servers.map(({ close }) => close()))
  }
  return runs
}

/** Blocking time of a whole load, before the first paint and after it. */
function sumBlocking({ blocking = 0, blockingBefore = 0, ...rest }: Run): Run {
  return { ...rest, blocking: blocking + blockingBefore }
}

/** What ten embeds add to a host page before any is in sight, against what issue C wants reached. */
export function formatEmbeds(runs: EmbedRuns): string {
  const names = ['blocking', 'longestTask', 'bytes'] as const
  const rows = NAMES.map((host) => {
    const whole = runs[host].map(sumBlocking)
    return { host, whole, blocking: spreadOf(whole, 'blocking')?.median ?? Number.NaN }
  })
  const reaches = rows.slice(1).map(({ host, blocking }) => {
    const added = blocking - (rows[0]?.blocking ?? Number.NaN)
    return [
      added <= MOST_ADDED_MS ? 'reached:' : 'not reached:',
      added.toFixed(0),
      `${host} out of sight add to the blocking time, ms`,
      `(at most ${MOST_ADDED_MS})`,
    ]
  })
  const head = ['median (range)', 'blocking time, ms', 'longest task, ms', 'kB over the wire']
  const body = rows.map(({ host, whole }) => [
    host,
    ...names.map((name) => formatSpread(whole, name)),
  ])
  return `${formatColumns([head, ...body])}\n\n${formatColumns(reaches)}`
}
