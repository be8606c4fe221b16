import { formatToday } from '../../src/record/dates'
import { basename, dirname, join } from 'node:path'
import { checkEngland } from '../../src/record/checks/checkEngland'
import { checkFrameworks } from '../../src/record/checks/checkFrameworks'
import { checkIndex } from '../../src/record/checks/checkIndex'
import { checkNeighbours } from '../../src/record/checks/checkNeighbours'
import { placeEntries } from '../../src/record/checks/context'
import {
  findFutureCounts,
  findFutureEntries,
  findFutureNeighbours,
} from '../../src/record/checks/futureDays'
import { buildFault, readKey, type Fault, type Parsed } from '../../src/record/faults'
import { parseEngland, parseFrameworks, parseIndex, parseNeighbours } from '../../src/record/parse'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { IndexFile } from '../../src/record/schema/manyRecords'
import { readJson } from '../readJson'

function listFaults<T>(parsed: Parsed<T>, check: (value: T) => Fault[]): Fault[] {
  return parsed.ok ? check(parsed.value) : parsed.faults
}

/** The list is of the files beside it: each holds the record of its name, and is complete where the list says so. */
function checkListed(index: IndexFile, folder: string): Fault[] {
  return placeEntries(['records'], index.records).flatMap(({ value: { id, incomplete }, keys }) => {
    const json = readJson(join(folder, `${id}.json`))
    if (!json.ok)
      return [
        buildFault(index, [...keys, 'id'], `the name of a record beside the list: ${id}.json`),
      ]
    const held = readKey(readKey(json.value, 'authority'), 'id')
    if (held !== id) {
      const found = typeof held === 'string' ? `the record of "${held}"` : 'no record'
      return [
        { ...buildFault(index, [...keys, 'id'], `the record of "${id}" in ${id}.json`), found },
      ]
    }
    const isIncomplete = readKey(json.value, 'incomplete') !== undefined
    return isIncomplete === (incomplete === true)
      ? []
      : [
          buildFault(
            index,
            [...keys, 'incomplete'],
            `${isIncomplete ? 'true' : 'nothing'}, as in ${id}.json`,
          ),
        ]
  })
}

/** What stands beside the records, each known by a key that no record has. */
const COMPANIONS: readonly {
  key: string
  check: (value: unknown, frameworks: FrameworksFile, file: string) => Fault[]
}[] = [
  { key: 'frameworks', check: (value) => listFaults(parseFrameworks(value), checkFrameworks) },
  {
    key: 'latest',
    check: (value, frameworks) =>
      listFaults(parseEngland(value), (england) => [
        ...checkEngland(england, frameworks),
        ...findFutureCounts(england, formatToday()),
      ]),
  },
  {
    key: 'neighbours',
    check: (value, frameworks, file) =>
      listFaults(parseNeighbours(value), (neighbours) => [
        ...checkNeighbours(neighbours, frameworks, basename(file, '.json')),
        ...findFutureNeighbours(neighbours, formatToday()),
      ]),
  },
  {
    key: 'records',
    check: (value, _, file) =>
      listFaults(parseIndex(value), (index) => [
        ...checkIndex(index),
        ...findFutureEntries(index, formatToday()),
        ...checkListed(index, dirname(file)),
      ]),
  },
]

/** The faults of a file that is no record; nothing where it is to be read as one. */
export function checkCompanion(
  file: string,
  value: unknown,
  frameworks: FrameworksFile,
): Fault[] | undefined {
  if (readKey(value, 'inspections') !== undefined) return undefined
  return COMPANIONS.find(({ key }) => readKey(value, key) !== undefined)?.check(
    value,
    frameworks,
    file,
  )
}
