import { expect } from 'vitest'
import { it } from '../../browser/fixtures'
import { AREAS, findArea, openEverything } from '../../browser/shown'
import { findOverflow } from '../overflow'
import { measureTargets } from './targets'

/** The least that a reader may set (success criterion 1.4.12), as an extension or a bookmark does. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`

const LOOKS = [
  ['on a wide screen', 1366, ''],
  ['on a tablet', 768, ''],
  ['with zoom of 200%', 640, ''],
  ['on a phone', 360, ''],
  ['with zoom of 400%', 320, ''],
  ['with wider spacing', 1280, SPACING],
  ['with wider spacing on a phone', 360, SPACING],
] as const

it.for(['/#sources', '/?area=care-leavers', '/embed.html'])(
  'all open, no words of %s leave their box, nothing is pushed sideways, and targets are of 24 px',
  async (address, { open }) => {
    const { page } = await open(address)
    await page.waitForLoadState('networkidle')
    await openEverything(page)
    // As a reader's own styles come: no content policy of a page's stops them.
    await page.evaluate(() => document.adoptedStyleSheets.push(new CSSStyleSheet()))
    for (const [look, width, style] of LOOKS) {
      await page.setViewportSize({ width, height: 768 })
      await page.evaluate((css) => document.adoptedStyleSheets.at(-1)?.replaceSync(css), style)
      await expect.poll(() => page.evaluate(findOverflow), { message: look }).toEqual([])
      if (style !== '') continue
      const { measured, small } = await measureTargets(page)
      expect(measured).toBeGreaterThan(5)
      // What is meant to be hit, and not read in a sentence, has its size without any exception.
      const faults = small.filter(
        ({ what, exception }) =>
          exception === undefined || /^(?:button|input|select|textarea)/u.test(what),
      )
      expect(faults, look).toEqual([])
    }
  },
)

it('in a window of 320 by 256 px every choice of the bar is seen, and the open menu left', async ({
  open,
}) => {
  const { page } = await open('/', { viewport: { width: 320, height: 256 } })
  // In the middle of the page, where the bar is fetched back.
  await page.getByRole('region', { name: 'In their words' }).scrollIntoViewIfNeeded()
  await page.getByText('All areas').filter({ visible: true }).first().click()
  for (const { name } of AREAS) {
    const area = findArea(page, name)
    await area.evaluate((element) => {
      for (
        let menu = element.closest('details');
        menu;
        menu = menu.parentElement?.closest('details') ?? null
      )
        menu.open = true
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    })
    const box = await area.boundingBox()
    expect(box?.y, name).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(256)
  }
  await findArea(page, 'Care leavers').click()
  // What was chosen is not covered by the choices.
  await findArea(page, 'Care leavers').waitFor({ state: 'hidden' })
})
