import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { holdBack, it } from './fixtures'
import { findArea, findHeading, hasFocus } from './shown'

const RECORD = /\/records\/northshire\.json/u

/** Notes before every frame, from the first on, whose name the page and its title show. */
async function watchNames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { seen })
    const look = () => {
      // Words in styles' `content` are no part of it.
      const shown = `${document.title} ${document.querySelector('body')?.innerText ?? ''}`
      for (const name of ['Hampshire', 'Northshire']) if (shown.includes(name)) seen.add(name)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
const readNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    return [...(Reflect.get(globalThis, 'seen') as Set<string>)]
  })
const recordsOf = (asked: readonly string[]) =>
  asked.filter((address) => address.includes('/records/')).map((it) => it.replace(/.*\//u, ''))

it.for(['', 'embed.html'])(
  'the record that the address of /%s asks for is the only one ever painted',
  async (file, { open }) => {
    let letRecordCome: () => void = () => undefined
    const { page, asked } = await open(`/${file}?record=%20Northshire.json&area=care-leavers`, {
      hydrates: false,
      prepare: async (opened) => {
        letRecordCome = await holdBack(opened, RECORD)
        await watchNames(opened)
      },
    })
    await page.getByRole('status').getByText('Fetching the inspection record').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await readNames(page)).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    letRecordCome()
    await page.getByRole('contentinfo').waitFor()
    expect(await readNames(page)).toEqual(['Northshire'])
    expect(await page.title()).toBe('Northshire: children’s services inspections')
    // The list waits until somebody opens it.
    expect(new Set(recordsOf(asked))).toEqual(
      new Set(['england.json', 'frameworks.json', 'northshire.json']),
    )
  },
)

it.for([
  ['..%2FIsle+of+Wight', '“../Isle of Wight” is asked for, which is not the name of a record'],
  ['nowhere', 'The server has no file records/nowhere.json'],
] as const)(
  'where %s is asked for, nothing of the built record is shown, and a sentence says how to go on',
  async ([name, words], { open }) => {
    const { page } = await open(`/?record=${name}`, {
      hydrates: false,
      prepare: watchNames,
      expects: /Failed to load resource/u,
    })
    await page.getByRole('alert').getByText(words).waitFor()
    expect(await readNames(page)).toEqual([])
    await page.getByRole('link', { name: 'Show the record that this page was built with' }).click()
    await findHeading(page, 'Hampshire').waitFor()
  },
)

it('another authority is found by typing its name, and the choice of area goes along', async ({
  open,
}) => {
  const { page } = await open('/?area=care-leavers')
  const opener = page.getByText('Find another council', { exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  const field = page.getByRole('searchbox', { name: 'Name' })
  await field.waitFor()
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(opener)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => hasFocus(field)).toBe(true)
  await page.keyboard.type('north')
  await page.keyboard.press('Enter')
  await findHeading(page, 'Northshire').waitFor()
  expect(new URL(page.url()).pathname).toBe('/authority-northshire.html')
  await expect.poll(() => findArea(page, 'Care leavers').isChecked()).toBe(true)
})
