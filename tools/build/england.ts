import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CHANGES_FEED, ENGLAND_PAGE, prerenderEngland } from '../../src/entries/prerender'
import { buildEnglandFacts } from '../../src/import/england/buildEnglandFacts'
import { describeTables } from '../../src/import/england/factsCsv'
import { addSelfLink } from '../changesFeed'
import { readEngland } from '../englandFiles'
import { writeMade } from './builtFiles'
import { readFrameworks } from './englandRecords'
import { fillPlace, withPolicy, writeWhole } from './pages'
import { readIndex } from './siteRecords'

/** Fills England's page in a built folder from the facts there; without any, there is no such page. */
export async function writeEnglandPage(
  folder: string,
  builtFor: string,
  site: string | undefined,
): Promise<void> {
  const file = join(folder, ENGLAND_PAGE.file)
  const facts = readEngland(join(folder, 'records'))
  if (facts === undefined) return rm(file, { force: true })
  const listed = (await readIndex(folder))?.records ?? []
  const pages = listed.flatMap(({ id, page }) => (page === true ? [id] : []))
  const frameworks = readFrameworks(join(folder, 'records/frameworks.json'))
  const feed = join(folder, CHANGES_FEED)
  if (site !== undefined && existsSync(feed)) {
    const text = addSelfLink(await readFile(feed, 'utf8'), new URL(CHANGES_FEED, site).href)
    await writeMade(folder, [[CHANGES_FEED.replace('./', ''), text]])
  }
  const page = {
    facts: buildEnglandFacts(facts, new Set(pages)),
    ...{ frameworks, builtFor },
    ...(existsSync(feed) && ({ feed: true } as const)),
  }
  const parts = prerenderEngland(page, {
    sources: facts.sources.map(({ source }) => source),
    files: describeTables().tables.map(({ url }) => `records/england/${url}`),
    address: site && new URL(ENGLAND_PAGE.file, site).href,
  })
  const built = await readFile(file, 'utf8')
  const filled = (['head', 'rules', 'body'] as const).reduce(
    (html, name) => fillPlace(html, name === 'body' ? 'page' : name, parts[name]),
    built,
  )
  await writeWhole(file, withPolicy(filled, ENGLAND_PAGE))
}
