import { expect } from 'vitest'
import { it } from './fixtures'
import {
  chooseArea,
  countShown,
  findChart,
  findRatings,
  findReading,
  findWords,
  record,
} from './shown'

const MARKS = record.inspections.flatMap(({ judgements }) => judgements).length

it('findings, a citation in them and its source are reached by keys', async ({ open }) => {
  const { page } = await open()
  await findRatings(page)
    .getByText(/^Care leavers: \d+ findings$/u)
    .focus()
  await page.keyboard.press('Enter')
  const findings = findRatings(page).getByRole('region', {
    name: 'Care leavers, inspection of 2024',
  })
  await findings.waitFor()
  const cited = findings.getByRole('link', { name: /^2024 report, para/u }).first()
  expect(await cited.getAttribute('href')).toMatch(/^https:.+#page=\d+$/u)
})

it('a citation without an address leads into the folded list of sources, shown or not', async ({
  open,
}) => {
  for (const address of ['/', '/?sections=quotes']) {
    const { page } = await open(address)
    await page.getByRole('link', { name: 'Daily Echo, 22 April 2014' }).first().focus()
    await page.keyboard.press('Enter')
    await page.locator('#source-daily-echo-2014').waitFor()
    expect(page.url()).toMatch(/#source-daily-echo-2014$/u)
  }
})

it('the timeline is read mark by mark, and as a table', async ({ open }) => {
  const { page } = await open()
  await findChart(page).focus()
  await page.keyboard.press('Home')
  await expect.poll(() => findReading(page).innerText()).toMatch(/Overall · 18 February/u)
  await findChart(page)
    .getByRole('img', { name: /^Adoption/u })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => findReading(page).innerText()).toMatch(/Overall · 29 April/u)
  await chooseArea(page, 'Adoption')
  await expect.poll(() => findChart(page).getByRole('img', { name: /./u }).count()).toBe(1)
  await chooseArea(page, 'All areas')

  await page.getByText('The timeline as a table').click()
  const table = page.getByRole('table', { name: /^Every judgement and visit/u })
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    ...['Area', 'Grade', 'As printed', 'Inspected', 'Published', 'Framework', 'Source'],
  ])
  await expect.poll(() => table.locator('tbody tr').count()).toBe(MARKS + record.visits.length)
})

it('where the chart’s code does not come the picture stays and is read', async ({ open }) => {
  const { page } = await open('/', {
    prepare: (opened) => opened.route(/\/TimelineChart-/u, (route) => route.abort()),
    expects: /Failed to load resource/u,
  })
  const picture = await findChart(page).locator('svg[data-mark]').count()
  await findChart(page).focus()
  await page.keyboard.press('End')
  await expect.poll(() => findReading(page).innerText()).toMatch(/^No grade · /u)
  await page.keyboard.press('Home')
  await expect.poll(() => findReading(page).innerText()).toMatch(/· Overall · 18 February/u)
  expect(await findChart(page).locator('svg[data-mark]').count()).toBe(picture)
  expect(await page.getByRole('alert').count()).toBe(0)
  await findWords(page).fill('nothing of the kind')
  await expect.poll(async () => (await countShown(page)).actions).toBe(0)
})
