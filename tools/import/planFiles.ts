import { buildIndex } from '../../src/importing/authorities/buildCompanions'
import type { Imported } from '../../src/importing/importFiles'
import { mergeBeside } from '../../src/importing/merge/mergeBeside'
import { checkRecord } from '../../src/record/checks/checkRecord'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'
import type { Existing } from './readExisting'

/** What an import writes, and what it has to say of the records that it leaves alone. */
export interface Plan {
  /** Path under the folder of records, and the value to write there; the index comes last. */
  files: { path: string; value: unknown }[]
  /** Sentences about records written by hand. */
  beside: string[]
}

function planBeside(
  hand: InspectionRecord,
  imported: InspectionRecord,
  frameworks: FrameworksFile,
): Plan {
  const { id } = imported.authority
  const { record, added, differences } = mergeBeside(hand, imported)
  const kept = `${id}.json is written by hand and was not touched.`
  const beside = [kept, ...differences.map((difference) => `${id}: ${difference}`)]
  if (added.length === 0) return { files: [], beside }
  const path = `${id}.imported.json`
  const faults = checkRecord(record, frameworks).length
  const settle =
    faults === 0
      ? ''
      : ` Before it can replace the record, check-record names ${faults} points to settle.`
  beside.push(`${id}: ${path} has it with what is new: ${added.join('; ')}.${settle}`)
  return { files: [{ path, value: record }], beside }
}

/** Which files an import writes beside what is there. Records written by hand are never among them. */
export function planFiles(
  { records, england, neighbours }: Imported,
  existing: Existing,
  frameworks: FrameworksFile,
): Plan {
  const plan: Plan = { files: [], beside: [] }
  const indexed = new Map([...existing.imported, ...existing.written])
  for (const record of records) {
    const { id } = record.authority
    const hand = existing.written.get(id)
    if (hand !== undefined) {
      const { files, beside } = planBeside(hand, record, frameworks)
      plan.files.push(...files)
      plan.beside.push(...beside)
    } else if (existing.unreadable.has(id)) {
      plan.files.push({ path: `${id}.imported.json`, value: record })
      plan.beside.push(
        `${id}.json holds no sound record and was not touched; see ${id}.imported.json.`,
      )
    } else {
      plan.files.push({ path: `${id}.json`, value: record })
      indexed.set(id, record)
    }
  }
  for (const [id, value] of neighbours) plan.files.push({ path: `neighbours/${id}.json`, value })
  if (england !== undefined) plan.files.push({ path: 'england.json', value: england })
  const beside = {
    england: existing.england || england !== undefined,
    neighbours: new Set([...existing.neighbours, ...neighbours.keys()]),
  }
  plan.files.push({ path: 'index.json', value: buildIndex([...indexed.values()], beside) })
  return plan
}
