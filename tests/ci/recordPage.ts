import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { prerenderPage } from '../../src/entries/prerender'
import type { InspectionRecord } from '../../src/record/schema/record'
import { fillPage } from '../../tools/build/pages'
import { it as base } from '../browser/fixtures'
import { readFrameworks } from '../truth/read'

const ADDRESS = 'http://authority.test/'
const FORM = { file: 'index.html', place: 'page', hydrates: false, onSite: false } as const

export const frameworks = readFrameworks()

/** Shows HTML, or the page of a record as it is without script, one after the other in one page. */
export const it = base
  .extend('show', async ({ browser }, { onCleanup }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    onCleanup(() => page.close())
    let body = ''
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body }))
    return async (html: string): Promise<Page> => {
      body = html
      await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' })
      return page
    }
  })
  .extend('showRecord', ({ show }) => {
    const template = readFileSync(path.join(inject('site'), 'index.html'), 'utf8')
    return (record: InspectionRecord): Promise<Page> => {
      const file = { record, frameworks, fingerprint: '' }
      return show(fillPage(template, prerenderPage(file, record.authority.id, FORM), FORM))
    }
  })
