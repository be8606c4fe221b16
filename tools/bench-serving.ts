import { execFile } from 'node:child_process'
import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { findNginxObstacle, startNginx } from './serving/nginx'
import { precompress } from './serving/precompress'
import { findServer } from './serving/startServer'
import { readLoad } from './serving/readLoad'

/*
 * `npm run bench:serving`, after a build: how much one nginx set up by `deploy/nginx.conf` gives on
 * this machine, with wrk beside it. Numbers are printed and never judged; an error is a failure.
 */
const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '32' },
  },
})

function giveUp(reason: string): never {
  console.error(reason)
  process.exit(2)
}

if (!existsSync(values.dist))
  giveUp(`There is no folder ${values.dist}. Build first: npm run build`)
const brotli = findNginxObstacle({ brotli: true }) === undefined
const obstacle = findNginxObstacle({ brotli })
if (obstacle !== undefined) giveUp(`There is no nginx: ${obstacle}`)
const wrk = findServer('wrk') ?? giveUp('There is no wrk: install wrk (Debian)')

const root = await mkdtemp(path.join(tmpdir(), 'bench-serving-'))
await chmod(root, 0o755)
await cp(values.dist, root, { recursive: true })
await precompress(root)
const server = await startNginx({ root, brotli })
const script = (await readdir(path.join(root, 'assets'))).find((name) =>
  /^react-.*\.js$/u.test(name),
)
const files = [
  ['a script, compressed before', `assets/${script ?? ''}`],
  ['the record, compressed as sent', 'records/hampshire.json'],
  ['the page, compressed as sent', 'index.html'],
] as const
const coding = brotli ? 'br' : 'gzip'

console.log(
  `nginx, one worker, ${coding}; ${values.connections} connections for ${values.seconds} s each\n`,
)
let failed = false
try {
  for (const [name, file] of files) {
    const { stdout } = await promisify(execFile)(wrk, [
      ...['-t', '1', '-c', values.connections, '-d', `${values.seconds}s`],
      ...['--timeout', '10s', '-H', `Accept-Encoding: ${coding}`, `${server.address}/${file}`],
    ])
    const load = readLoad(stdout)
    const plain = (await readFile(path.join(root, file))).byteLength
    const each = load.bytes / load.requests
    failed ||= load.errors > 0 || load.requests === 0
    console.log(
      [
        `${name} (${file})`,
        `  ${load.requests} requests, ${load.errors} errors, ${load.perSecond} a second`,
        `  ${Math.round(each)} bytes each with headers, ${((100 * each) / plain).toFixed(1)} % of ${plain}`,
      ].join('\n'),
    )
  }
} finally {
  await server.close()
  await rm(root, { recursive: true })
}
process.exitCode = failed ? 1 : 0
