import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readDist } from '../built/dist'
import { expectAlive } from './alive'
import { countExpected } from './expected'
import { launchBrowser } from './launch'
import { openHeard, waitForScript, type HeardPage } from './listen'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, findClear, findWords } from './shown'

let browser: Browser
let site: ServedFolder
let folder: string
let file: string
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
  // Alone, as on a stick: nothing stands beside it.
  folder = mkdtempSync(path.join(tmpdir(), 'standalone-'))
  file = path.join(folder, 'inspection record (1).html')
  copyFileSync(path.join(DIST, 'inspection-record.html'), file)
})
afterAll(async () => {
  await site.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

const withoutData = (asked: readonly string[]) => asked.filter((url) => !url.startsWith('data:'))

async function openInFrame(sandbox: string, source: 'srcdoc' | 'src'): Promise<HeardPage> {
  // Another port is another origin.
  const host = await serveFolder(folder)
  const body = '<!doctype html><link rel="icon" href="data:,"><footer>A host</footer>'
  site.setFault('/host.html', { status: 200, contentType: 'text/html', body })
  const heard = await openHeard(browser, `${site.address}/host.html`)
  await heard.page.evaluate(
    async ([rules, kind, value]) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', rules)
      frame.width = '1200'
      frame.height = '700'
      frame[kind] = value
      const loaded = new Promise((done) => frame.addEventListener('load', done))
      document.body.append(frame)
      await loaded
    },
    [
      sandbox,
      source,
      source === 'srcdoc'
        ? readDist('inspection-record.html')
        : `${host.address}/${encodeURIComponent(path.basename(file))}?area=adoption`,
    ] as const,
  )
  heard.context.on('close', () => void host.close())
  return heard
}

describe('the self-contained file', () => {
  it.each([
    ['on a stick', {}],
    ['offline', { offline: true }],
    ['on a phone', { viewport: { width: 390, height: 800 }, hasTouch: true }],
  ])('works from a file, %s, and asks for nothing', async (_, options) => {
    const address = pathToFileURL(file).href
    const { page, context, said, asked } = await openHeard(browser, address, options)
    await expectAlive(page)
    expect(said).toEqual([])
    expect(withoutData(asked)).toEqual([address])
    await context.close()
  })

  it('keeps a choice in the address of the file, for Back', async () => {
    const address = pathToFileURL(file).href
    const { page, context, said } = await openHeard(browser, `${address}?area=adoption`)
    await waitForScript(page)
    expect(await findArea(page, 'Adoption').isChecked()).toBe(true)
    await findArea(page, 'Leadership').check()
    await expect.poll(() => page.url()).toBe(`${address}?area=leadership`)
    await page.goBack()
    await expect.poll(() => findArea(page, 'Adoption').isChecked()).toBe(true)
    expect(said).toEqual([])
    await context.close()
  })

  it.each([
    ['srcdoc', 0],
    ['src', 1],
  ] as const)('works in a frame with sandbox="allow-scripts", by %s', async (source, requests) => {
    const { page, context, said, asked } = await openInFrame('allow-scripts', source)
    const frame = page.frames()[1]
    if (frame === undefined) throw new Error('There is no frame')
    if (source === 'src') {
      // A frame has all that these use; only its type is another.
      await waitForScript(frame as unknown as Page)
      await findClear(frame as unknown as Page)
        .first()
        .click()
    }
    await expectAlive(frame)
    expect(said).toEqual([])
    expect(
      withoutData(asked)
        .slice(1)
        .filter((url) => /^https?:/u.test(url)),
    ).toHaveLength(requests)
    await context.close()
  })

  it('is complete in a frame that runs no script', async () => {
    const { page, context } = await openInFrame('', 'srcdoc')
    // As above: used as a page, which it is in all that matters here.
    const frame = page.frames()[1] as unknown as Page
    await frame.getByRole('contentinfo').waitFor()
    await findArea(frame, 'Care leavers').check()
    const { actions, quotes } = countExpected({ area: 'care-leavers' })
    expect(await countShown(frame)).toMatchObject({ actions, quotes })
    expect(await findWords(frame).count()).toBe(0)
    await context.close()
  })
})
