import { readFile } from 'node:fs/promises'
import { checkFrameworks } from '../../src/record/checks/checkFrameworks'
import { checkRecord } from '../../src/record/checks/checkRecord'
import type { Fault } from '../../src/record/faults'
import { parseFrameworks, parseJson, parseRecord, type Parsed } from '../../src/record/parse'
import { fingerprintOf, type RecordInPage } from '../../src/entries/prerender'

/** A file that cannot be built into a page, with its faults in words. */
class RefusedFile extends Error {
  constructor(file: string, faults: readonly Fault[]) {
    const lines = faults.map(
      (fault) => `  ${fault.path}: found ${fault.found}, expected ${fault.expected}`,
    )
    super([`${file} cannot be built into a page:`, ...lines].join('\n'))
    this.name = 'RefusedFile'
  }
}

const NOT_READ: Fault = {
  path: 'the whole file',
  found: 'nothing that can be read',
  expected: 'a JSON file',
}

async function readChecked<T>(
  file: string,
  parse: (value: unknown) => Parsed<T>,
  check: (value: T) => Fault[],
): Promise<{ text: string; value: T }> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new RefusedFile(file, [NOT_READ])
  const json = parseJson(text)
  if (!json.ok) throw new RefusedFile(file, json.faults)
  const parsed = parse(json.value)
  if (!parsed.ok) throw new RefusedFile(file, parsed.faults)
  const faults = check(parsed.value)
  if (faults.length > 0) throw new RefusedFile(file, faults)
  return { text, value: parsed.value }
}

/** Reads and checks a record and its frameworks from disk. Throws `RefusedFile` for any fault. */
export async function readRecordFile(
  recordPath: string,
  frameworksPath: string,
): Promise<RecordInPage> {
  const frameworks = await readChecked(frameworksPath, parseFrameworks, checkFrameworks)
  const record = await readChecked(recordPath, parseRecord, (value) =>
    checkRecord(value, frameworks.value),
  )
  return {
    record: record.value,
    frameworks: frameworks.value,
    fingerprint: fingerprintOf(record.text, frameworks.text),
  }
}
