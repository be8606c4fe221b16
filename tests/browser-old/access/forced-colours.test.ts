import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript, type HeardPage } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import { findArea } from '../shown'

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

async function open(search = ''): Promise<HeardPage> {
  const heard = await openHeard(browser, `${site.address}/${search}`, { forcedColors: 'active' })
  await waitForScript(heard.page)
  await heard.page.waitForLoadState('networkidle')
  return heard
}

describe('where the reader’s system gives the colours', () => {
  it('every badge tells its grade by a word, steps and a border that is seen', async () => {
    const { page, context } = await open()
    const badges = await page.locator('.rating-badge').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const { color, backgroundColor, borderTopColor, borderTopWidth, borderTopStyle } =
            getComputedStyle(element)
          const steps = element.querySelector('.grade-mark path, .grade-mark rect')
          return {
            word: (element as HTMLElement).innerText.trim(),
            steps: steps === null ? 'none' : getComputedStyle(steps).fill,
            ...{ color, backgroundColor, borderTopColor, borderTopStyle },
            border: Number.parseFloat(borderTopWidth),
          }
        }),
    )
    expect(badges.length).toBeGreaterThan(5)
    for (const badge of badges) {
      expect(badge.word).toMatch(/^(?:Outstanding|Good|Requires improvement|Inadequate)/u)
      expect(badge.steps).toBe(badge.color)
      expect(badge.color).not.toBe(badge.backgroundColor)
      expect(badge.borderTopColor).not.toBe(badge.backgroundColor)
      expect(badge.borderTopStyle).toBe('solid')
      expect(badge.border).toBeGreaterThanOrEqual(1)
    }
    await context.close()
  })

  it('the chosen area stands out from the others, and keeps the focus in sight', async () => {
    const { page, context } = await open('?area=adoption')
    const looks = await page.getByRole('radio').evaluateAll((radios) =>
      radios.map((radio) => {
        const label = (radio as HTMLInputElement).labels?.[0]
        if (label === undefined) throw new Error('A choice has no label')
        return {
          chosen: (radio as HTMLInputElement).checked,
          ground: getComputedStyle(label).backgroundColor,
        }
      }),
    )
    const [chosen] = looks.filter((look) => look.chosen)
    expect(looks.filter((look) => !look.chosen && look.ground === chosen?.ground)).toEqual([])
    await findArea(page, 'Adoption').focus()
    await page.keyboard.press('ArrowRight')
    const outline = await page
      .locator('.filter-choice__input:focus-visible + label')
      .evaluate((label) => {
        const { outlineStyle, outlineWidth, outlineColor, backgroundColor } =
          getComputedStyle(label)
        return { outlineStyle, outlineWidth, seen: outlineColor !== backgroundColor }
      })
    expect(outline).toEqual({ outlineStyle: 'solid', outlineWidth: '3px', seen: true })
    await context.close()
  })

  it('every mark of the timeline is drawn in a colour that its band does not have', async () => {
    const { page, context } = await open()
    const signs = await page
      .locator('.timeline-lane .grade-chip, .timeline-lane .timeline-visit__shape')
      .evaluateAll((elements) => {
        const band = document.querySelector('.timeline-lane__band')
        if (band === null) throw new Error('There is no band')
        const ground = getComputedStyle(band).fill
        return elements
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const box = getComputedStyle(element.querySelector('.grade-chip__box') ?? element)
            const steps = element.querySelector('.grade-chip__steps')
            return {
              edge: box.stroke !== ground || box.fill !== ground,
              steps: steps === null || getComputedStyle(steps).fill !== box.fill,
            }
          })
      })
    expect(signs.length).toBeGreaterThan(10)
    expect(signs.filter(({ edge, steps }) => !edge || !steps)).toEqual([])
    await context.close()
  })
})

describe('where the reader wants less motion', () => {
  it.each([
    ['reduce', 'auto'],
    ['no-preference', 'smooth'],
  ] as const)('%s: a jump in the page is %s', async (reducedMotion, behaviour) => {
    const { page, context } = await openHeard(browser, `${site.address}/`, { reducedMotion })
    await waitForScript(page)
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe(behaviour)
    await context.close()
  })

  it('nothing moves by itself, whatever the reader wants', async () => {
    const { page, context } = await openHeard(browser, `${site.address}/`, {
      reducedMotion: 'no-preference',
    })
    await waitForScript(page)
    await page.getByRole('application', { name: /^Chart: /u }).focus()
    await page
      .getByRole('img', { name: /^Adoption/u })
      .first()
      .waitFor()
    await findArea(page, 'Adoption').check()
    expect(
      await page.evaluate(() =>
        document
          .getAnimations()
          .map((animation) =>
            animation instanceof CSSAnimation ? animation.animationName : 'a transition',
          ),
      ),
    ).toEqual([])
    await context.close()
  })
})
