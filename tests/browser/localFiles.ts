import type { Locator, Page } from 'playwright-core'
import type { GivenFile } from '../../src/import/recogniseFile'
import { findHeading } from './shown'

/** A file as the browser is given it. */
export interface DownloadResult {
  name: string
  mimeType: string
  buffer: Buffer
}

export function hand({ name, bytes }: GivenFile): DownloadResult {
  return { name, mimeType: '', buffer: Buffer.from(bytes) }
}

export const findOwnDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Add a file of your own' })
export const findField = (page: Page): Locator =>
  findOwnDialog(page).getByLabel(/^(?:Choose the file|Add another file)/u)
export const findTyped = (page: Page): Locator =>
  findOwnDialog(page).getByRole('searchbox', { name: /^Type your authority/u })
export const findGradeOrAbsence = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Not published' })
export const findWayIn = (page: Page): Locator =>
  page.getByRole('button', { name: 'Add a file of your own' })

export async function openOwnFiles(page: Page): Promise<Locator> {
  await findWayIn(page).click()
  await findField(page).waitFor()
  return findOwnDialog(page)
}

/** From the files to an authority's record on screen. */
export async function showOwn(
  page: Page,
  files: DownloadResult[],
  authority: string,
): Promise<void> {
  const dialog = await openOwnFiles(page)
  await findField(page).setInputFiles(files)
  await findTyped(page).fill(authority)
  await dialog.getByRole('button', { name: new RegExp(`^${authority}`, 'u') }).click()
  await findHeading(page, authority).waitFor()
  await dialog.waitFor({ state: 'detached' })
}
