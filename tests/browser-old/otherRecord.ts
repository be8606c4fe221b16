import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { IndexFile } from '../../src/record/schema/manyRecords'
import { copyDist, runPrerender } from '../built/prerenderCommand'
import { buildExampleRecord } from '../unit/exampleRecord'

const INDEX: IndexFile = {
  schemaVersion: 1,
  england: true,
  records: [
    { id: 'hampshire', name: 'Hampshire', neighbours: true },
    { id: 'northshire', name: 'Northshire' },
  ],
}

/** A built site with the record of Northshire beside Hampshire's, and a list of both. */
export async function buildSiteOfTwo(words: string[] = []) {
  const { folder, dist } = copyDist()
  const write = (name: string, value: unknown) => {
    writeFileSync(path.join(dist, 'records', name), JSON.stringify(value))
  }
  write('northshire.json', buildExampleRecord())
  write('index.json', INDEX)
  const hampshire = path.join(dist, 'records/hampshire.json')
  const { code, said } = await runPrerender(['--record', hampshire, '--dist', dist, ...words])
  if (code !== 0) throw new Error(said)
  return {
    dist,
    read: (name: string) => readFileSync(path.join(dist, name), 'utf8'),
    remove: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

/** Notes before every frame, from the first on, whose name the page and its title show. */
async function watchNames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { seen })
    const frame = () => {
      const body = document.querySelector('body')
      // Hidden words are no part of it; words in styles' `content` are none either.
      const shown = `${document.title} ${body === null ? '' : body.innerText}`
      for (const name of ['Hampshire', 'Northshire']) if (shown.includes(name)) seen.add(name)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

export const readNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(Reflect.get(globalThis, 'seen') as Set<string>)])

/** Opens an address, watched from before its first byte on. */
export async function openWatched(
  browser: Browser,
  address: string,
  prepare?: (page: Page) => Promise<unknown>,
) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await watchNames(page)
  await prepare?.(page)
  await page.goto(address, { waitUntil: 'commit' })
  return { page, context, asked, errors }
}
