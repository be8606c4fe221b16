import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import type { GenericSchema } from 'valibot'
import { ImprovementAction } from '../src/record/schema/actions'
import { Citation, Citations } from '../src/record/schema/citations'
import { Day, KnownDate, Month } from '../src/record/schema/dates'
import { Disagreement, Figure, Finding, Source } from '../src/record/schema/evidence'
import { FrameworksFile } from '../src/record/schema/frameworks'
import { Inspection, OtherWork, Visit } from '../src/record/schema/inspections'
import { Quote } from '../src/record/schema/quotes'
import { InspectionRecord } from '../src/record/schema/record'
import { Id, Text, WebAddress } from '../src/record/schema/text'
import { defineCommand } from './command'

const FOLDER = new URL('../public/records/', import.meta.url)

const WORDS = { Id, Text, Day }
const ENTRIES = {
  ...WORDS,
  WebAddress,
  Month,
  KnownDate,
  Citation,
  Citations,
  Inspection,
  Visit,
  OtherWork,
  ImprovementAction,
  Quote,
  Finding,
  Figure,
  Source,
  Disagreement,
}

const FILES: { name: string; title: string; schema: GenericSchema; definitions: Definitions }[] = [
  {
    name: 'record.schema.json',
    title: 'Inspection record of one authority',
    schema: InspectionRecord,
    definitions: ENTRIES,
  },
  {
    name: 'frameworks.schema.json',
    title: 'Frameworks, judgement areas and scales of grades',
    schema: FrameworksFile,
    definitions: WORDS,
  },
]
type Definitions = Record<string, GenericSchema>

/** The JSON Schema for editors. `check-record` checks what JSON Schema cannot express. */
async function buildText(file: URL, entry: (typeof FILES)[number]): Promise<string> {
  const { $schema, ...rest } = toJsonSchema(entry.schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: entry.definitions,
  })
  const path = fileURLToPath(file)
  const options = await resolveConfig(path)
  const text = JSON.stringify({ $schema, title: entry.title, ...rest })
  return format(text, { ...options, filepath: path })
}

const usage = `Usage: npm run schema -- [--check]

Writes the JSON Schemas of records and frameworks into public/records, for editors.

  --check  writes nothing and ends with 1 where one is out of date`

export const schemaCommand = defineCommand(
  import.meta.filename,
  { usage, options: { check: { type: 'boolean' } } },
  async ({ values }) => {
    let stale = 0
    for (const entry of FILES) {
      const file = new URL(entry.name, FOLDER)
      const text = await buildText(file, entry)
      if (values.check !== true) {
        await writeFile(file, text)
        console.log(`public/records/${entry.name}: written.`)
      } else if ((await readFile(file, 'utf8').catch(() => undefined)) === text) {
        console.log(`public/records/${entry.name}: up to date.`)
      } else {
        console.error(`public/records/${entry.name}: out of date. Run npm run schema.`)
        stale += 1
      }
    }
    return stale === 0 ? 0 : 1
  },
)
