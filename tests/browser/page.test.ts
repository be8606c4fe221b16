import { describe, expect } from 'vitest'
import { listFacts } from '../built/facts'
import { holdBack, it, waitForScript, type Opened } from './fixtures'
import { recordShifts, readShifts } from './shifts'
import {
  AREAS,
  chooseArea,
  countExpected,
  countShown,
  findArea,
  findBoard,
  findFindings,
  findMark,
  findStatus,
  openEverything,
  readChosenRows,
  readShownTexts,
  record,
} from './shown'

/** Of the page: it, its scripts and those of sections far below, the record. */
const UNASKED = [
  '/',
  '/element/ContextSection-*.js',
  '/element/GradeBar-*.js',
  '/element/app-*.js',
  '/element/page-*.js',
  '/element/react-*.js',
  '/element/rolldown-runtime-*.js',
  '/records/england.json',
  '/records/frameworks.json',
  '/records/hampshire.json',
  '/records/neighbours/hampshire.json',
]
/** What page and app share with what comes later is cut as the bundler likes. */
const SHARED = /\/element\/[a-z]\w*-\*\.js$/u

/** The files asked for, without their hashes, in the order of the alphabet. */
const listFiles = ({ asked }: Opened) =>
  asked
    .map((address) => new URL(address).pathname.replace(/-[\w-]{8}\./u, '-*.'))
    .filter((file) => UNASKED.includes(file) || !SHARED.test(file))
    .sort()

const LATE = { javaScriptEnabled: false }

describe('the page without script', () => {
  it('shows all that the record says, and nothing that needs script', async ({ open }) => {
    const { page, asked } = await open('/', LATE)
    await openEverything(page)
    const texts = await readShownTexts(page)
    for (const name of await findBoard(page).getByRole('rowheader').getByRole('link').all()) {
      await name.click()
      texts.push(...(await readShownTexts(page)))
    }
    const seen = texts.join(' ').toLowerCase()
    const missing = listFacts(record).flatMap(([, facts]) =>
      facts.filter((fact) => !seen.includes(fact.replace(/\s+/gu, ' ').toLowerCase())),
    )
    expect(missing).toEqual([])
    for (const role of ['button', 'combobox', 'searchbox'] as const)
      expect(await page.getByRole(role).count()).toBe(0)
    expect(asked.filter((address) => !address.startsWith('data:'))).toHaveLength(1)
  })

  it('is filtered by area, and says what is left', async ({ open }) => {
    const { page } = await open('/', LATE)
    for (const { id, name, inSentence } of AREAS) {
      await chooseArea(page, name)
      const expected = countExpected({ area: id })
      expect(await countShown(page), name).toEqual(expected)
      expect(await readChosenRows(page)).toEqual([name])
      const line = page.getByText(new RegExp(`^${inSentence}: \\d+ (?:joint )?grades?\\b`, 'iu'))
      const actions = expected.actions === 0 ? /: (?!.*\d action)/u : `, ${expected.actions} action`
      expect(await line.filter({ visible: true, hasText: actions }).count(), name).toBe(1)
    }
    await chooseArea(page, 'All areas')
    expect(await countShown(page)).toEqual(countExpected({}))
  })
})

it('the page, coming alive, fetches nothing unasked, says what it said before, and moves nothing', async ({
  open,
}) => {
  const still = await open('/', LATE)
  const texts = await readShownTexts(still.page)
  const opened = await open('/', { prepare: (page) => page.addInitScript(recordShifts) })
  await expect.poll(() => listFiles(opened)).toEqual(UNASKED)
  const alive = await readShownTexts(opened.page)
  expect(texts.filter((text) => !alive.some((line) => line.includes(text)))).toEqual([])
  expect(await readShifts(opened.page)).toEqual([])
  // A shift would have been seen.
  await opened.page.evaluate(() => {
    const block = document.createElement('div')
    block.style.height = '100px'
    document.querySelector('main')?.prepend(block)
    scrollTo(0, 0)
  })
  await expect.poll(async () => (await readShifts(opened.page)).length).toBeGreaterThan(0)
})

describe('before its script is there, the page', () => {
  const early = it.extend('openEarly', ({ open }) => async (search = '', options = {}) => {
    let letScriptCome: () => void = () => undefined
    const opened = await open(`/${search}`, {
      hydrates: false,
      prepare: async (page) => {
        letScriptCome = await holdBack(page, /\/element\/page-/u)
      },
      ...options,
    })
    return { ...opened, letScriptCome }
  })

  early('keeps a choice of area, in the address and for Back', async ({ openEarly, site }) => {
    const { page, letScriptCome } = await openEarly('?area=adoption&inspection=2014')
    await chooseArea(page, 'Help and protection')
    expect(await countShown(page)).toEqual(countExpected({ area: 'help-and-protection' }))
    letScriptCome()
    await waitForScript(page)
    await expect.poll(() => findStatus(page).textContent()).toMatch(/^Help and protection/u)
    await chooseArea(page, 'Care leavers')
    await expect.poll(() => page.url()).toContain('care-leavers')
    await page.goBack()
    await expect.poll(() => findArea(page, 'Help and protection').isChecked()).toBe(true)
    expect(page.url()).toBe(`${site.address}/?area=help-and-protection&inspection=2014`)
  })

  early('shows area, sections and theme that its address asks for', async ({ openEarly }) => {
    const { page } = await openEarly('?area=care-leavers&sections=ratings,timeline&theme=dark')
    expect(await countShown(page)).toEqual({ quotes: 0, actions: 0, figures: 0 })
    expect(await readChosenRows(page)).toEqual(['Care leavers'])
    expect(await page.locator('main h2').filter({ visible: true }).allInnerTexts()).toEqual([
      'Grades',
    ])
    const dark = () => getComputedStyle(document.documentElement).colorScheme
    expect(await page.evaluate(dark)).toBe('dark')
  })

  early('keeps what was opened, findings too', async ({ openEarly }) => {
    const { page, letScriptCome } = await openEarly('', { hasTouch: true })
    await openEverything(page)
    const folds = page.locator('details[open]')
    const opened = await folds.count()
    await findMark(page, 'Care leavers, 2024 Good').tap()
    await findFindings(page, 'care-leavers').waitFor()
    letScriptCome()
    await waitForScript(page)
    await findFindings(page, 'care-leavers').getByRole('button', { name: 'Close' }).waitFor()
    expect(await folds.count()).toBe(opened)
  })

  early('remembers a click on a button', async ({ openEarly }) => {
    const { page, letScriptCome } = await openEarly()
    await page.getByRole('button', { name: 'Embed this' }).first().click()
    letScriptCome()
    const dialog = page.getByRole('dialog', { name: 'Embed this' })
    await dialog.waitFor()
    // Once: twice, it would have closed again.
    await page.waitForLoadState('networkidle')
    expect(await dialog.count()).toBe(1)
  })
})
