import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built'
import { ENGINES } from '../hosts/engines'
import { serveFolder, type ServedFolder } from '../serve'

describe.each(ENGINES)('Print in a frame, in $name', ({ name, obstacle, launch }) => {
  let browser: Browser | undefined
  let site: ServedFolder
  beforeAll(async () => {
    site = await serveFolder(DIST)
    if (obstacle === undefined) browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site.close()
  })

  /** Presses Print in a frame under these rules, and gives what is said in it and in the console. */
  async function print(sandbox: string) {
    if (browser === undefined) throw new Error('There is no such browser here')
    const body = `<!doctype html><link rel="icon" href="data:,"><title>Host</title><iframe title="Record" sandbox="${sandbox}" width="900" height="700" src="/embed.html?area=care-leavers"></iframe>`
    site.setFault('/host.html', { status: 200, contentType: 'text/html', body })
    const context = await browser.newContext()
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(`${site.address}/host.html`)
    const frame = page.frames()[1]
    if (frame === undefined) throw new Error('There is no frame')
    await frame.locator('.page[data-area]').waitFor()
    await frame.getByText('Print…').click()
    await frame.getByRole('button', { name: 'Print', exact: true }).click()
    const status = frame.locator('.take-away__refusal')
    return { context, status, said }
  }

  it.skipIf(obstacle !== undefined).each(['allow-scripts', 'allow-scripts allow-same-origin'])(
    'where the host forbids it (sandbox="%s"), says so, with the address where it can be done',
    async (sandbox) => {
      const { context, status, said } = await print(sandbox)
      await expect.poll(() => status.innerText()).toMatch(/does not let it print/u)
      const words = await status.innerText()
      expect(words).toContain('(opens in a new tab)')
      expect(words).toContain(`${site.address}/embed.html?area=care-leavers`)
      // Browsers say for themselves what they ignored, and what they think of such a sandbox.
      expect(said.filter((line) => !/print|sandbox/iu.test(line))).toEqual([])
      await context.close()
    },
  )

  // In Firefox a window of its own would come up, which nobody here can close.
  if (name === 'Firefox') return
  it.skipIf(obstacle !== undefined)('where the host allows it, says nothing', async () => {
    const { context, status, said } = await print('allow-scripts allow-modals')
    await expect.poll(() => status.innerText()).toBe('')
    expect(said).toEqual([])
    await context.close()
  })
})
