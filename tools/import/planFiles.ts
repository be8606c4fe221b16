import { buildIndex } from '../../src/importing/authorities/buildCompanions'
import type { Imported } from '../../src/importing/importFiles'
import { mergeBeside } from '../../src/importing/merge/mergeBeside'
import { checkRecord } from '../../src/record/checks/checkRecord'
import { IMPORTED_FROM } from '../../src/record/keeping'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'
import { addFingerprint, saysTheSame } from './fingerprint'
import type { Existing } from './readExisting'
import { formatJson } from './writeWhole'

/** What an import writes, and what it has to say of the records that it leaves alone. */
export interface Plan {
  /** Path under the folder of records, and the value to write there; the index comes last. */
  files: { path: string; value: unknown }[]
  /** Sentences about records that were left alone. */
  beside: string[]
}

/** A name for what is put beside a record: one that is free, or has these very words already. */
function nameBeside(id: string, value: unknown, { beside }: Existing): string {
  const text = formatJson(value)
  for (let count = 1; ; count++) {
    const path = `${id}.imported${count === 1 ? '' : `-${count}`}.json`
    const before = beside.get(path)
    if (before === undefined || before === text) return path
  }
}

function planBeside(
  hand: InspectionRecord,
  imported: InspectionRecord,
  existing: Existing,
  frameworks: FrameworksFile,
): Plan {
  const { id } = imported.authority
  const { record, added, differences } = mergeBeside(hand, imported, frameworks)
  const { maintainer, importFingerprint } = hand.keeping
  const isUnmarked = maintainer.startsWith(IMPORTED_FROM) && importFingerprint === undefined
  const kept = isUnmarked
    ? `${id}.json may have been edited and was not touched: version 0.1 wrote no fingerprint that would tell. To have it imported anew, delete it first.`
    : `${id}.json was written or edited by a person and was not touched.`
  const beside = [kept, ...differences.map((difference) => `${id}: ${difference}`)]
  if (added.length === 0) return { files: [], beside }
  const path = nameBeside(id, record, existing)
  const faults = checkRecord(record, frameworks).length
  const settle =
    faults === 0
      ? ''
      : ` Before it can replace the record, check-record names ${faults} points to settle.`
  beside.push(`${id}: ${path} has it with what is new: ${added.join('; ')}.${settle}`)
  return { files: [{ path, value: record }], beside }
}

/** Which files an import writes beside what is there. What a person wrote is never among them. */
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
    if (hand !== undefined && !saysTheSame(hand, record)) {
      const { files, beside } = planBeside(hand, record, existing, frameworks)
      plan.files.push(...files)
      plan.beside.push(...beside)
    } else if (existing.unreadable.has(id)) {
      const path = nameBeside(id, record, existing)
      plan.files.push({ path, value: record })
      plan.beside.push(
        `${id}.json holds no sound record of ${id} and was not touched; see ${path}.`,
      )
    } else {
      plan.files.push({ path: `${id}.json`, value: addFingerprint(record) })
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
