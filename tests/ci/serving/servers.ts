import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findCommand, NGINX_BROTLI } from '../../../tools/machine'

/*
 * Starts the servers that `deploy/` configures, on this machine only. `root` must be readable for everybody:
 * a server started by root runs as another user.
 */
export interface RunningServer {
  /** "http://127.0.0.1:41234", without a trailing slash. */
  address: string
  close: () => Promise<void>
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('There is no free port.')
  server.close()
  await once(server, 'close')
  return bound.port
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const answered = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return answered
}

const TRIES = 200

/**
 * Starts a server in the foreground, in its own folder, and waits until it responds. `prepare` writes its
 * configuration for a port and returns the command's arguments. Throws, with the server's output, if it does
 * not respond.
 */
async function startServer(
  name: string,
  prepare: (folder: string, port: number) => Promise<string[]>,
): Promise<RunningServer> {
  const command = findCommand(name)
  if (command === undefined) throw new Error(`${name} is not installed.`)
  const folder = await mkdtemp(path.join(tmpdir(), `${name}-`))
  // For workers that do not run as root.
  await chmod(folder, 0o777)
  const port = await findFreePort()
  const child = spawn(command, await prepare(folder, port), { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(child, 'close')
  const close = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true })
  }
  for (let tries = 0; tries < TRIES && child.exitCode === null; tries += 1) {
    if (await answers(port)) return { address: `http://127.0.0.1:${port}`, close }
    await wait(50)
  }
  await close()
  throw new Error(`${name} does not answer. It printed: ${output.trim()}`)
}

function replaceOnce(text: string, what: string, by: string): string {
  const parts = text.split(what)
  if (parts.length !== 2) throw new Error(`deploy/nginx.conf must hold "${what}" once`)
  return parts.join(by)
}

/** Starts nginx with `deploy/nginx.conf`; `brotli` enables its Brotli lines, `edit` changes it. */
export function startNginx(
  root: string,
  { brotli = false, edit = (config: string) => config } = {},
): Promise<RunningServer> {
  return startServer('nginx', async (folder, port) => {
    const shipped = await readFile('deploy/nginx.conf', 'utf8')
    const listening = replaceOnce(shipped, 'listen 80;', `listen 127.0.0.1:${port};`)
    const site = replaceOnce(listening, 'root /var/www/html;', `root ${root};`)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    const main = [
      ...(brotli ? NGINX_BROTLI.map((file) => `load_module ${file};`) : []),
      `daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {}`,
      `http { access_log off; include ${folder}/site.conf;`,
      ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
      '}',
    ].join('\n')
    await writeFile(
      path.join(folder, 'site.conf'),
      edit(brotli ? site.replaceAll('#brotli', 'brotli') : site),
    )
    await writeFile(path.join(folder, 'nginx.conf'), main)
    return ['-p', folder, '-c', path.join(folder, 'nginx.conf')]
  })
}

/** Modules that `deploy/apache/.htaccess` requires. */
const APACHE_MODULES = ['mpm_event', 'authz_core', 'setenvif', 'mime', 'dir', 'headers']
const MORE_MODULES = ['autoindex', 'negotiation', 'rewrite', 'filter', 'deflate', 'brotli']
/**
 * Debian's own settings for these are included too, because they add, for example, languages by file
 * extension.
 */
const DEBIAN_SETTINGS = ['mime', 'dir', 'autoindex', 'negotiation', 'deflate']

/** Starts Apache as Debian sets it up, with `.htaccess`. `more: false` loads only the required modules. */
export function startApache(root: string, { more = true } = {}): Promise<RunningServer> {
  const modules = more ? [...APACHE_MODULES, ...MORE_MODULES] : APACHE_MODULES
  return startServer('apache2', async (folder, port) => {
    const config = `
ServerRoot ${folder}
ServerName www.example.gov.uk
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
Mutex posixsem
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
${DEBIAN_SETTINGS.filter((name) => modules.includes(name))
  .map((name) => `IncludeOptional /etc/apache2/mods-available/${name}.conf`)
  .join('\n')}
ServerTokens Prod
ServerSignature Off
DocumentRoot ${root}
<Directory ${root}>
  Options Indexes FollowSymLinks MultiViews
  AllowOverride FileInfo Indexes Options=Indexes,MultiViews
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
`
    const file = path.join(folder, 'apache.conf')
    await writeFile(file, config)
    return ['-D', 'FOREGROUND', '-f', file, '-e', 'warn']
  })
}
