import { expect } from 'vitest'
import { it } from '../../browser/fixtures'
import { openEverything } from '../../browser/shown'
import { VIEWS } from '../../../src/record/sections'
import { findAll, findOne, readTree, type TreeNode } from './tree'

/** Roles of things to work with, as Chromium names them. */
const CONTROLS = new Set([
  ...['link', 'button', 'radio', 'checkbox', 'combobox', 'searchbox', 'textbox', 'spinbutton'],
  ...['DisclosureTriangle', 'application', 'image', 'option', 'dialog'],
])

/** What can have the focus, and is no control that a reader knows, or has no name. */
function expectNames(tree: readonly TreeNode[]) {
  const stops = tree.filter(({ role, states }) => states['focusable'] && role !== 'RootWebArea')
  // The chart's layers are groups that script alone can focus.
  const reached = stops.filter(({ role, name }) => role !== 'group' || name !== '')
  const nameless = reached.filter(({ role, name }) => name === '' || !CONTROLS.has(role))
  expect(reached.length).toBeGreaterThan(2)
  expect(nameless.map(({ role, name }) => `${role} “${name}”`)).toEqual([])
}

/* What the browser hands to a screen reader: its accessibility tree. */

it.for([
  ['/#sources', [1366, 360]],
  ['/embed.html', [640]],
] as const)(
  'all that can have the focus on %s has a role and a name, and tables are tables, at %j px',
  async ([address, widths], { open }) => {
    const { page } = await open(address)
    await page.waitForLoadState('networkidle')
    await openEverything(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 768 })
      const drawn = await page.evaluate(() => {
        const count = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility()).length
        return { table: count('table'), head: count('tbody th') }
      })
      const tree = await readTree(page)
      expectNames(tree)
      const tables = findAll(tree, 'table')
      expect(tables.filter(({ name }) => name === '')).toEqual([])
      expect({ table: tables.length, head: findAll(tree, 'rowheader').length }).toEqual(drawn)
    }
  },
)

it('headings go down one level at a time, in the page and in an element', async ({
  open,
  openHost,
}) => {
  const pages = [
    await open('/#sources'),
    await openHost(
      `<inspection-record sections="${VIEWS.join()}"></inspection-record><script type="module" src="/inspection-record.js"></script>`,
    ),
  ]
  for (const { page } of pages) {
    await page.getByRole('heading', { name: 'Evidence and method' }).waitFor()
    await page.locator('details').evaluateAll((parts) => {
      for (const part of parts) part.setAttribute('open', '')
    })
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
    expect(levels.length).toBeGreaterThan(40)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1)).toEqual([])
  }
})

it('a button that opens a dialog says so; the dialog has its name, and the rest is out of reach', async ({
  open,
}) => {
  const { page } = await open()
  for (const name of ['Embed this', 'Add a file of your own']) {
    const button = findAll(await readTree(page), 'button').find((node) => node.name === name)
    expect(button?.states['hasPopup']).toBe('dialog')
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog', { name }).waitFor()
    const tree = await readTree(page)
    expect(findOne(tree, 'dialog', new RegExp(`^${name}$`, 'u')).states['modal']).toBe(true)
    // What stands behind a modal dialog is not in the tree at all.
    expect(tree.filter((node) => node.name === 'Search this page')).toEqual([])
    expectNames(tree)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name }).waitFor({ state: 'detached' })
  }
})
