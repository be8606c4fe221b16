import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findServer, startServer, type RunningServer } from './startServer'

/** What Debian's packages of Brotli for nginx bring. */
const BROTLI_MODULES = ['filter', 'static'].map(
  (name) => `/usr/lib/nginx/modules/ngx_http_brotli_${name}_module.so`,
)

/** Why nginx cannot be started here with this choice of modules; nothing where it can. */
export function findNginxObstacle({ brotli }: { brotli: boolean }): string | undefined {
  if (findServer('nginx') === undefined) return 'install nginx (Debian)'
  if (brotli && !BROTLI_MODULES.every((file) => existsSync(file)))
    return 'install libnginx-mod-http-brotli-filter and libnginx-mod-http-brotli-static (Debian)'
  return undefined
}

function replaceOnce(text: string, what: string, by: string): string {
  const parts = text.split(what)
  if (parts.length !== 2) throw new Error(`deploy/nginx.conf must say "${what}" once`)
  return parts.join(by)
}

interface NginxOptions {
  /** The folder that is served; readable for everybody, since nginx serves as nobody. */
  root: string
  /** Takes the lines for Brotli in, with its modules. */
  brotli: boolean
  /** Changes the configuration as whoever puts it on a server may. */
  edit?: (config: string) => string
}

/** Starts the nginx of this machine with `deploy/nginx.conf`, but for port and folder as it is. */
export async function startNginx({
  root,
  brotli,
  edit = (config) => config,
}: NginxOptions): Promise<RunningServer> {
  const command = findServer('nginx')
  if (command === undefined) throw new Error('There is no nginx.')
  const prefix = await mkdtemp(path.join(tmpdir(), 'nginx-'))
  // Its workers, who are not root, write there what does not fit into memory.
  await chmod(prefix, 0o777)
  const shipped = await readFile('deploy/nginx.conf', 'utf8')
  const server = await startServer(command, async (port) => {
    const placed = replaceOnce(
      replaceOnce(shipped, 'listen 80;', `listen 127.0.0.1:${port};`),
      'root /var/www/html;',
      `root ${root};`,
    )
    const site = edit(brotli ? placed.replaceAll('#brotli', 'brotli') : placed)
    const main = [
      ...(brotli ? BROTLI_MODULES.map((file) => `load_module ${file};`) : []),
      'daemon off;',
      `pid ${prefix}/nginx.pid;`,
      'error_log stderr warn;',
      'events {}',
      'http {',
      'access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${prefix}/${name};`,
      ),
      `include ${prefix}/site.conf;`,
      '}',
    ].join('\n')
    await writeFile(path.join(prefix, 'site.conf'), site)
    await writeFile(path.join(prefix, 'nginx.conf'), main)
    return ['-p', prefix, '-c', path.join(prefix, 'nginx.conf')]
  })
  return {
    address: server.address,
    close: async () => {
      await server.close()
      await rm(prefix, { recursive: true })
    },
  }
}
