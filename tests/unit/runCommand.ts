import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, vi } from 'vitest'
import type { Command } from '../../tools/command'

/** A new folder for the tests of a file, gone when they have ended. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'inspection-record-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs a command of `tools` in a folder, and returns its exit code and what it prints. */
export async function runCommand(command: Command, folder: string, args: readonly string[]) {
  const ownFolder = process.cwd()
  let [out, err] = ['', '']
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void (out += `${line}\n`))
  const error = vi.spyOn(console, 'error').mockImplementation((line) => void (err += `${line}\n`))
  process.chdir(folder)
  try {
    return { code: await command(args), out, err }
  } finally {
    process.chdir(ownFolder)
    log.mockRestore()
    error.mockRestore()
  }
}
