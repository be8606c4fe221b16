import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { prerenderPage } from '../src/entries/prerender'
import { assembleDocuments } from './build/assemble'
import { writeCards } from './build/cards'
import { bundleSite, writeElementScript } from './build/bundle'
import { addNotices, notePackages, writeNotices } from './build/notices'
import { placeRecordFiles, rewriteStaticForms } from './build/pages'
import { findRecordPaths, readRecordFile } from './build/readRecordFile'
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
await assembleDocuments(values.out, await bundleSite(values.out, [plugin], { emptyOutDir: true }))
await addNotices(values.out, await writeNotices(values.out, folders))
const slug = basename(values.record, '.json')
await placeRecordFiles(values.out, slug, paths)
await listRecord(values.out, slug, file.record)
const site = await readSiteRecords(values.out)
const written = await rewriteStaticForms(values.out, (form) =>
  prerenderPage(file, slug, form, site),
)
written.push(await writeElementScript(values.out, slug, file))
const cards = await writeCards(values.out, slug, file)
console.log(
  `Built ${join(values.out)}: ${written.map((name) => basename(name)).join(', ')}; cards in ${cards}`,
)
