import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { prerenderPage } from '../src/entries/prerender'
import { writeCards } from './build/cards'
import { placeRecordFiles, rewriteStaticForms } from './build/pages'
import { readRecordFile } from './build/readRecordFile'

const USAGE = 'npm run prerender -- --record FILE [--frameworks FILE] [--dist DIR]'

async function prerender(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      record: { type: 'string' },
      frameworks: { type: 'string' },
      dist: { type: 'string', default: 'dist' },
    },
  })
  const { record, dist } = values
  if (record === undefined) {
    console.error(`Which record? ${USAGE}`)
    return 2
  }
  // Those that the built page itself is going to read the record by.
  const frameworks = values.frameworks ?? join(dist, 'records', 'frameworks.json')
  const file = await readRecordFile(record, frameworks)
  const slug = basename(record, '.json')
  const written = await rewriteStaticForms(dist, (form) => prerenderPage(file, slug, form))
  const placed = await placeRecordFiles(dist, slug, { record, frameworks })
  const cards = await writeCards(dist, slug, file)
  for (const name of [...written, ...placed, cards]) console.log(`Rewrote ${name}`)
  return 0
}

try {
  process.exitCode = await prerender(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
