import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built/dist'
import { countExpected } from './expected'
import { launchBrowser } from './launch'
import { holdBack, openHeard, waitForScript, type HeardPage } from './listen'
import { serveFolder, type ServedFolder } from './serve'
import { countShown, findArea, findStatus, openEverything } from './shown'

let browser: Browser
let site: ServedFolder
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder(DIST)
})
afterAll(async () => {
  await site.close()
  await browser.close()
})

/** Opens the page whose own script is on the way until it is let go. */
async function openEarly(search: string): Promise<HeardPage & { letScriptCome: () => void }> {
  let letScriptCome: () => void = () => undefined
  const heard = await openHeard(browser, `${site.address}/${search}`, {
    prepare: async (page) => {
      letScriptCome = await holdBack(page, /\/element\/page-/u)
    },
  })
  await openEverything(heard.page)
  return { ...heard, letScriptCome }
}

describe('a choice of area made before the script', () => {
  it.each([
    ['', 'Care leavers', 'care-leavers', '?area=care-leavers'],
    ['?area=adoption', 'Help and protection', 'help-and-protection', '?area=help-and-protection'],
    ['?area=adoption&inspection=2014', 'All areas', undefined, '?inspection=2014'],
    ['?area=nowhere&theme=dark', 'Leadership', 'leadership', '?area=leadership&theme=dark'],
  ])('on "%s", of %s, works at once and is kept', async (search, name, area, after) => {
    const { page, context, said, letScriptCome } = await openEarly(search)
    await findArea(page, name).check()
    const choice = area === undefined ? {} : { area }
    expect(await countShown(page)).toEqual(countExpected(choice))
    letScriptCome()
    await waitForScript(page)
    const inspection = search.includes('inspection') ? { inspection: 'sif-2014' } : {}
    await expect.poll(() => countShown(page)).toEqual(countExpected({ ...choice, ...inspection }))
    expect(page.url()).toBe(`${site.address}/${after}`)
    expect(await findArea(page, name).isChecked()).toBe(true)
    await expect
      .poll(() => findStatus(page).textContent())
      .toMatch(area === undefined ? /2014/u : new RegExp(`^${name}`, 'u'))
    expect(said).toEqual([])
    await context.close()
  })

  it('is where Back leads after another choice', async () => {
    const { page, context, said, letScriptCome } = await openEarly('')
    await findArea(page, 'Adoption').check()
    letScriptCome()
    await waitForScript(page)
    await findArea(page, 'Care leavers').check()
    await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'care-leavers' }))
    await page.goBack()
    await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'adoption' }))
    expect(page.url()).toBe(`${site.address}/?area=adoption`)
    expect(await findArea(page, 'Adoption').isChecked()).toBe(true)
    await page.goForward()
    await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'care-leavers' }))
    expect(said).toEqual([])
    await context.close()
  })
})

describe('what the address asks for, before the script', () => {
  it('is the area', async () => {
    const { page, context } = await openEarly('?area=care-leavers')
    expect(await countShown(page)).toEqual(countExpected({ area: 'care-leavers' }))
    expect(await findArea(page, 'Care leavers').isChecked()).toBe(true)
    await context.close()
  })

  it('are the sections', async () => {
    const { page, context } = await openEarly('?sections=ratings,timeline')
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      ['Ratings', 'Timeline'],
    )
    await context.close()
  })

  it('is the theme', async () => {
    const seen: string[] = []
    for (const theme of ['light', 'dark']) {
      const { page, context } = await openEarly(`?theme=${theme}`)
      seen.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      await context.close()
    }
    expect(new Set(seen).size).toBe(2)
  })

  it.each([
    '?area=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&theme=%22onload=alert(1)&sections=%3Cimg%3E',
    '?area=__proto__&sections=__proto__&theme=__proto__',
    '?area=constructor&theme=',
    '?area=all&sections=,,,',
    '?area=ratings&area=adoption',
    '?area=%00&theme=DARK&sections=%E0%A4%A',
  ])('is nothing where it makes no sense: %s', async (search) => {
    const { page, context, said, letScriptCome } = await openEarly(search)
    expect(await countShown(page)).toEqual(countExpected({}))
    letScriptCome()
    await waitForScript(page)
    expect(await countShown(page)).toEqual(countExpected({}))
    expect(await findArea(page, 'All areas').isChecked()).toBe(true)
    // Nothing but what was left aside, told to who wrote the address.
    const told = 'warning: Inspection record: not understood, and left aside: '
    expect(said.filter((line) => !line.startsWith(told))).toEqual([])
    await context.close()
  })
})
