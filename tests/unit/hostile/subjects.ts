import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildExampleRecord } from '../exampleRecord'
import { madeRecord, SIF_2014, ILACS_2019, ILACS_2026 } from '../madeRecords'

const FOLDER = path.join(import.meta.dirname, '../../../public/records')

function readShipped(name: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'))
}

/** As it stands in a file: nothing that only TypeScript knows. */
const asFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export const FRAMEWORKS = readShipped('frameworks.json')
export const ENGLAND = readShipped('england.json')
export const NEIGHBOURS = readShipped('neighbours/hampshire.json')
/** The list of a site with three records. */
export const INDEX = {
  schemaVersion: 1,
  england: true,
  records: [
    {
      id: 'northshire',
      name: 'Northshire',
      gssCode: 'E10000999',
      latest: '2024-09-09',
      page: true,
    },
    { id: 'southshire', name: 'Southshire', gssCode: 'E10000998', neighbours: true },
    { id: 'oldshire', name: 'Oldshire', abolished: true },
  ],
}
/** The record that ships, with everything that a record may hold. */
export const WHOLE = readShipped('hampshire.json')
/** A small one with something of every kind. */
export const SMALL = asFile(buildExampleRecord())
/** One whose last inspection gives no overall grade, and lacks one that was asked for. */
export const WITHOUT_OVERALL = asFile(
  madeRecord([
    SIF_2014,
    ILACS_2019,
    {
      ...ILACS_2026,
      grades: { leadership: 'inadequate' },
      missing: { 'care-leavers': 'not yet published' },
    },
  ]),
)
