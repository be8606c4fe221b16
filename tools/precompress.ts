import { existsSync } from 'node:fs'
import { runCommand, WrongUse } from './command'
import { precompress } from './serving/precompress'

const usage = `Usage: npm run precompress -- [--dist DIR]

Writes .br and .gz beside every file of a built folder whose name holds a hash of its content. Others
may be replaced by hand, and are never compressed beforehand.

  --dist DIR  the built folder; dist unless given`

const options = { dist: { type: 'string', default: 'dist' } } as const

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
