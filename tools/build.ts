import './production'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { assembleDocuments } from './build/assemble'
import {
  copySite,
  findChanged,
  listPublicFiles,
  listRecordFiles,
  removeStale,
} from './build/builtFiles'
import { bundleSite } from './build/bundle'
import { writeEnglandRecords } from './build/england'
import { addNotices, collectLicences, writeNotices } from './build/notices'
import { findRecordPaths, readRecordFile } from './build/readRecordFile'
import { parseSiteUrl } from './build/siteAddress'
import { LIST_PAGE } from './build/siteRecords'
import { refuseChanged, writeSite } from './build/writeSite'
import { defineCommand, forTerminal } from './command'

const USAGE = `Usage: npm run build -- [--record FILE] [--frameworks FILE] [--out DIR]

  --record FILE      the record that index.html shows; public/records/hampshire.json unless given
  --frameworks FILE  instead of public/records/frameworks.json
  --out DIR          the folder to build; dist unless given
  --site-url URL     the address that the folder will have, for search engines and previews of links:
                     canonical addresses, pictures, datasets, sitemap.xml. Left out, none of these is written

A build replaces what the last build made. Records that you edited in the folder, or imported into it, stay.`

const options = {
  record: { type: 'string' },
  frameworks: { type: 'string', default: 'public/records/frameworks.json' },
  out: { type: 'string', default: 'dist' },
  'site-url': { type: 'string' },
} as const

defineCommand(import.meta.filename, { usage: USAGE, options }, async ({ values }) => {
  const { record = 'public/records/hampshire.json', out, 'site-url': given } = values
  const address = given === undefined ? undefined : parseSiteUrl(given)
  const begun = Date.now()
  const slug = basename(record, '.json')
  const place = `records/${slug}.json`
  const paths = findRecordPaths(record, values.frameworks)
  const sources = new Map([...(await listPublicFiles()), ...listRecordFiles(out, slug, paths)])
  const changed = await findChanged(out, sources)
  const kept = changed.includes(place)
  if (kept && values.record !== undefined) refuseChanged(out, record)
  // Read it first, so that a faulty record does not leave a half-built folder.
  readRecordFile(kept ? { ...paths, record: join(out, place) } : paths)

  const { plugin, folders } = collectLicences()
  const bundles = await bundleSite(out, [plugin], { emptyOutDir: false, copyPublicDir: false })
  await assembleDocuments(out, bundles)
  await addNotices(out, await writeNotices(out, folders))
  await copySite(out, sources, changed)
  await writeEnglandRecords(out)
  const progress = existsSync(join(out, LIST_PAGE)) ? () => undefined : undefined
  const { documents, cards, pages } = await writeSite(out, slug, address, progress)
  await removeStale(out, begun)
  console.log(
    `Built ${out}: ${documents.map((name) => basename(name)).join(', ')}; cards in ${cards}`,
  )
  for (const sentence of pages?.left ?? []) console.error(forTerminal(sentence))
  return (pages?.left.length ?? 0) === 0 ? 0 : 1
})
