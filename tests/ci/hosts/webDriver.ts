import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { vi } from 'vitest'
import type { WebKitFiles } from '../../../tools/machine'

/** A WebDriver session, in the few commands that host pages need. */
export interface Session {
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
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function send(address: string, method: 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(60_000),
  })
  const { value } = (await response.json()) as { value: unknown }
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`)
  return value
}

/** Starts WebKit on a screen of its own, which nobody sees. */
export async function startWebKit({ driver, browser, screen }: WebKitFiles): Promise<Session> {
  const options = ['-displayfd', '1', '-screen', '0', '1366x900x24', '-nolisten', 'tcp']
  const display = spawn(screen, options, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [number] = (await once(display.stdout, 'data')) as [Buffer]
  const port = await findPort()
  const env = {
    ...process.env,
    DISPLAY: `:${number.toString().trim()}`,
    // As for the other browsers: root may not use the sandbox of its own.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  }
  const driving = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' })
  const root = `http://127.0.0.1:${port}/session`
  // The driver takes a moment before it listens.
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/status`), { timeout: 20_000 })
  const wanted = { binary: browser, args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': wanted } }
  const { sessionId } = (await send(root, 'POST', { capabilities })) as { sessionId: string }
  const session = `${root}/${sessionId}`
  return {
    goTo: async (url) => {
      await send(`${session}/url`, 'POST', { url })
    },
    run: async <Value>(script: string) =>
      (await send(`${session}/execute/sync`, 'POST', { script, args: [] })) as Value,
    enterFrame: async (frame) => {
      await send(`${session}/frame`, 'POST', { id: frame })
    },
    end: async () => {
      await send(session, 'DELETE')
      driving.kill()
      display.kill()
    },
  }
}
