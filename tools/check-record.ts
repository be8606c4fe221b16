import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, dirname } from 'node:path'
import { formatToday } from '../src/record/dates'
import { parseEngland, parseIndex, parseNeighbours } from '../src/record/checks/checkRelatedFiles'
import { parseCheckedFrameworks } from '../src/record/checks/checkFrameworks'
import { checkRecord, checkRecordName, listRecordWarnings } from '../src/record/checks/checkRecord'
import { listItems, listFaults, type Violation } from '../src/record/checks/context'
import {
  compareQuotesWithSources,
  compareWithReports,
  selectQuotesWithoutText,
  type ReportPages,
} from '../src/record/checks/compareSources'
import { readKey, refine, type Fault, type Parsed } from '../src/record/faults'
import { parseRecord } from '../src/record/parse'
import type { FrameworksFile } from '../src/record/schema/frameworks'
import type { IndexFile } from '../src/record/schema/manyRecords'
import type { InspectionRecord } from '../src/record/schema/record'
import { formatCount } from '../src/record/wording'
import { readPages } from '../src/import/reports/readReport'
import { addLines, readChecked, readJson } from './readJson'
import { loadPdfLibrary } from './reportReader'
import { BUNDLED_FRAMEWORKS, lineForTerminal, defineCommand, WrongUse } from './command'

/**
 * The index must match the files next to it: each holds the record of its name, and is incomplete exactly if
 * the index says so.
 */
function* findMisfits(index: IndexFile, folder: string): Generator<Violation> {
  for (const { value, keys } of listItems({ value: index, keys: [] }, 'records')) {
    const { id, incomplete } = value
    const json = readJson(join(folder, `${id}.json`))
    if (!json.ok) {
      yield [[...keys, 'id'], `the name of a record beside the list: ${id}.json`]
      continue
    }
    const held = readKey(readKey(json.value, 'authority'), 'id')
    const isIncomplete = readKey(json.value, 'incomplete') !== undefined
    if (held !== id) {
      const found = typeof held === 'string' ? `the record of "${held}"` : 'no record'
      yield [[...keys, 'id'], `the record of "${id}" in ${id}.json`, { found }]
    } else if (isIncomplete !== (incomplete === true))
      yield [[...keys, 'incomplete'], `${isIncomplete ? 'true' : 'nothing'}, as in ${id}.json`]
  }
}

/** Reads a file that stands beside records, by a key that records do not have; undefined for a record. */
function readRelatedFile(
  file: string,
  value: unknown,
  frameworks: FrameworksFile,
): Parsed<unknown> | undefined {
  const today = formatToday()
  const has = (key: string) => readKey(value, key) !== undefined
  if (has('inspections')) return undefined
  if (has('frameworks')) return parseCheckedFrameworks(value)
  if (has('latest')) return parseEngland(value, frameworks, today)
  if (has('neighbours')) return parseNeighbours(value, frameworks, basename(file, '.json'), today)
  return has('records')
    ? refine(parseIndex(value, today), (index) =>
        listFaults(index, findMisfits(index, dirname(file))),
      )
    : undefined
}

/** The result of checking one file. */
interface Findings {
  faults: Fault[]
  warnings: Fault[]
  /** Sentences that are neither faults nor warnings. */
  notes: string[]
}

function formatFault(kind: string, { path, found, expected, todo }: Fault): string[] {
  const lines = [`  ${kind} at ${path}`, `    found ${found}; expected ${expected}`]
  return todo === undefined ? lines : [...lines, `    ${todo}`]
}

/** The lines for one file: two or three per fault, and a summary. */
function formatFindings(file: string, { faults, warnings, notes }: Findings): string[] {
  const counts = [
    formatCount(faults.length, 'fault'),
    ...(warnings.length === 0 ? [] : [formatCount(warnings.length, 'warning')]),
  ].join(', ')
  const listed = [...faults, ...warnings].some(({ path }) => path.includes('['))
  return [
    file,
    ...faults.flatMap((fault) => formatFault('Fault', fault)),
    ...warnings.flatMap((warning) => formatFault('Warning', warning)),
    ...notes.map((note) => `  ${note}`),
    `${file}: ${counts}.${listed ? ' (Entries in [ ] are counted from 0.)' : ''}`,
  ].map(lineForTerminal)
}

const USAGE = `Usage: npm run check-record -- FILE… [--sources DIR] [--frameworks FILE]

  FILE               a record, or what stands beside it: frameworks, England’s counts,
                     an authority’s neighbours, the list of records
  --sources DIR      the folder with the sources, as texts or PDFs: quotations are compared with
                     both, and with a PDF also each citation’s page and paragraph
  --frameworks FILE  instead of public/records/frameworks.json`

