import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineCommand, WrongUse } from './command'

/** A script or style sheet with a content hash in its name, so that it never changes. */
const HASHED = /(?:^|\/)(?:assets|element)\/[^/]+-[\w-]{8}\.(?:js|css)$/u
const COMPRESSED = /\.(?:br|gz)$/u

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Total sizes in bytes of the compressed files. */
interface Precompressed {
  files: number
  plain: number
  brotli: number
  gzip: number
  /** Compressed files that were removed: their original is gone or may be replaced. */
  removed: string[]
}

/** Whether a file's content never changes under its name. */
export function isHashed(file: string): boolean {
  return HASHED.test(file)
}

/** The files in a folder and below it, by path with slashes; none if there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
}

/**
 * Compresses hashed files of a built folder as `.br` and `.gz`. Files that may be replaced (documents, records,
 * the element's script) are not: a server would keep sending the old version. Compressed copies of these, and of
 * files that are gone, are removed.
 */
export async function precompress(folder: string): Promise<Precompressed> {
  const files = (await listFiles(folder)).sort()
  const hashed = files.filter(isHashed)
  const kept = new Set(hashed.flatMap((file) => [`${file}.br`, `${file}.gz`]))
  const removed = files.filter((file) => COMPRESSED.test(file) && !kept.has(file))
  for (const file of removed) await rm(path.join(folder, file))
  const total: Precompressed = { files: hashed.length, plain: 0, brotli: 0, gzip: 0, removed }
  for (const name of hashed) {
    const file = path.join(folder, name)
    const text = await readFile(file)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
    }
    const brotli = await compressBrotli(text, { params })
    const gzipped = await compressGzip(text, { level: constants.Z_BEST_COMPRESSION })
    await writeFile(`${file}.br`, brotli)
    await writeFile(`${file}.gz`, gzipped)
    total.plain += (await stat(file)).size
    total.brotli += brotli.byteLength
    total.gzip += gzipped.byteLength
  }
  return total
}

const usage = `Usage: npm run precompress -- [--dist DIR]

Writes .br and .gz next to every file of a built folder that has a content hash in its name. Other
files may be replaced by hand, so they are not compressed.

  --dist DIR  the built folder; dist unless given`

const options = { dist: { type: 'string', default: 'dist' } } as const

defineCommand(import.meta.filename, { usage, options }, async ({ values: { dist } }) => {
  if (!existsSync(dist))
    throw new WrongUse(`There is no folder ${dist}. Build first: npm run build`)
  const { files, plain, brotli, gzip, removed } = await precompress(dist)
  const share = (bytes: number) => `${((100 * bytes) / plain).toFixed(1)} %`
  console.log(
    `${files} files of ${plain.toLocaleString('en-GB')} bytes: Brotli ${share(brotli)}, gzip ${share(gzip)}`,
  )
  if (removed.length > 0)
    console.log(`Removed compressed files that are not needed: ${removed.join(', ')}`)
  return 0
})
