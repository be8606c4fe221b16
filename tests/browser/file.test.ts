import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject } from 'vitest'
import { makeList } from '../unit/import/madeLists'
import { it } from './fixtures'
import { findGradeOrAbsence, hand, showOwn } from './localFiles'
import {
  chooseArea,
  countExpected,
  countShown,
  findArea,
  findMark,
  findMarkDialog,
  findResults,
  findWords,
} from './shown'

/** The one-file form as it lies on a stick: alone, in a folder of its own. */
const alone = it.extend('file', ({}, { onCleanup }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'file-'))
  onCleanup(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'inspection record (1).html')
  copyFileSync(path.join(inject('site'), 'inspection-record.html'), file)
  return pathToFileURL(file).href
})

alone(
  'the one-file form works from a disk, offline, and asks for nothing',
  async ({ open, file }) => {
    const { page, asked } = await open(`${file}?area=adoption`, { offline: true })
    await expect.poll(() => countShown(page)).toEqual(countExpected({ area: 'adoption' }))
    await chooseArea(page, 'Leadership')
    await expect.poll(() => page.url()).toBe(`${file}?area=leadership`)
    await page.goBack()
    await expect.poll(() => findArea(page, 'Adoption').isChecked()).toBe(true)
    await chooseArea(page, 'All areas')
    await findWords(page).fill('private fostering')
    await findResults(page)
      .getByRole('link', { name: /private fostering/u })
      .first()
      .waitFor()
    await findMark(page, 'Overall, 2024 Outstanding').click()
    await findMarkDialog(page).getByText('Inspected 10 to 14 June 2024').waitFor()
    await showOwn(page, [hand(makeList())], 'Northshire')
    expect(await findGradeOrAbsence(page).count()).toBe(1)
    expect(asked.filter((it) => !/^(?:data|blob):/u.test(it))).toEqual([`${file}?area=adoption`])
  },
)

alone(
  'the one-file form knows no other record, and leads back to its own',
  async ({ open, file }) => {
    const { page } = await open(`${file}?record=northshire`, { hydrates: false })
    await page.getByRole('alert').getByText('cannot be fetched here').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('Hampshire: ')
    await page.getByRole('link', { name: 'Show the record that this page was built with' }).click()
    await expect.poll(() => countShown(page)).toEqual(countExpected({}))
  },
)
