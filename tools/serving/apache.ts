import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findServer, startServer, type RunningServer } from './startServer'

/** Why Apache cannot be started here; nothing where it can. */
export function findApacheObstacle(): string | undefined {
  return findServer('apache2') === undefined ? 'install apache2 (Debian)' : undefined
}

const MODULES_ALWAYS = ['mpm_event', 'authz_core', 'setenvif', 'mime', 'dir', 'headers']
const MODULES_MORE = ['autoindex', 'negotiation', 'rewrite', 'filter', 'deflate', 'brotli']

/** How Debian sets these modules up: what it adds, as languages by a file's ending, is met too. */
const DEBIAN = ['mime', 'dir', 'autoindex', 'negotiation', 'deflate']

interface ApacheOptions {
  /** The folder that is served; readable for everybody. */
  root: string
  /** Without it only the modules are there that `deploy/apache/.htaccess` cannot do without. */
  more?: boolean
}

/** Starts the Apache of this machine over a folder whose `.htaccess` it heeds. */
export async function startApache({ root, more = true }: ApacheOptions): Promise<RunningServer> {
  const command = findServer('apache2')
  if (command === undefined) throw new Error('There is no Apache.')
  const prefix = await mkdtemp(path.join(tmpdir(), 'apache-'))
  await chmod(prefix, 0o755)
  const modules = more ? [...MODULES_ALWAYS, ...MODULES_MORE] : MODULES_ALWAYS
  const server = await startServer(command, async (port) => {
    const config = [
      `ServerRoot ${prefix}`,
      'ServerName www.example.gov.uk',
      `Listen 127.0.0.1:${port}`,
      `PidFile ${prefix}/apache.pid`,
      `DefaultRuntimeDir ${prefix}`,
      'Mutex posixsem',
      `ErrorLog ${prefix}/error.log`,
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      // Started by root, it serves as somebody else.
      ...(process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : []),
      ...DEBIAN.filter((name) => modules.includes(name)).map(
        (name) => `IncludeOptional /etc/apache2/mods-available/${name}.conf`,
      ),
      'ServerTokens Prod',
      'ServerSignature Off',
      `DocumentRoot ${root}`,
      `<Directory ${root}>`,
      'Options Indexes FollowSymLinks MultiViews',
      'AllowOverride FileInfo Indexes Options=Indexes,MultiViews',
      'Require all granted',
      '</Directory>',
      '<FilesMatch "^\\.ht">',
      'Require all denied',
      '</FilesMatch>',
      '',
    ].join('\n')
    const file = path.join(prefix, 'apache.conf')
    await writeFile(file, config)
    return ['-D', 'FOREGROUND', '-f', file, '-e', 'warn']
  })
  return {
    address: server.address,
    close: async () => {
      await server.close()
      await rm(prefix, { recursive: true })
    },
  }
}
