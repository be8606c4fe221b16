import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { importFiles, type Imported } from '../../src/import/importFiles'
import { readFrameworks } from './read'

export { casesDir, dataDir } from './read'

/** Later than every file; what is dated after it is refused. */
const TODAY = '2026-11-28'

export const OFFICIAL = 'la-inspection-outcomes-2025-03-31.ods'
export const OVERVIEW = 'ilacs-overview-2026-06-29.xlsx'
export const LOOKUP = 'local-authority-lookup.csv'

/** Imports published files. Throws where the folder lacks one. */
export function importPublished(folder: string, ...names: string[]): Imported {
  const files = names.map((name) => ({
    name: basename(name),
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }))
  return importFiles(files, readFrameworks(), { today: TODAY })
}
