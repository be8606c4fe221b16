import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillPlace } from '../../tools/build/places'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'

/** The folder that the build wrote. */
export const DIST = 'dist'

export const RECORD_FILE = '/records/hampshire.json'
export const FRAMEWORKS_FILE = '/records/frameworks.json'

/** The text of a file of the built site: "/records/hampshire.json". */
export function readBuilt(pathname: string): string {
  return readFileSync(path.join(DIST, pathname), 'utf8')
}

/** The record that the built page shows, as the file has it. */
export function readBuiltRecord(): InspectionRecord {
  return JSON.parse(readBuilt(RECORD_FILE)) as InspectionRecord
}

export function readBuiltFrameworks(): FrameworksFile {
  return JSON.parse(readBuilt(FRAMEWORKS_FILE)) as FrameworksFile
}

/** A copy of the built site whose page holds no record yet, as before the first prerendering. */
export function copyWithoutRecord(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'page-without-record-'))
  cpSync(DIST, folder, { recursive: true })
  const index = path.join(folder, 'index.html')
  const empty = '<div id="inspection-record" data-record="hampshire"></div>'
  writeFileSync(index, fillPlace(readFileSync(index, 'utf8'), 'page', empty))
  return folder
}
