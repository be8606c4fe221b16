import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DIST, FORMS } from './dist'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

export interface Outcome {
  code: number
  said: string
}

/** Runs `npm run prerender -- …`, without npm; `preload` is a module that Node loads first. */
export function runPrerender(words: string[], preload: string[] = []): Promise<Outcome> {
  const imports = [TSX, ...preload].flatMap((module) => ['--import', module])
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...imports, 'tools/prerender.ts', ...words],
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        resolve({ code, said: stdout + stderr })
      },
    )
  })
}

/** A copy of the built folder to prerender into, and a place beside it for records. */
export function copyDist(): { folder: string; dist: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'prerender-'))
  const dist = path.join(folder, 'dist')
  cpSync(DIST, dist, { recursive: true })
  return { folder, dist }
}

/** The same with Hampshire's record alone: without England's facts, and what is made from them. */
export function copyDistOfOne() {
  const copy = copyDist()
  const records = path.join(copy.dist, 'records')
  const own = /^(?:hampshire|frameworks|england)\.json$|schema\.json$|^neighbours$/u
  const made = [
    ...readdirSync(records).flatMap((name) => (own.test(name) ? [] : [path.join(records, name)])),
    ...readdirSync(copy.dist).flatMap((name) =>
      /^authorit.*\.html$/u.test(name) ? [path.join(copy.dist, name)] : [],
    ),
  ]
  for (const file of made) rmSync(file, { recursive: true })
  return copy
}

export function readForms(dist: string): string[] {
  return FORMS.map((form) => readFileSync(path.join(dist, form), 'utf8'))
}

/** A module that makes every clock of the process say another time, in another time zone. */
export function writeClock(folder: string, now: string, zone: string): string {
  const file = path.join(folder, `clock-${String(Date.parse(now))}.mjs`)
  writeFileSync(
    file,
    `process.env.TZ = '${zone}'
const now = Date.parse('${now}')
globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(now)
    else super(...given)
  }
  static now() {
    return now
  }
}
`,
  )
  return pathToFileURL(file).href
}
