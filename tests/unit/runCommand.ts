import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** A new folder for the tests of a file, gone when they have ended. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'inspection-record-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Run {
  code: number | string | null | undefined
  out: string
  err: string
}

/** Runs a command of `tools` in a folder, which need not be the repository's. */
export function runCommand(name: string, folder: string, args: readonly string[]): Promise<Run> {
  const file = fileURLToPath(new URL(`../../tools/${name}.ts`, import.meta.url))
  const words = ['--import', import.meta.resolve('tsx'), file, ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: folder }, (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, out, err })
    })
  })
}
