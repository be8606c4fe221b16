import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { runCommand, WrongUse } from './command'

/** A script or sheet whose name has a hash of what is in it: under that name it never changes. */
const HASHED = /(?:^|\/)(?:assets|element)\/[^/]+-[\w-]{8}\.(?:js|css)$/u
const COMPRESSED = /\.(?:br|gz)$/u

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Bytes in sum, of all the files that were compressed. */
interface Precompressed {
  files: number
  plain: number
  brotli: number
  gzip: number
  /** Compressed files that were taken away, because nothing may be compressed there beforehand. */
  removed: string[]
}

/** Whether a file of a site never changes under its name. */
export function isHashed(file: string): boolean {
  return HASHED.test(file)
}

/**
 * Compresses what never changes under its name, beside it as `.br` and `.gz`, in a built folder.
 * What may be replaced (documents, records, the element's own script) gets none: a server would go
 * on sending the old one. Compressed files of those, and of files that are gone, are removed.
 */
export async function precompress(folder: string): Promise<Precompressed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
  const hashed = files.filter(isHashed)
  const kept = new Set(hashed.flatMap((file) => [`${file}.br`, `${file}.gz`]))
  const removed = files.filter((file) => COMPRESSED.test(file) && !kept.has(file))
  for (const file of removed) await rm(path.join(folder, file))
  const sum: Precompressed = { files: hashed.length, plain: 0, brotli: 0, gzip: 0, removed }
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
    sum.plain += (await stat(file)).size
    sum.brotli += brotli.byteLength
    sum.gzip += gzipped.byteLength
  }
  return sum
}

const usage = `Usage: npm run precompress -- [--dist DIR]

Writes .br and .gz beside every file of a built folder whose name holds a hash of its content. Others
may be replaced by hand, and are never compressed beforehand.

  --dist DIR  the built folder; dist unless given`

const options = { dist: { type: 'string', default: 'dist' } } as const

if (process.argv[1] === import.meta.filename)
  await runCommand({ usage, options }, async ({ values: { dist } }) => {
    if (!existsSync(dist))
      throw new WrongUse(`There is no folder ${dist}. Build first: npm run build`)
    const { files, plain, brotli, gzip, removed } = await precompress(dist)
    const share = (bytes: number) => `${((100 * bytes) / plain).toFixed(1)} %`
    console.log(
      `${files} files of ${plain.toLocaleString('en-GB')} bytes: Brotli ${share(brotli)}, gzip ${share(gzip)}`,
    )
    if (removed.length > 0) console.log(`Removed, for the file is gone: ${removed.join(', ')}`)
    return 0
  })
