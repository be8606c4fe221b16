import { describe, expect } from 'vitest'
import { it } from '../../browser/fixtures'
import { AREAS, findArea, openEverything } from '../../browser/shown'
import { findOverflow } from '../overflow'

/** The least that a reader may set (success criterion 1.4.12), as an extension or a bookmark does. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`

describe.each([
  ['zoom of 200%', 640, ''],
  ['zoom of 400%', 320, ''],
  ['wider spacing', 1280, SPACING],
  ['wider spacing on a phone', 360, SPACING],
])('with %s', (_, width, style) => {
  it.for(['/#sources', '/?area=care-leavers', '/embed.html'])(
    'no words of %s leave their box, and nothing is pushed sideways',
    async (address, { open }) => {
      const { page } = await open(address, { viewport: { width, height: width } })
      await page.waitForLoadState('networkidle')
      // As a reader's own styles come: no content policy of a page's stops them.
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      }, style)
      await openEverything(page)
      await expect.poll(() => page.evaluate(findOverflow)).toEqual([])
    },
  )
})

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
