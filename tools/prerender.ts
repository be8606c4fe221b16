import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { prerenderPage } from '../src/entries/prerender'
import { writeCards } from './build/cards'
import { writeAuthorityPages } from './build/authorityPages'
import { writeElementScript } from './build/bundle'
import { findBuiltRecord, placeRecordFiles, rewriteStaticForms } from './build/pages'
import { findRecordPaths, readRecordFile } from './build/readRecordFile'
import { forTerminal, lineForTerminal } from './terminal'
import { LIST_PAGE, listRecord, readSiteRecords } from './build/siteRecords'

const USAGE = `Usage: npm run prerender -- [--record FILE] [--all] [--frameworks FILE] [--dist DIR]

  --record FILE  the record that index.html and its other forms show
  --all          a page for every authority of DIR/records/index.json, and the list as a page`

/** One line that is written over; nothing where the output is a file or a pipe. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r${done} of ${total} pages${done === total ? '\n' : ''}`)
}

/** Rewrites the static forms, their files and cards from one record. */
async function rewriteFrom(record: string, frameworks: string, dist: string): Promise<void> {
  const paths = findRecordPaths(record, frameworks)
  const file = await readRecordFile(paths)
  const slug = basename(record, '.json')
  const placed = await placeRecordFiles(dist, slug, paths)
  await listRecord(dist, slug, file.record)
  const site = await readSiteRecords(dist)
  const written = await rewriteStaticForms(dist, (form) => prerenderPage(file, slug, form, site))
  written.push(await writeElementScript(dist, slug, file))
  const cards = await writeCards(dist, slug, file)
  for (const name of [...written, ...placed, cards]) console.log(`Rewrote ${lineForTerminal(name)}`)
}

async function prerender(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      record: { type: 'string' },
      all: { type: 'boolean', default: false },
      frameworks: { type: 'string' },
      dist: { type: 'string', default: 'dist' },
    },
  })
  const { all, dist } = values
  if (values.record === undefined && !all) {
    console.error(`Which record?\n\n${USAGE}`)
    return 2
  }
  const record = values.record ?? (await findBuiltRecord(dist))
  // Those that the built page itself is going to read the record by.
  const frameworks = values.frameworks ?? join(dist, 'records', 'frameworks.json')
  if (!all) {
    await rewriteFrom(record, frameworks, dist)
    return 0
  }
  const { written, left } = await writeAuthorityPages(dist, showProgress)
  await rewriteFrom(record, frameworks, dist)
  console.log(
    `Wrote the pages of ${written} authorities and ${lineForTerminal(join(dist, LIST_PAGE))}`,
  )
  for (const sentence of left) console.error(forTerminal(sentence))
  return left.length === 0 ? 0 : 1
}

try {
  process.exitCode = await prerender(process.argv.slice(2))
} catch (error) {
  console.error(forTerminal(error instanceof Error ? error.message : String(error)))
  process.exitCode = 1
}
