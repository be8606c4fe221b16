import { describe, expect } from 'vitest'
import { it } from '../../browser/fixtures'
import { openEverything } from '../../browser/shown'
import { measureTargets } from './targets'

describe.each([1366, 768, 360])('at %i px', (width) => {
  it('every target is of 24 px, or stands in a sentence, or has its room', async ({ open }) => {
    const { page } = await open('/#sources', { viewport: { width, height: 768 } })
    await page.waitForLoadState('networkidle')
    await openEverything(page)
    const { measured, small } = await measureTargets(page)
    expect(measured).toBeGreaterThan(5)
    expect(small.filter(({ exception }) => exception === undefined)).toEqual([])
    // What is meant to be hit, and not read in a sentence, has its size without any exception.
    const hit = small.filter(({ what }) => /^(?:button|input|select|textarea)/u.test(what))
    expect(hit).toEqual([])
  })
})
