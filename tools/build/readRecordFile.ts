import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseEngland, parseNeighbours } from '../../src/record/checks/checkRelatedFiles'
import { parseCheckedFrameworks } from '../../src/record/checks/checkFrameworks'
import { checkRecordName, parseCheckedRecord } from '../../src/record/checks/checkRecord'
import { formatToday } from '../../src/record/dates'
import { formatFirst, refine, type Parsed } from '../../src/record/faults'
import { buildFingerprint, type RecordInPage } from '../../src/entries/prerender'
import { readChecked } from '../readJson'

/** Reads and checks a file. Throws if no page can be built from it, with its faults in words. */
function readSound<T>(file: string, check: (value: unknown) => Parsed<T>) {
  const read = readChecked(file, check)
  if (read.ok) return read
  const lines = read.faults.map(
    (fault) => `  ${formatFirst([fault])}${fault.todo === undefined ? '' : ` (${fault.todo})`}`,
  )
  throw new Error([`${file} cannot be built into a page:`, ...lines].join('\n'))
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

/** Paths of the record of this name in a built folder. */
export function findBuiltPaths(folder: string, slug: string): RecordPaths {
  const records = join(folder, 'records')
  return findRecordPaths(join(records, `${slug}.json`), join(records, 'frameworks.json'))
}

/**
 * Reads and checks a record and its related files from disk. Throws for any fault, including a record under
 * another's name or a day in the future (rule 21).
 */
export function readRecordFile(paths: RecordPaths): RecordInPage {
  const today = formatToday()
  const frameworks = readSound(paths.frameworks, parseCheckedFrameworks)
  const record = readSound(paths.record, (value) =>
    refine(parseCheckedRecord(value, frameworks.value, today), (read) =>
      checkRecordName(read, basename(paths.record, '.json')),
    ),
  )
  const england =
    paths.england === undefined
      ? undefined
      : readSound(paths.england, (value) => parseEngland(value, frameworks.value, today))
  const neighbours =
    paths.neighbours === undefined
      ? undefined
      : readSound(paths.neighbours, (value) =>
          parseNeighbours(value, frameworks.value, record.value.authority.id, today),
        )
  const related = [england, neighbours].flatMap((file) => file?.text ?? [])
  const context = {
    ...(england && { england: england.value }),
    ...(neighbours && { neighbours: neighbours.value }),
  }
  return {
    record: record.value,
    frameworks: frameworks.value,
    ...(related.length > 0 && { context }),
    fingerprint: buildFingerprint(record.text, frameworks.text, ...related),
  }
}
