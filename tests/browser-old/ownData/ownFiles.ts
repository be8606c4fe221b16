import type { Locator, Page } from 'playwright-core'
import type { GivenFile } from '../../../src/importing/recogniseFile'
import { waitForScript } from '../listen'

/** A file as the browser is given it. */
export interface Handed {
  name: string
  mimeType: string
  buffer: Buffer
}

export function hand({ name, bytes }: GivenFile): Handed {
  return { name, mimeType: '', buffer: Buffer.from(bytes) }
}

export const findDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Use your authority’s data' })
export const findField = (page: Page): Locator =>
  findDialog(page).getByLabel(/^(?:Choose the file|Add another file)/u)
export const findTyped = (page: Page): Locator =>
  findDialog(page).getByRole('searchbox', { name: /^Type your authority/u })
export const findStanding = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Not published' })
export const findWayIn = (page: Page): Locator =>
  page.getByRole('button', { name: 'Use your authority’s data' })
export const findHeading = (page: Page, authority: string): Locator =>
  page.getByRole('heading', { level: 1, name: `${authority}: children’s services inspections` })

export async function openDialog(page: Page): Promise<Locator> {
  await waitForScript(page)
  await findWayIn(page).click()
  await findField(page).waitFor()
  return findDialog(page)
}

/** From the files to an authority's record on screen. */
export async function showOwn(page: Page, files: Handed[], authority: string): Promise<void> {
  const dialog = await openDialog(page)
  await findField(page).setInputFiles(files)
  await findTyped(page).fill(authority)
  await dialog.getByRole('button', { name: new RegExp(`^${authority}`, 'u') }).click()
  await findHeading(page, authority).waitFor()
  await dialog.waitFor({ state: 'detached' })
}
