import { checkEngland } from '../../src/record/checks/checkEngland'
import { checkFrameworks } from '../../src/record/checks/checkFrameworks'
import { checkIndex } from '../../src/record/checks/checkIndex'
import { checkNeighbours } from '../../src/record/checks/checkNeighbours'
import { readKey, type Fault, type Parsed } from '../../src/record/faults'
import { parseEngland, parseFrameworks, parseIndex, parseNeighbours } from '../../src/record/parse'
import type { FrameworksFile } from '../../src/record/schema/frameworks'

function listFaults<T>(parsed: Parsed<T>, check: (value: T) => Fault[]): Fault[] {
  return parsed.ok ? check(parsed.value) : parsed.faults
}

/** What stands beside the records, each known by a key that no record has. */
const COMPANIONS: readonly {
  key: string
  check: (value: unknown, frameworks: FrameworksFile) => Fault[]
}[] = [
  { key: 'frameworks', check: (value) => listFaults(parseFrameworks(value), checkFrameworks) },
  {
    key: 'latest',
    check: (value, frameworks) =>
      listFaults(parseEngland(value), (file) => checkEngland(file, frameworks)),
  },
  {
    key: 'neighbours',
    check: (value, frameworks) =>
      listFaults(parseNeighbours(value), (file) => checkNeighbours(file, frameworks)),
  },
  { key: 'records', check: (value) => listFaults(parseIndex(value), checkIndex) },
]

/** The faults of a file that is no record; nothing where it is to be read as one. */
export function checkCompanion(value: unknown, frameworks: FrameworksFile): Fault[] | undefined {
  if (readKey(value, 'inspections') !== undefined) return undefined
  return COMPANIONS.find(({ key }) => readKey(value, key) !== undefined)?.check(value, frameworks)
}
