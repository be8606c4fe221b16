import { describe, expect } from 'vitest'
import { it } from '../../browser/fixtures'
import {
  AREAS,
  chooseArea,
  chooseInspection,
  findAreaName,
  openEverything,
} from '../../browser/shown'
import { findAll, findOne, readTree, type TreeNode } from './tree'

const REGIONS = [
  ...['Grades', 'What inspectors asked to improve', 'In their words'],
  ...['Compared with England', 'Evidence and method'],
]

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

describe('to a screen reader, by the browser’s accessibility tree,', () => {
  it.for([
    ['/#sources', 1366],
    ['/#sources', 360],
    ['/embed.html', 640],
  ] as const)(
    'all that can have the focus on %s at %i px has a role and a name, and tables are tables',
    async ([address, width], { open }) => {
      const { page } = await open(address, { viewport: { width, height: 768 } })
      await page.waitForLoadState('networkidle')
      await openEverything(page)
      const drawn = await page.evaluate(() => {
        const count = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility()).length
        return { table: count('table'), head: count('tbody th') }
      })
      const tree = await readTree(page)
      expectNames(tree)
      const tables = findAll(tree, 'table')
      expect(tables.filter(({ name }) => name === '')).toEqual([])
      expect({
        table: tables.length,
        head: findAll(tree, 'rowheader').length,
      }).toEqual(drawn)
    },
  )

  it('the page has its landmarks, and its regions by their names', async ({ open }) => {
    const { page } = await open('/#sources')
    const tree = await readTree(page)
    for (const role of ['banner', 'main', 'contentinfo'])
      expect(findAll(tree, role)).toHaveLength(1)
    findOne(tree, 'searchbox', /^Search this page$/u)
    const regions = findAll(tree, 'region').map(({ name }) => name)
    expect(regions.filter((name) => REGIONS.includes(name))).toEqual(REGIONS)
  })

  it('headings go down one level at a time, in the page and in an element', async ({
    open,
    openHost,
  }) => {
    const sections = 'ratings,timeline,actions,quotes,figures,context,sources'
    const pages = [
      await open('/#sources'),
      await openHost(
        `<inspection-record sections="${sections}"></inspection-record><script type="module" src="/inspection-record.js"></script>`,
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

  it('the filter is one group of choices, with the chosen one checked', async ({ open }) => {
    const { page } = await open()
    const before = await readTree(page)
    findOne(before, 'group', /^Judgement area$/u)
    // The others are in a menu.
    const names = ['All areas', ...AREAS.map(({ name }) => name)]
    expect(names).toEqual(expect.arrayContaining(findAll(before, 'radio').map(({ name }) => name)))
    const checked = (tree: readonly TreeNode[]) =>
      findAll(tree, 'radio')
        .filter(({ states }) => states['checked'] === 'true')
        .map(({ name }) => name)
    expect(checked(before)).toEqual(['All areas'])
    await chooseArea(page, 'Leadership')
    expect(checked(await readTree(page))).toEqual(['Leadership'])
    expect(findOne(before, 'searchbox', /^Search this page$/u).states['editable']).toBe('plaintext')
    const chosen = /^Inspection of 2019$/u
    expect(findOne(before, 'button', chosen).states['pressed']).toBe('false')
    await chooseInspection(page, '2019')
    expect(findOne(await readTree(page), 'button', chosen).states['pressed']).toBe('true')
  })

  it('what opens says whether it is open', async ({ open }) => {
    const { page } = await open()
    await page.waitForLoadState('networkidle')
    for (const [role, name, place] of [
      ['link', /^Care leavers$/u, findAreaName(page, 'Care leavers')],
      [
        'DisclosureTriangle',
        /^Private fostering/u,
        page.locator('summary', { hasText: /^Private fostering/u }),
      ],
      ['DisclosureTriangle', /^Sources/u, page.locator('summary', { hasText: /^Sources/u })],
    ] as const) {
      const isOpen = async () => findOne(await readTree(page), role, name).states['expanded']
      await expect.poll(isOpen, { message: String(name) }).toBe(false)
      await place.press('Enter')
      await expect.poll(isOpen).toBe(true)
    }
  })

  it.for(['Embed this', 'Add a file of your own'])(
    '“%s” opens a dialog with that name, and the rest is out of reach',
    async (name, { open }) => {
      const { page } = await open()
      const button = findAll(await readTree(page), 'button').find((node) => node.name === name)
      expect(button?.states['hasPopup']).toBe('dialog')
      await page.getByRole('button', { name }).first().click()
      await page.getByRole('dialog', { name }).waitFor()
      const tree = await readTree(page)
      expect(findOne(tree, 'dialog', new RegExp(`^${name}$`, 'u')).states['modal']).toBe(true)
      // What stands behind a modal dialog is not in the tree at all.
      expect(findAll(tree, 'searchbox').filter((node) => node.name === 'Search this page')).toEqual(
        [],
      )
      expectNames(tree)
    },
  )
})
