import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseFrameworks, parseJson, parseRecord } from '../../src/record/parse'
import type { Parsed } from '../../src/record/faults'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'

function read<Content>(name: string, parse: (value: unknown) => Parsed<Content>): Content {
  const file = path.join(import.meta.dirname, '../../public/records', name)
  const json = parseJson(readFileSync(file, 'utf8'))
  const parsed = json.ok ? parse(json.value) : json
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

/** The record that the page ships with. Throws where it has faults of shape. */
export function readShippedRecord(): InspectionRecord {
  return read('hampshire.json', parseRecord)
}

/** The frameworks that the page ships with. Throws where they have faults of shape. */
export function readShippedFrameworks(): FrameworksFile {
  return read('frameworks.json', parseFrameworks)
}
