import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fillLeftOut } from '../../src/record/leftOut'
import { parseRecord } from '../../src/record/parse'
import { buildExampleRecord } from './exampleRecord'

/** Where a file may leave a list out: what the schema has a default for. */
const LISTS = {
  authority: 'statisticalNeighbours',
  inspections: 'missing',
  visits: 'bodies',
  actions: 'earlierMentions',
  figures: 'areas',
  disagreements: 'areas',
}

function leaveOut(record: object): unknown {
  const thin: unknown = structuredClone(record)
  for (const [name, field] of Object.entries(LISTS)) {
    const part: unknown = Reflect.get(thin as object, name)
    for (const entry of Array.isArray(part) ? part : [part])
      Reflect.deleteProperty(entry as object, field)
  }
  return thin
}

const shipped = JSON.parse(readFileSync('public/records/hampshire.json', 'utf8')) as object

it.each([
  ['the shipped one', shipped],
  ['one with all that a record may have', buildExampleRecord()],
])('a record that leaves out lists is filled as the parser fills it: %s', (_, record) => {
  const thin = leaveOut(record)
  const parsed = parseRecord(structuredClone(thin))
  expect(parsed.ok).toBe(true)
  if (parsed.ok) expect(fillLeftOut(thin)).toEqual(parsed.value)
})
