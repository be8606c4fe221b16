import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { prerenderPage } from '../src/entries/prerender'
import { rewriteStaticForms } from './build/pages'
import { readRecordFile } from './build/readRecordFile'

const { values } = parseArgs({
  options: {
    record: { type: 'string' },
    frameworks: { type: 'string', default: 'public/records/frameworks.json' },
    dist: { type: 'string', default: 'dist' },
  },
})
if (values.record === undefined) {
  console.error('Which record? npm run prerender -- --record FILE [--frameworks FILE] [--dist DIR]')
  process.exit(2)
}
const file = await readRecordFile(values.record, values.frameworks)
const written = await rewriteStaticForms(
  values.dist,
  prerenderPage(file, basename(values.record, '.json')),
)
for (const name of written) console.log(`Rewrote ${name}`)
