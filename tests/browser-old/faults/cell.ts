import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core'
import { listenToElements } from '../elementHost'
import { serveFolder, type ServedFolder } from '../serve'
import { eventually } from '../shown'
import type { RecordBytes, Use, Variant } from './table'

/** A record in one of its uses, opened while something goes wrong with its file. */
export interface Cell {
  page: Page
  context: BrowserContext
  site: ServedFolder
  /** The document in which the record stands, or its host's with an element in it. */
  frame: Frame
  /** The record, its notice and its waiting, in whatever root they are drawn. */
  part: Locator
  /** The file as the product names it. */
  file: string
  /** How often the browser has asked for the record's file, and for anything in `records/`. */
  countAsked: () => { record: number; records: number }
  /** Every console message and uncaught error or rejection that is not the browser's own. */
  said: string[]
  /** Lets the answer come that a test holds back. */
  letGo: () => void
  close: () => Promise<void>
}

/** What the browser itself notes of an answer that is an error, breaks off or leads to another site. */
const BROWSERS_OWN =
  /^error: (?:Failed to load resource|Access to fetch at .* blocked by CORS|Connecting to '.*' violates the following Content Security Policy directive: "connect-src)/u

const FRAME = (rules: string) =>
  `<iframe ${rules} title="The record" width="1200" height="900" src="/embed.html"></iframe>`
const ELEMENT = (inside: string) =>
  `<inspection-record id="it">${inside}</inspection-record><script type="module" src="/inspection-record.js"></script>`

/** A link inside an element, shown until its record is. */
export const WHAT_STANDS_THERE = 'What the host has put there'

/** What stands on the host's page, by use; the others are opened themselves. */
const HOSTED: Partial<Record<Use, string>> = {
  frame: FRAME(''),
  isolated: FRAME('sandbox="allow-scripts"'),
  filled: ELEMENT(`<a href="/host.html">${WHAT_STANDS_THERE}</a>`),
  empty: ELEMENT(''),
}
const OWN: Partial<Record<Use, string>> = { page: '/', asked: '/?record=northshire' }

/** The name of the file of `records/` that a use shows. */
export const nameRecord = (use: Use) =>
  use === 'asked' ? 'records/northshire.json' : 'records/hampshire.json'

/** Notes whether the ratings, once shown, were ever gone from the document. */
async function watchLoss(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let seen = false
    new MutationObserver(() => {
      const here = document.querySelector('#ratings tbody tr') !== null
      if (seen && !here) Reflect.set(globalThis, 'lost', true)
      seen ||= here
    }).observe(document, { childList: true, subtree: true })
  })
}

function listen(page: Page, said: string[]) {
  page.on('console', (message) => {
    const line = `${message.type()}: ${message.text()}`
    if (!BROWSERS_OWN.test(line)) said.push(line)
  })
  page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
}

/** Has the browser keep the older copy of a file as one that need not be asked for again. */
async function keepCopy(page: Page, site: ServedFolder, file: string, { older }: RecordBytes) {
  site.setFault(`/${file}`, { body: older, headers: { 'cache-control': 'max-age=31536000' } })
  await page.goto(`${site.address}/records/frameworks.json`)
  const [first, again] = await page.evaluate(async (address) => {
    const read = async (cache: RequestCache) => (await fetch(address, { cache })).text()
    return [await read('default'), await read('only-if-cached').catch(() => read('force-cache'))]
  }, `/${file}`)
  if (first !== older.toString('utf8') || again !== first) throw new Error('No copy was kept')
}

async function findFrame(page: Page, use: Use): Promise<Frame> {
  if (use !== 'frame' && use !== 'isolated') return page.mainFrame()
  await eventually(() => page.frames().length).toBe(2)
  const [, inner] = page.frames()
  if (inner === undefined) throw new Error('There is no frame')
  return inner
}

/** Opens a use of the record of `folder` with a fault at its file. Time runs as the test says. */
export async function openCell(
  browser: Browser,
  folder: string,
  use: Use,
  variant: Variant,
  bytes: RecordBytes,
  held: boolean,
): Promise<Cell> {
  const file = nameRecord(use)
  const site = await serveFolder(folder)
  const context = await browser.newContext({ viewport: { width: 1366, height: 1000 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const said: string[] = []
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.clock.install()
  await watchLoss(page)
  await listenToElements(page)
  if (variant.also === 'kept copy') await keepCopy(page, site, file, bytes)
  listen(page, said)
  asked.length = 0
  site.requests.length = 0

  const answer = variant.answer(bytes)
  let letGo: () => void = () => undefined
  const holds = held ? { holds: new Promise<void>((resolve) => (letGo = resolve)) } : {}
  site.setFault(`/${file}`, { ...answer, ...holds })
  const html = { status: 200, contentType: 'text/html; charset=utf-8' }
  site.setFault('/sign-in.html', { ...html, body: '<!doctype html><title>Sign in</title>' })
  const hosted = `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,"><main>${HOSTED[use] ?? ''}</main></html>`
  site.setFault('/host.html', { ...html, body: hosted })
  const address =
    use === 'file'
      ? pathToFileURL(path.join(folder, 'inspection-record.html')).href
      : `${site.address}${OWN[use] ?? '/host.html'}`
  await page.goto(address)
  const frame = await findFrame(page, use)
  const element = use === 'filled' || use === 'empty'
  return {
    page,
    context,
    site,
    frame,
    part: frame.locator(element ? '#it .element' : 'body'),
    file: element ? `${site.address}/${file}` : file,
    countAsked: () => ({
      record: asked.filter((pathname) => pathname === `/${file}`).length,
      records: asked.filter((pathname) => pathname.includes('/records/')).length,
    }),
    said,
    letGo,
    close: async () => {
      await context.close()
      await site.close()
    },
  }
}
