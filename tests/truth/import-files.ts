import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { importFiles, type Imported } from '../../src/importing/importFiles'
import { readFrameworks } from './read'

/** The folder of published files, which the repository does not carry; undefined where it is not set. */
export const dataDir = process.env['DATA_DIR'] === '' ? undefined : process.env['DATA_DIR']

/** Later than every file; what is dated after it is refused. */
const TODAY = '2026-11-28'

export const OFFICIAL = 'la-inspection-outcomes-2025-03-31.ods'
export const OVERVIEW = 'ilacs-overview-2026-06-29.xlsx'
export const LOOKUP = 'local-authority-lookup.csv'

/** The folder of damaged and odd files, which the repository does not carry either. */
export const casesDir = process.env['CASES_DIR'] === '' ? undefined : process.env['CASES_DIR']

/** Imports published files. Throws where the folder lacks one. */
export function importPublished(folder: string, ...names: string[]): Imported {
  const files = names.map((name) => {
    const file = join(folder, name)
    if (!existsSync(file)) throw new Error(`there is no ${file}`)
    return { name: basename(name), bytes: new Uint8Array(readFileSync(file)) }
  })
  return importFiles(files, readFrameworks(), { today: TODAY })
}
