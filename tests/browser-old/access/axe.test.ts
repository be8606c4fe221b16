import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../launch'
import { buildSiteOfTwo } from '../otherRecord'
import { serveFolder, type ServedFolder } from '../serve'
import { formatCell } from '../hosts/factors'
import { runAxe } from './axe'
import { AXE_CELLS } from './axeCells'
import { Forms, openFolds } from './forms'

let browser: Browser
let served: ServedFolder
let two: Awaited<ReturnType<typeof buildSiteOfTwo>>
let forms: Forms
beforeAll(async () => {
  browser = await launchBrowser()
  two = await buildSiteOfTwo(['--all'])
  served = await serveFolder(path.dirname(two.dist))
  forms = new Forms(browser, served, `/${path.basename(two.dist)}`)
})
afterAll(async () => {
  await served.close()
  two.remove()
  await browser.close()
})

describe('axe, with every rule but those of RULES_OFF, finds nothing and leaves nothing open', () => {
  it.each(AXE_CELLS.map((cell) => ({ cell, name: formatCell(cell) })))(
    '$name',
    async ({ cell }) => {
      const { page, context, record } = await forms.openCell(cell)
      if (cell.folds === 'open') await openFolds(record)
      expect(await runAxe(page)).toEqual({ broken: [], open: [] })
      await context.close()
    },
  )
})
