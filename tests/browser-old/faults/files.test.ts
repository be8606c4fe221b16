import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyWithoutRecord, DIST, FRAMEWORKS_FILE, RECORD_FILE } from '../built'
import { FAULT_CASES, type FaultCase } from './fileCases'
import { expectNoProblems, launchBrowser, openPage } from '../launch'
import { serveFolder } from '../serve'
import { eventually } from '../shown'

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
const CAUSED = [
  /Failed to load resource/u,
  /failed request: .*\/records\/.*\.json/u,
  // A redirect that the page does not follow blindly: it looks first whether there is one.
  /failed request: .*\/sign-in: net::ERR_ABORTED/u,
]

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
  await findNotice(page).filter({ hasText: happened }).waitFor()
  const words = await findNotice(page).innerText()
  expect(words).toContain(file.slice(1))
  expect(words).toMatch(todo)
  expect(words).not.toMatch(/NaN|undefined|\[object|Invalid Date/u)
  return words
}

const tryAgain = (page: Page) => findNotice(page).getByRole('button', { name: 'Try again' }).click()

describe.concurrent('a page without a record of its own', () => {
  it.each(FAULT_CASES)('says that $file is $name, and recovers', async (faultCase) => {
    const { site, page, problems, close } = await openWithFault(empty, faultCase)
    expect(await expectWords(page, faultCase)).toContain('The record cannot be shown')
    site.clearFaults()
    await tryAgain(page)
    await page.getByText(ANSWER).waitFor()
    expect(await findNotice(page).count()).toBe(0)
    expectNoProblems(problems, CAUSED)
    await close()
  })
})

describe.each([RECORD_FILE, FRAMEWORKS_FILE])('a page built with its record', (file) => {
  const cases = FAULT_CASES.filter((faultCase) => faultCase.file === file)
  let opened: Awaited<ReturnType<typeof openWithFault>>
  beforeAll(async () => {
    opened = await openWithFault(DIST, { file, fault: { status: 410 } })
  })
  afterAll(() => opened.close())

  it.each(cases)('keeps it on screen where $file is $name', async (faultCase) => {
    const { site, page, problems } = opened
    site.setFault(file, faultCase.fault)
    const asked = site.requests.length
    await tryAgain(page)
    await eventually(() => site.requests.length).toBeGreaterThan(asked)
    // The words of the fault before stand until this one is known.
    await findNotice(page).getByRole('button', { name: 'Try again' }).waitFor()
    const words = await expectWords(page, faultCase)
    expect(words).toContain('The latest record could not be fetched')
    expect(words).toContain('What is shown below is the record as it was before.')
    expect(await page.getByText(ANSWER).isVisible()).toBe(true)
    const ratings = page.getByRole('region', { name: 'Ratings' })
    const [above, below] = await Promise.all([
      findNotice(page).boundingBox(),
      ratings.boundingBox(),
    ])
    expect(above?.y).toBeLessThan(below?.y ?? 0)
    expectNoProblems(problems, CAUSED)
  })

  it('loses the notice once the file can be read', async () => {
    const { site, page, problems } = opened
    site.clearFaults()
    await tryAgain(page)
    await findNotice(page).waitFor({ state: 'detached' })
    expect(await page.getByText(ANSWER).isVisible()).toBe(true)
    expectNoProblems(problems, CAUSED)
  })
})
