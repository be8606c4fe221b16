import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, readBuiltFrameworks } from '../built'
import { launchBrowser } from '../launch'
import { openHeard, waitForScript, type HeardPage } from '../listen'
import { serveFolder, type ServedFolder } from '../serve'
import { findArea } from '../shown'
import { openFolds } from './forms'
import { findAll, findOne, readTree, type TreeNode } from './tree'

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

async function open(search = '', width = 1366): Promise<HeardPage> {
  const heard = await openHeard(browser, `${site.address}/${search}`, {
    viewport: { width, height: 768 },
  })
  await waitForScript(heard.page)
  await heard.page.waitForLoadState('networkidle')
  return heard
}

const AREAS = readBuiltFrameworks().areas.map(({ name }) => name)

const REGIONS = [
  ...['Ratings', 'Timeline', 'What inspectors asked to improve', 'Key quotes'],
  ...['Figures in the reports and articles', 'In context', 'Sources and method'],
]

/** Roles of things to work with, as Chromium names them. */
const CONTROLS = new Set([
  ...['link', 'button', 'radio', 'checkbox', 'combobox', 'searchbox', 'textbox', 'spinbutton'],
  ...['DisclosureTriangle', 'application', 'image', 'option', 'dialog'],
])

/** What can have the focus, and is no control that a reader knows, or has no name. */
function listNameless(tree: readonly TreeNode[]): string[] {
  return tree
    .filter(({ role, states }) => states['focusable'] === true && role !== 'RootWebArea')
    .filter(({ role, name }) => name === '' || !CONTROLS.has(role))
    .map(({ role, name }) => `${role} “${name}”`)
}

describe('to a screen reader, by the browser’s accessibility tree,', () => {
  it.each([
    ['the page', '', 1366],
    ['the page on a phone', '', 360],
    ['the embedded page', 'embed.html', 640],
  ])('everything that can have the focus on %s has a role and a name', async (_, name, width) => {
    const { page, context } = await open(name, width)
    await openFolds(page)
    const tree = await readTree(context, page)
    expect(tree.filter(({ states }) => states['focusable'] === true).length).toBeGreaterThan(20)
    expect(listNameless(tree)).toEqual([])
    await context.close()
  })

  it('the page has its landmarks, and its regions by their names', async () => {
    const { page, context } = await open('#sources')
    const tree = await readTree(context, page)
    for (const role of ['banner', 'main', 'contentinfo'])
      expect(findAll(tree, role)).toHaveLength(1)
    findOne(tree, 'search', /^Filter this page$/u)
    const regions = findAll(tree, 'region').map(({ name }) => name)
    expect(regions.filter((name) => REGIONS.includes(name))).toEqual(REGIONS)
    expect(findAll(tree, 'heading').filter(({ states }) => states['level'] === 1)).toHaveLength(1)
    await context.close()
  })

  it.each([
    ['the page', ''],
    ['the element', 'host.html'],
  ])('the headings of %s go down one level at a time', async (_, name) => {
    site.setFault('/host.html', {
      ...{ status: 200, contentType: 'text/html; charset=utf-8' },
      body: `<!doctype html><html lang="en-GB"><title>A host</title><link rel="icon" href="data:,">
        <h1>Our intranet</h1><inspection-record sections="ratings,timeline,actions,quotes,figures,context,sources"></inspection-record>
        <script type="module" src="./inspection-record.js"></script></html>`,
    })
    const { page, context } = await openHeard(browser, `${site.address}/${name}`)
    await page.getByRole('heading', { name: 'Sources and method' }).waitFor()
    await openFolds(page)
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
    expect(levels.length).toBeGreaterThan(40)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1)).toEqual([])
    await context.close()
  })

  it('the filter is one group of choices, with the chosen one checked', async () => {
    const { page, context } = await open()
    const before = await readTree(context, page)
    findOne(before, 'group', /^Judgement area \(with its number of /u)
    const radios = findAll(before, 'radio')
    expect(radios.map(({ name }) => name.replace(/ \d+$/u, ''))).toEqual(['All areas', ...AREAS])
    const checked = (tree: readonly TreeNode[]) =>
      findAll(tree, 'radio')
        .filter(({ states }) => states['checked'] === 'true')
        .map(({ name }) => name.replace(/ \d+$/u, ''))
    expect(checked(before)).toEqual(['All areas'])
    await findArea(page, 'Adoption').check()
    expect(checked(await readTree(context, page))).toEqual(['Adoption'])
    expect(findOne(before, 'combobox', /^Inspection$/u).value).toBe('2014, 2019 and 2024')
    expect(findOne(before, 'searchbox', /^Words$/u).states['editable']).toBe('plaintext')
    await context.close()
  })

  it.each([
    ['findings', /^Care leavers: \d+ findings/u],
    ['the timeline’s table', /^The timeline as a table/u],
    ['the sources', /^Show the sources/u],
  ])('what opens %s says whether it is open', async (_, name) => {
    const { page, context } = await open()
    const read = async () => findOne(await readTree(context, page), 'DisclosureTriangle', name)
    expect((await read()).states['expanded']).toBe(false)
    await page.locator('summary').getByText(name).first().focus()
    await page.keyboard.press('Enter')
    expect((await read()).states['expanded']).toBe(true)
    await context.close()
  })

  it('tables have names, and heads over their columns and rows', async () => {
    const { page, context } = await open()
    await openFolds(page)
    const tree = await readTree(context, page)
    const tables = findAll(tree, 'table')
    expect(tables.length).toBeGreaterThan(3)
    expect(tables.filter(({ name }) => name === '')).toEqual([])
    expect(findAll(tree, 'columnheader').length).toBeGreaterThan(12)
    expect(findAll(tree, 'rowheader').length).toBeGreaterThan(AREAS.length)
    await context.close()
  })

  it('a grade is a word in its row, and its picture says nothing beside it', async () => {
    const { page, context } = await open('?sections=ratings')
    const tree = await readTree(context, page)
    const read = tree.filter(({ role }) => role === 'rowheader' || role === 'cell')
    const at = read.findIndex(({ role, name }) => role === 'rowheader' && name === 'Care leavers')
    expect(read[at + 1]?.name).toBe('Good')
    expect(findAll(tree, 'image').filter(({ name }) => name === '')).toEqual([])
    await context.close()
  })

  it.each([
    ['Embed this', 'Embed this'],
    ['Use your authority’s data', 'Use your authority’s data'],
  ])('“%s” opens a dialog with that name, and the rest is out of reach', async (button, name) => {
    const { page, context } = await open()
    const before = await readTree(context, page)
    expect(findAll(before, 'button').find((node) => node.name === button)?.states['hasPopup']).toBe(
      'dialog',
    )
    await page.getByRole('button', { name: button }).first().click()
    await page.getByRole('dialog', { name }).waitFor()
    const tree = await readTree(context, page)
    expect(findOne(tree, 'dialog', new RegExp(`^${name}$`, 'u')).states['modal']).toBe(true)
    // What stands behind a modal dialog is not in the tree at all.
    expect(findAll(tree, 'search').filter((node) => node.name === 'Filter this page')).toEqual([])
    expect(listNameless(tree)).toEqual([])
    await context.close()
  })
})
