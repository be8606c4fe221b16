import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { openPage, type OpenPage } from './launch'
import type { ServedFolder } from './serve'

const HOSTS = 'tests/browser/hosts'

interface HostOptions extends BrowserContextOptions {
  /** Changes the host's page before it is served. */
  edit?: (html: string) => string
  prepare?: (page: Page) => Promise<unknown>
}

/** What an element has told its host, in order: "#first ready". */
export function readTold(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(document, 'told') as string[])
}

/** Notes what elements tell their host, for `readTold`. */
export async function listenToElements(page: Page) {
  await page.addInitScript(() => {
    const told: string[] = []
    Reflect.set(document, 'told', told)
    for (const type of ['ready', 'error', 'areachange'])
      document.addEventListener(
        type,
        (event) => {
          if (!(event.target instanceof Element) || !(event instanceof CustomEvent)) return
          const detail = event.detail === null ? '' : ` ${JSON.stringify(event.detail)}`
          told.push(`#${event.target.id} ${type}${detail}`)
        },
        true,
      )
  })
}

/** Opens one of the host pages as if it lay on the site itself. */
export async function openHost(
  browser: Browser,
  site: ServedFolder,
  name: string,
  { edit = (html) => html, prepare, ...options }: HostOptions = {},
): Promise<OpenPage> {
  const body = edit(readFileSync(path.join(HOSTS, name), 'utf8'))
  site.setFault('/host.html', { status: 200, contentType: 'text/html; charset=utf-8', body })
  const open = await openPage(browser, `${site.address}/host.html`, {
    viewport: { width: 1366, height: 900 },
    ...options,
    prepare: async (page) => {
      page.setDefaultTimeout(15_000)
      await listenToElements(page)
      await prepare?.(page)
    },
  })
  return open
}

/** The ratings of an element: they stand there once it is ready. */
export function findRatings(element: Locator): Locator {
  return element.getByRole('region', { name: 'Ratings' })
}
