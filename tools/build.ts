import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { prerenderPage } from '../src/entries/prerender'
import { assembleDocuments } from './build/assemble'
import { writeCards } from './build/cards'
import { placeRecordFiles, rewriteStaticForms } from './build/pages'
import { readRecordFile } from './build/readRecordFile'

const { values } = parseArgs({
  options: {
    record: { type: 'string', default: 'public/records/hampshire.json' },
    frameworks: { type: 'string', default: 'public/records/frameworks.json' },
    out: { type: 'string', default: 'dist' },
  },
})

// Read first: a faulty record must not leave a half-built folder behind.
const file = await readRecordFile(values.record, values.frameworks)
await build({ logLevel: 'warn', build: { outDir: values.out, emptyOutDir: true } })
await assembleDocuments(values.out)
const slug = basename(values.record, '.json')
const written = await rewriteStaticForms(values.out, (form) => prerenderPage(file, slug, form))
await placeRecordFiles(values.out, slug, values)
const cards = await writeCards(values.out, slug, file)
console.log(
  `Built ${join(values.out)}: ${written.map((name) => basename(name)).join(', ')}; cards in ${cards}`,
)
