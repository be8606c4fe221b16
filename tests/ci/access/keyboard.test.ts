import { describe, expect } from 'vitest'
import { it } from '../../browser/fixtures'
import { findField, findTyped, findWayIn, hand } from '../../browser/localFiles'
import { hasFocus, openEverything } from '../../browser/shown'
import { makeList } from '../../unit/import/madeLists'
import { expectSeen, readStop, walk, type Stop } from './focus'

/** What of a walk is wrong: steps back in the document, and stops that something lies over. */
const listFaults = (stops: readonly Stop[], height: number, forward: boolean) =>
  stops.flatMap(({ name, kind, after, box, hidden }, at) => [
    ...(at > 0 && after !== forward ? [`out of order: ${kind} “${name}”`] : []),
    ...(hidden > 0 && box.height < height / 3 ? [`hidden: ${kind} “${name}”`] : []),
  ])
const listNames = (stops: readonly Stop[]) => stops.map(({ kind, name }) => `${kind} “${name}”`)

describe('by keys alone', () => {
  it.for([
    ['/', 1366, 768],
    ['/', 320, 256],
    ['/embed.html?sections=filter,ratings,timeline', 640, 600],
  ] as const)(
    '%s at %i by %i px is walked in its order, there and back; every kind of stop shows its focus, which nothing hides',
    { timeout: 400_000 },
    async ([address, width, height], { open }) => {
      const options = { viewport: { width, height }, reducedMotion: 'reduce' } as const
      const { page } = await open(address, options)
      await page.waitForLoadState('networkidle')
      // On a page of its own the sections below are laid out one by one.
      const laid = () => page.evaluate(() => document.documentElement.dataset['laid'])
      if (address === '/') await expect.poll(laid).toContain('sources')
      await openEverything(page)
      await page.evaluate(() => globalThis.scrollTo(0, 0))

      const isWide = width > 1000
      const kinds = new Set<string>()
      const stops = await walk(page, 'Tab', 1500, async (stop) => {
        if (isWide && !kinds.has(stop.kind) && stop.box.height < height)
          await expectSeen(page, stop)
        kinds.add(stop.kind)
      })
      expect(kinds.size).toBeGreaterThan(4)
      expect(stops.length).toBeGreaterThan(10)
      expect(stops.length).toBeLessThan(1500)
      expect(listFaults(stops, height, true)).toEqual([])
      const back = await walk(page, 'Shift+Tab', 1500)
      expect(listFaults(back, height, false)).toEqual([])
      // Nothing keeps the keys: the same stops lead out at the top as at the end.
      expect(listNames(back.toReversed())).toEqual(listNames(stops))
    },
  )

  it('the dialog for own files shows its focus at every stop, and gives it back', async ({
    open,
  }) => {
    const { page } = await open('/', { reducedMotion: 'reduce' })
    await findWayIn(page).press('Enter')
    await findField(page).setInputFiles(hand(makeList()))
    await findTyped(page).waitFor()
    const names = new Set<string>()
    for (let steps = 0; steps < 20; steps += 1) {
      await page.keyboard.press('Tab')
      const stop = await readStop(page)
      // From the last stop the browser's own parts follow, then the first again.
      if (stop === undefined) continue
      expect(stop.hidden, stop.name).toBeLessThanOrEqual(0.5)
      if (!names.has(stop.name)) await expectSeen(page, stop)
      names.add(stop.name)
    }
    expect(names.size).toBeGreaterThan(3)
    await page.keyboard.press('Escape')
    await expect.poll(() => hasFocus(findWayIn(page))).toBe(true)
  })
})
