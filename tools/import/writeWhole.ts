import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where files are written before any is put in its place; what an interrupted import left is cleared. */
const UNFINISHED = '.import-unfinished'

/** A value as the text of its file. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * Writes files as JSON so that each is at any moment either the previous one or the new one, whole:
 * all are written aside, then moved into place in their order. Interrupted before the first move,
 * nothing has changed.
 */
export function writeWhole(
  folder: string,
  files: readonly { path: string; value: unknown }[],
): void {
  const aside = join(folder, UNFINISHED)
  rmSync(aside, { recursive: true, force: true })
  try {
    for (const { path, value } of files) {
      mkdirSync(dirname(join(aside, path)), { recursive: true })
      writeFileSync(join(aside, path), formatJson(value), { flush: true })
    }
    for (const { path } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      renameSync(join(aside, path), join(folder, path))
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
