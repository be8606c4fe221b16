import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkFrameworks } from '../src/record/checks/checkFrameworks'
import { parseFrameworks, parseJson } from '../src/record/parse'
import { generateRecord } from './generate-record/generateRecord'

const USAGE = `Usage: npm run record:generate -- --inspections N [--actions N] [--quotes N] [--seed N] [--out FILE]

Makes up a large, valid record of an authority that does not exist. Five actions and five
quotations for each inspection, unless told otherwise. Without --out it is printed.`

const PER_INSPECTION = 5
const FRAMEWORKS = fileURLToPath(new URL('../public/records/frameworks.json', import.meta.url))

function stop(message: string): never {
  console.error(`${message}\n\n${USAGE}`)
  process.exit(2)
}

function readCount(name: string, text: string | undefined, least: number, usual: number): number {
  const count = text === undefined ? usual : Number(text)
  if (!Number.isInteger(count) || count < least)
    stop(`--${name}: found ${text ?? 'nothing'}, expected a whole number from ${least}`)
  return count
}

const { values } = parseArgs({
  options: {
    inspections: { type: 'string' },
    actions: { type: 'string' },
    quotes: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
  },
})
if (values.inspections === undefined) stop('How many inspections?')
const inspections = readCount('inspections', values.inspections, 1, 1)
const json = parseJson(await readFile(FRAMEWORKS, 'utf8'))
const frameworks = json.ok ? parseFrameworks(json.value) : json
if (!frameworks.ok || checkFrameworks(frameworks.value).length > 0)
  throw new Error(`${FRAMEWORKS} has faults: npm run check-record -- ${FRAMEWORKS}`)

const record = generateRecord(
  {
    inspections,
    actions: readCount('actions', values.actions, 0, PER_INSPECTION * inspections),
    quotes: readCount('quotes', values.quotes, 0, PER_INSPECTION * inspections),
    seed: readCount('seed', values.seed, 0, 1),
  },
  frameworks.value,
)
const text = `${JSON.stringify(record, undefined, 2)}\n`
if (values.out === undefined) process.stdout.write(text)
else {
  await writeFile(values.out, text)
  console.log(
    `Wrote ${values.out}: ${record.inspections.length} inspections, ${record.actions.length} actions, ${record.quotes.length} quotations, made up.`,
  )
}
