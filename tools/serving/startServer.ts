import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A server that answers on this machine alone. */
export interface RunningServer {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  address: string
  close: () => Promise<void>
}

/** The file of a server's command, nothing where it is not installed. Servers lie where only root looks. */
export function findServer(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin']
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
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

function answers(port: number): Promise<boolean> {
  return new Promise((told) => {
    const socket = connect(port, '127.0.0.1')
    const end = (answered: boolean) => {
      socket.destroy()
      told(answered)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })
}

const BETWEEN_TRIES_MS = 50
const MOST_TRIES = 200

/**
 * Starts a server that stays in the foreground, on a free port, and waits until it answers.
 * `prepare` writes its configuration for that port and gives the command's arguments.
 * @throws Error with what the server said where it ends instead.
 */
export async function startServer(
  command: string,
  prepare: (port: number) => Promise<string[]>,
): Promise<RunningServer> {
  const port = await findFreePort()
  const child = spawn(command, await prepare(port), { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'close')
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (child.exitCode !== null) break
    if (await answers(port)) return { address: `http://127.0.0.1:${port}`, close }
    await wait(BETWEEN_TRIES_MS)
  }
  await close()
  throw new Error(`${path.basename(command)} does not answer. It said: ${said.trim()}`)
}
