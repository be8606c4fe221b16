import { formatToday } from '../src/record/dates'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkFrameworks } from '../src/record/checks/checkFrameworks'
import { checkRecord, checkRecordName, warnRecord } from '../src/record/checks/checkRecord'
import { findFutureCheck } from '../src/record/checks/futureDays'
import { compareQuotesWithSources, selectQuotesWithoutText } from '../src/record/checks/quoteTexts'
import type { Fault, Parsed } from '../src/record/faults'
import { parseFrameworks, parseRecord } from '../src/record/parse'
import type { FrameworksFile } from '../src/record/schema/frameworks'
import type { InspectionRecord } from '../src/record/schema/record'
import { checkCompanion } from './check-record/companions'
import { addLines, readJson } from './readJson'
import { lineForTerminal } from './terminal'
import { countThings, formatFindings, type Findings } from './check-record/report'

const USAGE = `Usage: npm run check-record -- FILE… [--sources DIR] [--frameworks FILE]

  FILE               a record, or what stands beside it: frameworks, England’s counts,
                     an authority’s neighbours, the list of records
  --sources DIR      the folder with the texts of the sources, to compare quotations with
  --frameworks FILE  instead of public/records/frameworks.json`

const BUNDLED_FRAMEWORKS = fileURLToPath(
  new URL('../public/records/frameworks.json', import.meta.url),
)
const EXIT_FAULTS = 1
const EXIT_WRONG_USE = 2

class WrongUse extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { sources: { type: 'string' }, frameworks: { type: 'string' } },
    })
    if (positionals.length === 0) throw new WrongUse('No file named.')
    const { sources, frameworks = BUNDLED_FRAMEWORKS } = values
    if (sources !== undefined && !statSync(sources, { throwIfNoEntry: false })?.isDirectory()) {
      throw new WrongUse(`--sources: there is no folder ${sources}`)
    }
    return { files: positionals, sources, frameworks }
  } catch (error) {
    if (error instanceof Error) throw new WrongUse(error.message)
    throw error
  }
}

function onlyFaults(faults: Fault[]): Findings {
  return { faults, warnings: [], notes: [] }
}

function readFrameworks(value: unknown): Parsed<FrameworksFile> {
  const parsed = parseFrameworks(value)
  if (!parsed.ok) return parsed
  const faults = checkFrameworks(parsed.value)
  return faults.length === 0 ? parsed : { ok: false, faults }
}

/** The texts of a record's sources: `<textFile>.txt` in the folder, by the source's id. */
function readTexts(record: InspectionRecord, folder: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { id, textFile } of record.sources) {
    const file = textFile === undefined ? undefined : join(folder, `${textFile}.txt`)
    if (file !== undefined && existsSync(file)) texts.set(id, readFileSync(file, 'utf8'))
  }
  return texts
}

function compareQuotes(record: InspectionRecord, sources: string | undefined) {
  const texts = sources === undefined ? new Map<string, string>() : readTexts(record, sources)
  const without = selectQuotesWithoutText(record, texts)
  const notes = without.map(
    ({ quote, source }) => `Not compared: quote "${quote.id}" with "${source}", no text given.`,
  )
  const none = [`${countThings(record.quotes.length, 'quote')} not compared: no --sources given.`]
  return {
    faults: compareQuotesWithSources(record, texts),
    notes: sources === undefined && without.length > 0 ? none : notes,
  }
}

function checkFile(
  file: string,
  frameworks: FrameworksFile,
  sources: string | undefined,
): Findings {
  const json = readJson(file)
  if (!json.ok) return onlyFaults(json.faults)
  const withLines = (faults: Fault[]) => addLines(json.text, faults)
  const beside = checkCompanion(file, json.value, frameworks)
  if (beside !== undefined) return onlyFaults(withLines(beside))
  const record = parseRecord(json.value)
  if (!record.ok) return onlyFaults(withLines(record.faults))
  const { faults, notes } = compareQuotes(record.value, sources)
  return {
    faults: withLines([
      ...checkRecord(record.value, frameworks),
      ...checkRecordName(record.value, basename(file, '.json')),
      ...findFutureCheck(record.value, formatToday()),
      ...faults,
    ]),
    warnings: withLines(warnRecord(record.value, frameworks)),
    notes,
  }
}

function run(): number {
  if (process.argv.includes('--help')) {
    console.log(USAGE)
    return 0
  }
  const { files, sources, frameworks } = readArguments()
  const json = readJson(frameworks)
  const read = json.ok ? readFrameworks(json.value) : json
  if (!read.ok) {
    const faults = json.ok ? addLines(json.text, read.faults) : read.faults
    console.log(formatFindings(frameworks, onlyFaults(faults)).join('\n'))
    console.log('No record can be checked against frameworks with faults.')
    return EXIT_FAULTS
  }
  const found = files.map((file) => ({ file, ...checkFile(file, read.value, sources) }))
  console.log(found.map(({ file, ...rest }) => formatFindings(file, rest).join('\n')).join('\n\n'))
  return found.some(({ faults }) => faults.length > 0) ? EXIT_FAULTS : 0
}

try {
  process.exitCode = run()
} catch (error) {
  if (!(error instanceof WrongUse)) throw error
  console.error(`${lineForTerminal(error.message)}\n\n${USAGE}`)
  process.exitCode = EXIT_WRONG_USE
}
