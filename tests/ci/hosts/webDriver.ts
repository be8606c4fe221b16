import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { WebKitFiles } from '../../../tools/machine'

/** A WebDriver session, in the few commands that host pages need. */
export interface Session {
  version: string
  goTo: (address: string) => Promise<void>
  /** Runs the body of a function in the page, or in the frame gone into, and gives what it returns. */
  run: <Value>(body: string) => Promise<Value>
  /** Goes into the nth frame of the page, or back out of it. */
  enterFrame: (at: number | null) => Promise<void>
  end: () => Promise<void>
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  server.close()
  if (bound === null || typeof bound === 'string') throw new Error('There is no free port')
  return bound.port
}

async function sendCommand(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(30_000),
  })
  const { value } = (await response.json()) as { value: unknown }
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`)
  return value
}

/** Starts a screen that nobody sees; it says which number it took. */
async function startScreen(screen: string): Promise<{ process: ChildProcess; name: string }> {
  const options = ['-displayfd', '1', '-screen', '0', '1366x900x24', '-nolisten', 'tcp']
  const process = spawn(screen, options, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [number] = (await once(process.stdout, 'data')) as [Buffer]
  return { process, name: `:${number.toString().trim()}` }
}

async function openSession(
  root: string,
  browser: string,
): Promise<{ id: string; version: string }> {
  const options = { binary: browser, args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
  for (let tries = 0; ; tries += 1) {
    try {
      const value = await sendCommand(`${root}/session`, 'POST', { capabilities })
      const { sessionId, capabilities: found } = value as {
        sessionId: string
        capabilities: { browserVersion: string }
      }
      return { id: sessionId, version: found.browserVersion }
    } catch (error) {
      // The driver takes a moment before it listens.
      if (tries === 20) throw error
      await wait(250)
    }
  }
}

/** Starts WebKit on a screen of its own. */
export async function startWebKit({ driver, browser, screen }: WebKitFiles): Promise<Session> {
  const display = await startScreen(screen)
  const port = await findPort()
  const environment = {
    ...process.env,
    DISPLAY: display.name,
    // As for the other browsers: root may not use the sandbox of its own.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  }
  const driving = spawn(driver, [`--port=${String(port)}`], { env: environment, stdio: 'ignore' })
  const root = `http://127.0.0.1:${String(port)}`
  const { id, version } = await openSession(root, browser)
  const session = `${root}/session/${id}`
  return {
    version,
    goTo: async (url) => {
      await sendCommand(`${session}/url`, 'POST', { url })
    },
    run: async <Value>(script: string) =>
      (await sendCommand(`${session}/execute/sync`, 'POST', { script, args: [] })) as Value,
    enterFrame: async (frame) => {
      await sendCommand(`${session}/frame`, 'POST', { id: frame })
    },
    end: async () => {
      await sendCommand(session, 'DELETE')
      driving.kill()
      display.process.kill()
    },
  }
}
