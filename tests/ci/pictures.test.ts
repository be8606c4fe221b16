import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { findChromium } from '../../tools/machine'
import { it } from '../browser/fixtures'
import { countChanged } from './pixels'

/*
 * The first screen of page and frame, as it looked when somebody last looked at it. After a wanted
 * change: npm run pictures, and look at what Git shows as changed.
 */
const FOLDER = path.join(import.meta.dirname, 'pictures')
const isUpdate = process.env['npm_lifecycle_event'] === 'pictures'
/** The pictures were taken with these fonts, and with a Chromium that draws text as Debian's does. */
const cannotCompare =
  findChromium() === undefined || !existsSync('/usr/share/fonts/truetype/liberation')
/** Less is the edge of a letter, drawn by another Chromium; of 716,800 pixels a few do not matter. */
const MIN_CONTRAST = 1.5
const MAX_CHANGED = 1500

const PICTURES = [
  ['page-light', '/', 'light'],
  ['page-dark', '/', 'dark'],
  ['embed-light', '/embed.html?theme=light', 'light'],
  ['embed-dark', '/embed.html?theme=dark', 'dark'],
] as const

it.skipIf(cannotCompare).for(PICTURES)(
  'the first screen looks as in %s.png',
  async ([name, address, colorScheme], { open }) => {
    const { page } = await open(address, {
      viewport: { width: 1024, height: 700 },
      colorScheme,
      prepare: (opened) => opened.clock.setFixedTime('2026-11-28T12:00:00Z'),
    })
    await page.waitForLoadState('networkidle')
    const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    const file = path.join(FOLDER, `${name}.png`)
    if (isUpdate) {
      writeFileSync(file, taken)
      return
    }
    const changed = await countChanged(page, readFileSync(file), taken, MIN_CONTRAST)
    expect(changed).toBeLessThan(MAX_CHANGED)
  },
)
