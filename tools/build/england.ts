import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CHANGES_FEED, ENGLAND_PAGE, prerenderEngland } from '../../src/entries/prerender'
import { buildRelatedFiles } from '../../src/import/authorities/buildRelatedFiles'
import { linkSuccessions } from '../../src/import/authorities/successions'
import { buildEnglandFacts } from '../../src/import/england/buildEnglandFacts'
import { buildRecords } from '../../src/import/england/buildRecords'
import { countEngland } from '../../src/import/england/countEngland'
import { buildCsvMetadata } from '../../src/import/england/factsCsv'
import { addSelfLink } from '../changesFeed'
import { mergeImported } from '../../src/import/mergeImported'
import { formatToday } from '../../src/record/dates'
import { IMPORTED_FROM } from '../../src/record/keeping'
import { parseRecord } from '../../src/record/parse'
import { forTerminal } from '../command'
import { readEngland, refuseGaps } from '../englandFiles'
import { isFromReports } from '../importReports'
import { readChecked, readFrameworks } from '../readJson'
import { writeGenerated } from './builtFiles'
import { fillPlace, withPolicy, replaceFile } from './pages'
import { readIndex } from './siteRecords'

/**
 * Writes the record of every authority from England's facts in a built folder, with the index, the neighbours and
 * the counts. A record that a person wrote is completed from the facts: its own values stay, and every difference
 * is reported. Files that somebody changed in the folder are not replaced, nor are records with faults: a record
 * from the facts would hide that theirs is not shown. Does nothing in a folder without facts.
 */
export async function writeEnglandRecords(folder: string): Promise<void> {
  const facts = readEngland(join(folder, 'records'))
  if (facts === undefined) return
  const frameworks = readFrameworks(join(folder, 'records', 'frameworks.json'))
  refuseGaps(join(folder, 'records'), frameworks)
  const faulty = new Set<string>()
  const merged = buildRecords(facts, frameworks, formatToday()).map((made) => {
    const { id } = made.authority
    const warn = (sentence: string) => console.warn(forTerminal(`${id}: ${sentence}`))
    const file = join(folder, 'records', `${id}.json`)
    if (!existsSync(file)) return made
    const own = readChecked(file, parseRecord)
    if (!own.ok) {
      faulty.add(id)
      warn(`The record has faults. See which: npm run check-record -- public/records/${id}.json`)
      return made
    }
    const { keeping } = own.value
    if (keeping.maintainer.startsWith(IMPORTED_FROM) && !isFromReports(own.value)) return made
    const { record, differences } = mergeImported(own.value, made, frameworks)
    differences.forEach(warn)
    return record
  })
  const records = linkSuccessions(merged)
  const england = countEngland(facts, frameworks)
  const { index, neighbours } = buildRelatedFiles(records, england)
  await writeGenerated(folder, [
    ...records
      .filter(({ authority }) => !faulty.has(authority.id))
      .map((record) => [`records/${record.authority.id}.json`, record] as const),
    ...[...neighbours].map(([id, file]) => [`records/neighbours/${id}.json`, file] as const),
    ...(england === undefined ? [] : [['records/england.json', england] as const]),
    ['records/index.json', index],
  ])
}

/** Fills England's page from the facts in a built folder; without facts, the page is removed. */
export async function writeEnglandPage(
  folder: string,
  builtFor: string,
  site: string | undefined,
): Promise<void> {
  const file = join(folder, ENGLAND_PAGE.file)
  const facts = readEngland(join(folder, 'records'))
  if (facts === undefined) return rm(file, { force: true })
  const listed = readIndex(folder)?.records ?? []
  const pages = listed.flatMap(({ id, page }) => (page === true ? [id] : []))
  const frameworks = readFrameworks(join(folder, 'records/frameworks.json'))
  const feed = join(folder, CHANGES_FEED)
  if (site !== undefined && existsSync(feed)) {
    const text = addSelfLink(await readFile(feed, 'utf8'), new URL(CHANGES_FEED, site).href)
    await writeGenerated(folder, [[CHANGES_FEED.replace('./', ''), text]])
  }
  const page = {
    facts: buildEnglandFacts(facts, new Set(pages)),
    ...{ frameworks, builtFor },
    ...(existsSync(feed) && ({ feed: true } as const)),
  }
  const parts = prerenderEngland(page, {
    sources: facts.sources.map(({ source }) => source),
    files: buildCsvMetadata().tables.map(({ url }) => `records/england/${url}`),
    address: site && new URL(ENGLAND_PAGE.file, site).href,
  })
  const built = await readFile(file, 'utf8')
  const filled = (['head', 'rules', 'body'] as const).reduce(
    (html, name) => fillPlace(html, name === 'body' ? 'page' : name, parts[name]),
    built,
  )
  await replaceFile(file, withPolicy(filled, ENGLAND_PAGE))
}
