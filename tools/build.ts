import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { prerenderPage } from '../src/entries/prerender'
import { assembleDocuments } from './build/assemble'
import { writeCards } from './build/cards'
import { buildElement, nameRecord } from './build/element'
import { addNotices, notePackages, writeNotices } from './build/notices'
import { placeRecordFiles, rewriteStaticForms } from './build/pages'
import { findRecordPaths, readRecordFile } from './build/readRecordFile'
import { markScripts } from './build/scripts'
import { listRecord, readSiteRecords } from './build/siteRecords'

const { values } = parseArgs({
  options: {
    record: { type: 'string', default: 'public/records/hampshire.json' },
    frameworks: { type: 'string', default: 'public/records/frameworks.json' },
    out: { type: 'string', default: 'dist' },
  },
})

// Read first: a faulty record must not leave a half-built folder behind.
const paths = findRecordPaths(values.record, values.frameworks)
const file = await readRecordFile(paths)
const { plugin, folders } = notePackages()
const watch = { plugins: [plugin] }
await build({
  logLevel: 'warn',
  plugins: [plugin, markScripts()],
  worker: { plugins: () => [plugin, markScripts()] },
  build: { outDir: values.out, emptyOutDir: true },
})
await assembleDocuments(values.out, watch)
await buildElement(values.out, watch)
await addNotices(values.out, await writeNotices(values.out, folders))
const slug = basename(values.record, '.json')
await placeRecordFiles(values.out, slug, paths)
await listRecord(values.out, slug, file.record)
const site = await readSiteRecords(values.out)
const written = await rewriteStaticForms(values.out, (form) =>
  prerenderPage(file, slug, form, site),
)
written.push(await nameRecord(values.out, slug, file, paths))
const cards = await writeCards(values.out, slug, file)
console.log(
  `Built ${join(values.out)}: ${written.map((name) => basename(name)).join(', ')}; cards in ${cards}`,
)
