import type { Browser } from 'playwright-core'
import { prerenderPage } from '../../src/entries/prerender'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import { fillPage } from '../build/pages'
import { generateRecord } from '../generate-record/generateRecord'
import { visit } from './browse'
import { measureClicks, measureLoad } from './measure'
import type { Run } from './measures'
import { serveSite, type SiteFiles } from './serve'

export const SCALE = { inspections: 300, actions: 1500, quotes: 1500, seed: 1 }
/** Megabytes of HTML: Brotli at its best would take longer than the measuring. */
const QUICK_BROTLI = 5

const OWN_PAGE_FORM = { file: 'index.html', place: 'page', alive: true, onSite: true } as const

/** The built site with a generated record of that size in its first page. */
function buildScaleSite(site: SiteFiles, frameworks: FrameworksFile): SiteFiles {
  const record = generateRecord(SCALE, frameworks)
  const page = prerenderPage(
    { record, frameworks, fingerprint: '' },
    record.authority.id,
    OWN_PAGE_FORM,
  )
  const html = fillPage(site.get('index.html')?.toString() ?? '', page, OWN_PAGE_FORM)
  return new Map([
    ...site,
    ['index.html', Buffer.from(html)],
    [`records/${record.authority.id}.json`, Buffer.from(JSON.stringify(record))],
  ])
}

/** Load and clicks on the page of a very large record; the line is not slowed, the processor is. */
export async function measureScale(
  browser: Browser,
  site: SiteFiles,
  frameworks: FrameworksFile,
  { runs, probe, timeLimitMs }: { runs: number; probe: string; timeLimitMs: number },
): Promise<Run[]> {
  const served = await serveSite(buildScaleSite(site, frameworks), QUICK_BROTLI)
  const measured: Run[] = []
  try {
    for (let run = 0; run < runs; run += 1)
      measured.push(
        await visit(
          browser,
          served.address,
          { probe, slowLine: false, timeLimitMs },
          async (at) => ({
            ...(await measureLoad(at)),
            ...(await measureClicks(at, true)),
          }),
        ),
      )
  } finally {
    await served.close()
  }
  return measured
}
