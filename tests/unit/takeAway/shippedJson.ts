import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import type { FrameworksFile } from '../../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { parseRecord } from '../../../src/record/parse'
import { readFrameworks } from '../exampleRecord'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../public/records', name), 'utf8'))

/** The shipped files as they are, read by no code of the project: what is expected comes from them. */
export const RAW = read('hampshire.json') as InspectionRecord
export const RAW_FRAMEWORKS = read('frameworks.json') as FrameworksFile

/** The shipped record as the page holds it. Throws where it has faults. */
export function buildShippedIndex() {
  const parsed = parseRecord(read('hampshire.json'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return buildRecordIndex(parsed.value, readFrameworks())
}

/** The areas of a judgement of a framework, by name. */
export function namesOfJudgement(framework: string, judgement: string): string[] {
  const asked = RAW_FRAMEWORKS.frameworks
    .find(({ id }) => id === framework)
    ?.judgements.find(({ id }) => id === judgement)
  return (asked?.areas ?? []).map(nameOfArea)
}

export function nameOfArea(id: string): string {
  return RAW_FRAMEWORKS.areas.find((area) => area.id === id)?.name ?? `no area ${id}`
}
