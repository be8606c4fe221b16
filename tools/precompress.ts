import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { precompress } from './serving/precompress'

/*
 * `npm run precompress`, after a build: writes `.br` and `.gz` beside every file whose name has
 * a hash of what is in it. Others may be replaced by hand, and are never compressed beforehand.
 */
const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } })

if (!existsSync(values.dist)) {
  console.error(`There is no folder ${values.dist}. Build first: npm run build`)
  process.exit(2)
}
const { files, plain, brotli, gzip, removed } = await precompress(values.dist)
const share = (bytes: number) => `${((100 * bytes) / plain).toFixed(1)} %`
console.log(
  `${files} files of ${plain.toLocaleString('en-GB')} bytes: Brotli ${share(brotli)}, gzip ${share(gzip)}`,
)
if (removed.length > 0) console.log(`Removed what had nothing to stand for: ${removed.join(', ')}`)
