import './production'
import { basename, join } from 'node:path'
import { copyFiles, findChanged, listRecordFiles } from './build/builtFiles'
import { writeEnglandRecords } from './build/england'
import { findBuiltRecord } from './build/pages'
import { findRecordPaths, readRecordFile } from './build/readRecordFile'
import { findSiteUrl, parseSiteUrl } from './build/siteAddress'
import { LIST_PAGE } from './build/siteRecords'
import { refuseChanged, writeSite } from './build/writeSite'
import { defineCommand, WrongUse, forTerminal, lineForTerminal } from './command'

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

const options = {
  record: { type: 'string' },
  all: { type: 'boolean', default: false },
  frameworks: { type: 'string' },
  dist: { type: 'string', default: 'dist' },
  'site-url': { type: 'string' },
} as const

defineCommand(import.meta.filename, { usage: USAGE, options }, async ({ values }) => {
  const { all, dist, 'site-url': given } = values
  if (values.record === undefined && !all) throw new WrongUse('Which record?')
  if (given !== undefined && !all) throw new WrongUse('--site-url is for all pages: add --all')
  const address = given === undefined ? await findSiteUrl(dist) : parseSiteUrl(given)
  const record = values.record ?? (await findBuiltRecord(dist))
  // The frameworks with which the built page will read the record.
  const frameworks = values.frameworks ?? join(dist, 'records', 'frameworks.json')
  const slug = basename(record, '.json')
  const paths = findRecordPaths(record, frameworks)
  // Read it first, so that a faulty record does not leave a folder half rewritten.
  readRecordFile(paths)
  const sources = new Map(listRecordFiles(dist, slug, paths))
  const changed = await findChanged(dist, sources)
  if (changed.includes(`records/${slug}.json`)) refuseChanged(dist, record)
  const placed = await copyFiles(dist, sources, changed)
  if (all) await writeEnglandRecords(dist)
  const progress = all ? showProgress : undefined
  const { documents, cards, pages } = await writeSite(dist, slug, address, progress)
  for (const name of [...documents, ...placed, cards])
    console.log(`Rewrote ${lineForTerminal(name)}`)
  if (pages === undefined) return 0
  const list = lineForTerminal(join(dist, LIST_PAGE))
  console.log(`Wrote the pages of ${pages.written} authorities and ${list}`)
  for (const sentence of pages.left) console.error(forTerminal(sentence))
  return pages.left.length === 0 ? 0 : 1
})
