import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readEngland } from '../../src/record/checks/checkEngland'
import { readFrameworks } from '../../src/record/checks/checkFrameworks'
import { readNeighbours } from '../../src/record/checks/checkNeighbours'
import { checkRecordName, readRecord } from '../../src/record/checks/checkRecord'
import { formatToday } from '../../src/record/dates'
import { formatFirst, refine, type Fault, type Parsed } from '../../src/record/faults'
import { fingerprintOf, type RecordInPage } from '../../src/entries/prerender'
import { addLines, readJson } from '../readJson'

/** Throws for a file that no page can be built from, with its faults in words. */
function refuse(file: string, faults: readonly Fault[]): never {
  const lines = faults.map(
    (fault) => `  ${formatFirst([fault])}${fault.todo === undefined ? '' : ` (${fault.todo})`}`,
  )
  throw new Error([`${file} cannot be built into a page:`, ...lines].join('\n'))
}

function readChecked<T>(file: string, read: (value: unknown) => Parsed<T>) {
  const json = readJson(file)
  if (!json.ok) return refuse(file, json.faults)
  const { text } = json
  const parsed = read(json.value)
  return parsed.ok ? { text, value: parsed.value } : refuse(file, addLines(text, parsed.faults))
}

/** Paths of a record's files. Related files that do not exist have none. */
export interface RecordPaths {
  record: string
  frameworks: string
  england?: string
  neighbours?: string
}

/** Finds a record's related files: in its own folder or, if they are not there, next to its frameworks. */
export function findRecordPaths(record: string, frameworks: string): RecordPaths {
  const find = (name: string) =>
    [record, frameworks].map((path) => join(dirname(path), name)).find((path) => existsSync(path))
  const england = find('england.json')
  const neighbours = find(join('neighbours', basename(record)))
  return {
    record,
    frameworks,
    ...(england === undefined ? {} : { england }),
    ...(neighbours === undefined ? {} : { neighbours }),
  }
}

/**
 * Reads and checks a record and its related files from disk. Throws for any fault, including a record under
 * another's name or a day in the future (rule 21).
 */
export function readRecordFile(paths: RecordPaths): RecordInPage {
  const today = formatToday()
  const frameworks = readChecked(paths.frameworks, readFrameworks)
  const record = readChecked(paths.record, (value) =>
    refine(readRecord(value, frameworks.value, today), (read) =>
      checkRecordName(read, basename(paths.record, '.json')),
    ),
  )
  const england =
    paths.england === undefined
      ? undefined
      : readChecked(paths.england, (value) => readEngland(value, frameworks.value, today))
  const neighbours =
    paths.neighbours === undefined
      ? undefined
      : readChecked(paths.neighbours, (value) =>
          readNeighbours(value, frameworks.value, record.value.authority.id, today),
        )
  const beside = [england, neighbours].flatMap((file) => file?.text ?? [])
  const context = {
    ...(england && { england: england.value }),
    ...(neighbours && { neighbours: neighbours.value }),
  }
  return {
    record: record.value,
    frameworks: frameworks.value,
    ...(beside.length > 0 && { context }),
    fingerprint: fingerprintOf(record.text, frameworks.text, ...beside),
  }
}
