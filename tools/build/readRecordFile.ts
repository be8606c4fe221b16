import { formatToday } from '../../src/record/dates'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkEngland } from '../../src/record/checks/checkEngland'
import { checkFrameworks } from '../../src/record/checks/checkFrameworks'
import { checkNeighbours } from '../../src/record/checks/checkNeighbours'
import { checkRecord, checkRecordName } from '../../src/record/checks/checkRecord'
import {
  findFutureCheck,
  findFutureCounts,
  findFutureNeighbours,
} from '../../src/record/checks/futureDays'
import type { Fault } from '../../src/record/faults'
import {
  parseEngland,
  parseFrameworks,
  parseNeighbours,
  parseRecord,
  type Parsed,
} from '../../src/record/parse'
import { fingerprintOf, type RecordInPage } from '../../src/entries/prerender'
import { addLines, readJson } from '../readJson'

/** A file that no page can be built from, with its faults in words. */
class RefusedFile extends Error {
  constructor(file: string, faults: readonly Fault[]) {
    const lines = faults.map(
      ({ path, found, expected, todo }) =>
        `  ${path}: found ${found}, expected ${expected}${todo === undefined ? '' : ` (${todo})`}`,
    )
    super([`${file} cannot be built into a page:`, ...lines].join('\n'))
    this.name = 'RefusedFile'
  }
}

function readChecked<T>(
  file: string,
  parse: (value: unknown) => Parsed<T>,
  check: (value: T) => Fault[],
): { text: string; value: T } {
  const json = readJson(file)
  if (!json.ok) throw new RefusedFile(file, json.faults)
  const parsed = parse(json.value)
  const faults = parsed.ok ? check(parsed.value) : parsed.faults
  if (!parsed.ok || faults.length > 0) throw new RefusedFile(file, addLines(json.text, faults))
  return { text: json.text, value: parsed.value }
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
 * Reads and checks a record and its related files from disk. Throws `RefusedFile` for any fault, including a
 * record under another's name or a day in the future (rule 21).
 */
export function readRecordFile(paths: RecordPaths): RecordInPage {
  const today = formatToday()
  const frameworks = readChecked(paths.frameworks, parseFrameworks, checkFrameworks)
  const record = readChecked(paths.record, parseRecord, (value) => [
    ...checkRecord(value, frameworks.value),
    ...checkRecordName(value, basename(paths.record, '.json')),
    ...findFutureCheck(value, today),
  ])
  const england =
    paths.england === undefined
      ? undefined
      : readChecked(paths.england, parseEngland, (value) => [
          ...checkEngland(value, frameworks.value),
          ...findFutureCounts(value, today),
        ])
  const neighbours =
    paths.neighbours === undefined
      ? undefined
      : readChecked(paths.neighbours, parseNeighbours, (value) => [
          ...checkNeighbours(value, frameworks.value, record.value.authority.id),
          ...findFutureNeighbours(value, today),
        ])
  const beside = [england, neighbours].flatMap((file) => (file === undefined ? [] : [file.text]))
  const context = {
    ...(england === undefined ? {} : { england: england.value }),
    ...(neighbours === undefined ? {} : { neighbours: neighbours.value }),
  }
  return {
    record: record.value,
    frameworks: frameworks.value,
    ...(beside.length === 0 ? {} : { context }),
    fingerprint: fingerprintOf(record.text, frameworks.text, ...beside),
  }
}