function onlyFaults(faults: Fault[]): Findings {
  return { faults, warnings: [], notes: [] }
}

/** What a folder holds of a record's sources, by the source's id. */
interface SourceFolder {
  texts: Map<string, string>
  /** The sources that are PDFs. */
  reports: Map<string, ReportPages>
  notes: string[]
}

const NO_SOURCES: SourceFolder = { texts: new Map(), reports: new Map(), notes: [] }

/** Reads sources: the PDF that `readFrom` names, or `<textFile>.pdf`, or `<textFile>.txt`. */
async function readSources(record: InspectionRecord, folder: string): Promise<SourceFolder> {
  const read: SourceFolder = { texts: new Map(), reports: new Map(), notes: [] }
  for (const { id, textFile, readFrom } of record.sources) {
    const names = [
      ...(readFrom === undefined ? [] : [basename(readFrom.file)]),
      ...(textFile === undefined ? [] : [`${textFile}.pdf`, `${textFile}.txt`]),
    ]
    const file = names.map((name) => join(folder, name)).find((name) => existsSync(name))
    if (file === undefined) continue
    if (!/\.pdf$/iu.test(file)) {
      read.texts.set(id, readFileSync(file, 'utf8'))
      continue
    }
    const pages = await readPages(readFileSync(file), await loadPdfLibrary())
    if (typeof pages === 'string') {
      read.notes.push(`Not compared: "${id}". ${basename(file)} cannot be read: it is ${pages}.`)
      continue
    }
    read.reports.set(id, pages)
    read.texts.set(id, pages.pages.join(' '))
  }
  return read
}

function compareSources(record: InspectionRecord, sources: SourceFolder | undefined) {
  const { texts, reports, notes: unread } = sources ?? NO_SOURCES
  const without = selectQuotesWithoutText(record, texts)
  const notes = without.map(
    ({ quote, source }) => `Not compared: quote "${quote.id}" with "${source}", no text given.`,
  )
  const none = [`${formatCount(record.quotes.length, 'quote')} not compared: no --sources given.`]
  return {
    faults: [...compareQuotesWithSources(record, texts), ...compareWithReports(record, reports)],
    notes: sources === undefined && without.length > 0 ? none : [...unread, ...notes],
  }
}

async function checkFile(
  file: string,
  frameworks: FrameworksFile,
  folder: string | undefined,
): Promise<Findings> {
  const json = readJson(file)
  if (!json.ok) return onlyFaults(json.faults)
  const withLines = (faults: Fault[]) => addLines(json.text, faults)
  const beside = readRelatedFile(file, json.value, frameworks)
  if (beside !== undefined) return onlyFaults(beside.ok ? [] : withLines(beside.faults))
  const record = parseRecord(json.value)
  if (!record.ok) return onlyFaults(withLines(record.faults))
  const sources = folder === undefined ? undefined : await readSources(record.value, folder)
  const { faults, notes } = compareSources(record.value, sources)
  return {
    faults: withLines([
      ...checkRecord(record.value, frameworks, formatToday()),
      ...checkRecordName(record.value, basename(file, '.json')),
      ...faults,
    ]),
    warnings: withLines(listRecordWarnings(record.value)),
    notes,
  }
}

const options = {
  sources: { type: 'string' },
  frameworks: { type: 'string', default: BUNDLED_FRAMEWORKS },
} as const

export const checkRecordCommand = defineCommand(
  import.meta.filename,
  { usage: USAGE, options, files: true },
  async ({ values, positionals: files }) => {
    const { sources, frameworks } = values
    if (sources !== undefined && !statSync(sources, { throwIfNoEntry: false })?.isDirectory())
      throw new WrongUse(`--sources: there is no folder ${sources}`)
    const read = readChecked(frameworks, parseCheckedFrameworks)
    if (!read.ok) {
      console.log(formatFindings(frameworks, onlyFaults(read.faults)).join('\n'))
      console.log('No record can be checked against frameworks with faults.')
      return 1
    }
    const found: (Findings & { file: string })[] = []
    for (const file of files) found.push({ file, ...(await checkFile(file, read.value, sources)) })
    console.log(
      found.map(({ file, ...rest }) => formatFindings(file, rest).join('\n')).join('\n\n'),
    )
    return found.some(({ faults }) => faults.length > 0) ? 1 : 0
  },
)
