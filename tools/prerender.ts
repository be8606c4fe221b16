import './production'
import { basename, join } from 'node:path'
import { prerenderPage } from '../src/entries/prerender'
import { copyFiles, findChanged, listRecordFiles } from './build/builtFiles'
import { writeCards } from './build/cards'
import { writeAuthorityPages } from './build/authorityPages'
import { writeEnglandPage } from './build/england'
import { writeElementScript } from './build/bundle'
import { writeEnglandRecords } from './build/englandRecords'
import { findBuiltRecord, rewriteStaticForms } from './build/pages'
import { findRecordPaths, readRecordFile } from './build/readRecordFile'
import { findSiteUrl, parseSiteUrl, writeSitemap } from './build/siteAddress'
import { LIST_PAGE, listRecord, readSiteRecords } from './build/siteRecords'
import { runCommand, WrongUse, forTerminal, lineForTerminal } from './command'

const USAGE = `Usage: npm run prerender -- [--record FILE] [--all] [--frameworks FILE] [--dist DIR]

  --record FILE      the record that index.html and its other forms show
  --all              a page for every authority of DIR/records/index.json, and the list as a page
  --frameworks FILE  instead of DIR/records/frameworks.json
  --dist DIR         the built folder; dist unless given
  --site-url URL     with --all: the address of the folder; that of the build unless given`

/** Overwrites one line of the terminal. Silent if the output is a file or a pipe. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r${done} of ${total} pages${done === total ? '\n' : ''}`)
}

/** Rewrites the static forms, related files and cards from one record. */
async function rewriteFrom(
  record: string,
  frameworks: string,
  dist: string,
  address: string | undefined,
): Promise<void> {
  const slug = basename(record, '.json')
  const paths = findRecordPaths(record, frameworks)
  readRecordFile(paths)
  const sources = new Map(listRecordFiles(dist, slug, paths))
  const changed = await findChanged(dist, sources)
  const target = join(dist, 'records', `${slug}.json`)
  if (changed.includes(`records/${slug}.json`))
    throw new Error(
      `${target} was changed after the last build and differs from ${record}. Copy what you need from it, delete it, and try again.`,
    )
  const placed = await copyFiles(dist, sources, changed)
  const built = findRecordPaths(target, join(dist, 'records', 'frameworks.json'))
  const file = readRecordFile(built)
  await listRecord(dist, slug, file.record)
  const site = await readSiteRecords(dist)
  const written = await rewriteStaticForms(dist, (form) =>
    prerenderPage(file, slug, { ...form, address }, site),
  )
  written.push(await writeElementScript(dist, slug, file))
  await writeEnglandPage(dist, slug, address)
  await writeSitemap(dist, address)
  const cards = await writeCards(dist, slug, file)
  for (const name of [...written, ...placed, cards]) console.log(`Rewrote ${lineForTerminal(name)}`)
}

const options = {
  record: { type: 'string' },
  all: { type: 'boolean', default: false },
  frameworks: { type: 'string' },
  dist: { type: 'string', default: 'dist' },
  'site-url': { type: 'string' },
} as const

await runCommand({ usage: USAGE, options }, async ({ values }) => {
  const { all, dist, 'site-url': given } = values
  if (values.record === undefined && !all) throw new WrongUse('Which record?')
  if (given !== undefined && !all) throw new WrongUse('--site-url is for all pages: add --all')
  const address = given === undefined ? await findSiteUrl(dist) : parseSiteUrl(given)
  const record = values.record ?? (await findBuiltRecord(dist))
  // The frameworks with which the built page will read the record.
  const frameworks = values.frameworks ?? join(dist, 'records', 'frameworks.json')
  if (!all) {
    await rewriteFrom(record, frameworks, dist, address)
    return 0
  }
  await writeEnglandRecords(dist)
  const { written, left } = await writeAuthorityPages(dist, showProgress, address)
  await rewriteFrom(record, frameworks, dist, address)
  console.log(
    `Wrote the pages of ${written} authorities and ${lineForTerminal(join(dist, LIST_PAGE))}`,
  )
  for (const sentence of left) console.error(forTerminal(sentence))
  return left.length === 0 ? 0 : 1
})
