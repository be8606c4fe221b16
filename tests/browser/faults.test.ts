import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyWithoutRecord, DIST } from './built'
import { FAULT_CASES, type FaultCase } from './faultCases'
import { expectNoProblems, launchBrowser, openPage } from './launch'
import { serveFolder } from './serve'

let browser: Browser
let empty: string

beforeAll(async () => {
  browser = await launchBrowser()
  empty = copyWithoutRecord()
})
afterAll(async () => {
  await browser.close()
  rmSync(empty, { recursive: true })
})

const ANSWER = /^Outstanding overall when last inspected/u
const SIGN_IN = {
  status: 200,
  body: '<!doctype html><title>Sign in</title>',
  contentType: 'text/html',
}
/** What the browser itself says of an answer that is an error or breaks off. */
const CAUSED = [/Failed to load resource/u, /failed request: .*\/records\/.*\.json/u]

const findNotice = (page: Page) => page.getByRole('alert')

async function openWithFault(folder: string, { file, fault }: Pick<FaultCase, 'file' | 'fault'>) {
  const site = await serveFolder(folder, { faults: { [file]: fault, '/sign-in': SIGN_IN } })
  const opened = await openPage(browser, `${site.address}/`)
  opened.page.setDefaultTimeout(20_000)
  const close = async () => {
    await opened.context.close()
    await site.close()
  }
  return { site, ...opened, close }
}

async function expectWords(page: Page, { file, happened, todo }: FaultCase) {
  const notice = findNotice(page)
  await notice.waitFor()
  const words = await notice.innerText()
  expect(words).toContain(file.slice(1))
  expect(words).toMatch(happened)
  expect(words).toMatch(todo)
  expect(words).not.toMatch(/NaN|undefined|\bnull\b(?!,)|\[object|Invalid Date/u)
}

async function retry(page: Page) {
  await findNotice(page).getByRole('button', { name: 'Try again' }).click()
  await findNotice(page).waitFor({ state: 'detached' })
}

describe.concurrent('a page without a record of its own', () => {
  it.each(FAULT_CASES)('says that $file is $name, and recovers', async (faultCase) => {
    const { site, page, problems, close } = await openWithFault(empty, faultCase)
    await expectWords(page, faultCase)
    expect(await findNotice(page).innerText()).toContain('The record cannot be shown')
    site.clearFaults()
    await retry(page)
    expect(await page.getByText(ANSWER).isVisible()).toBe(true)
    expectNoProblems(problems, CAUSED)
    await close()
  })
})

describe.concurrent('a page built with its record', () => {
  it.each(FAULT_CASES)('keeps it where $file is $name, and recovers', async (faultCase) => {
    const { site, page, problems, close } = await openWithFault(DIST, faultCase)
    await expectWords(page, faultCase)
    const words = await findNotice(page).innerText()
    expect(words).toContain('What is shown below is the record as it was before.')
    expect(await page.getByText(ANSWER).isVisible()).toBe(true)
    const ratings = page.getByRole('region', { name: 'Ratings' })
    const [above, below] = await Promise.all([
      findNotice(page).boundingBox(),
      ratings.boundingBox(),
    ])
    expect(above?.y).toBeLessThan(below?.y ?? 0)
    site.clearFaults()
    await retry(page)
    expect(await ratings.isVisible()).toBe(true)
    expectNoProblems(problems, CAUSED)
    await close()
  })
})
