import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { FrameCell } from './factors'
import { settle } from './open'
import { readWatched } from './watch'

/** What a frame holds, measured from inside. */
export function readFrame(frame: Frame) {
  return frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
    const content = document.getElementById('inspection-record')
    return {
      content: Math.ceil(content?.getBoundingClientRect().height ?? 0),
      hiddenBelow: scrollHeight - clientHeight,
      hiddenBeside: scrollWidth - clientWidth,
    }
  })
}

/** Brings every frame of the page into sight, and gives them once they are there and alive. */
export async function findFrames(page: Page): Promise<Frame[]> {
  const found: Frame[] = []
  for (const element of await page.locator('iframe').all()) {
    // Lazy ones load when they come near.
    await element.scrollIntoViewIfNeeded()
    const frame = await (await element.elementHandle()).contentFrame()
    if (frame === null) throw new Error('A frame has no page')
    await frame.getByRole('contentinfo').waitFor()
    if (frame.url().includes('embed.html')) await frame.locator('[data-area]').first().waitFor()
    found.push(frame)
  }
  return found
}

/** Filters in the last frame, and expects the host to stay where it is and the height to follow. */
export async function expectFilterKeepsTheHostStill(
  page: Page,
  frames: readonly Frame[],
  { height }: FrameCell,
) {
  const frame = frames.at(-1)
  if (frame === undefined) throw new Error('There is no frame')
  const last = frames.length - 1
  // In a narrow column the choices are folded away.
  const fold = frame.getByRole('search').locator('details').first()
  await fold.evaluate((details: HTMLDetailsElement) => {
    details.open = true
  })
  const area = frame.getByRole('radio', { name: /^Adoption/u })
  await area.scrollIntoViewIfNeeded()
  const readScroll = () => page.evaluate(() => window.scrollY)
  const before = await readScroll()
  const told = (await readWatched(page)).messages[last] ?? 0
  // Not by the mouse: a click would scroll there first, and the host's scroll is watched.
  await area.evaluate((radio: HTMLInputElement) => {
    radio.click()
  })
  await frame.locator('[data-area=adoption]').first().waitFor()
  const seen = await settle(async () => ({
    inside: await readFrame(frame),
    outside: await page
      .locator('iframe')
      .nth(last)
      .evaluate((element) => element.clientHeight),
    messages: ((await readWatched(page)).messages[last] ?? 0) - told,
  }))
  expect(seen.messages).toBeGreaterThanOrEqual(1)
  expect(seen.messages).toBeLessThanOrEqual(2)
  // Firefox rounds a place to whole pixels when what is around it changes.
  expect(Math.abs((await readScroll()) - before)).toBeLessThanOrEqual(1)
  expect(seen.inside.hiddenBelow).toBe(0)
  if (height !== 'snippet alone') expect(seen.outside).toBe(seen.inside.content)
}
