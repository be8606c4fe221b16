import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, dirname } from 'node:path'
import { formatToday } from '../src/record/dates'
import { checkFrameworks } from '../src/record/checks/checkFrameworks'
import { checkRecord, checkRecordName, warnRecord } from '../src/record/checks/checkRecord'
import {
  findFutureCheck,
  findFutureCounts,
  findFutureEntries,
  findFutureNeighbours,
} from '../src/record/checks/futureDays'
import { compareWithReports, type ReportPages } from '../src/record/checks/reportPlaces'
import { compareQuotesWithSources, selectQuotesWithoutText } from '../src/record/checks/quoteTexts'
import { type Fault, type Parsed, buildFault, readKey } from '../src/record/faults'
import {
  parseFrameworks,
  parseRecord,
  parseEngland,
  parseIndex,
  parseNeighbours,
} from '../src/record/parse'
import type { FrameworksFile } from '../src/record/schema/frameworks'
import type { InspectionRecord } from '../src/record/schema/record'
import { readPages } from '../src/import/reports/readReport'
import { addLines, readJson } from './readJson'
import { loadPdfLibrary } from './reportReader'
import { BUNDLED_FRAMEWORKS, lineForTerminal, runCommand, WrongUse } from './command'
import { checkEngland } from '../src/record/checks/checkEngland'
import { checkIndex } from '../src/record/checks/checkIndex'
import { checkNeighbours } from '../src/record/checks/checkNeighbours'
import { placeEntries } from '../src/record/checks/context'
import type { IndexFile } from '../src/record/schema/manyRecords'

function listFaults<T>(parsed: Parsed<T>, check: (value: T) => Fault[]): Fault[] {
  return parsed.ok ? check(parsed.value) : parsed.faults
}

/**
 * The index must match the files next to it: each holds the record of its name, and is incomplete exactly if
 * the index says so.
 */
function checkListed(index: IndexFile, folder: string): Fault[] {
  return placeEntries(['records'], index.records).flatMap(({ value: { id, incomplete }, keys }) => {
    const json = readJson(join(folder, `${id}.json`))
    if (!json.ok)
      return [
        buildFault(index, [...keys, 'id'], `the name of a record beside the list: ${id}.json`),
      ]
    const held = readKey(readKey(json.value, 'authority'), 'id')
    if (held !== id) {
      const found = typeof held === 'string' ? `the record of "${held}"` : 'no record'
      return [
        { ...buildFault(index, [...keys, 'id'], `the record of "${id}" in ${id}.json`), found },
      ]
    }
    const isIncomplete = readKey(json.value, 'incomplete') !== undefined
    return isIncomplete === (incomplete === true)
      ? []
      : [
          buildFault(
            index,
            [...keys, 'incomplete'],
            `${isIncomplete ? 'true' : 'nothing'}, as in ${id}.json`,
          ),
        ]
  })
}

/** Related files, each recognised by a key that records do not have. */
const RELATED_FILES: readonly {
  key: string
  check: (value: unknown, frameworks: FrameworksFile, file: string) => Fault[]
}[] = [
  { key: 'frameworks', check: (value) => listFaults(parseFrameworks(value), checkFrameworks) },
  {
    key: 'latest',
    check: (value, frameworks) =>
      listFaults(parseEngland(value), (england) => [
        ...checkEngland(england, frameworks),
        ...findFutureCounts(england, formatToday()),
      ]),
  },
  {
    key: 'neighbours',
    check: (value, frameworks, file) =>
      listFaults(parseNeighbours(value), (neighbours) => [
        ...checkNeighbours(neighbours, frameworks, basename(file, '.json')),
        ...findFutureNeighbours(neighbours, formatToday()),
      ]),
  },
  {
    key: 'records',
    check: (value, _, file) =>
      listFaults(parseIndex(value), (index) => [
        ...checkIndex(index),
        ...findFutureEntries(index, formatToday()),
        ...checkListed(index, dirname(file)),
      ]),
  },
]

/** The faults of a related file; undefined for a file to check as a record. */
function checkRelatedFile(
  file: string,
  value: unknown,
  frameworks: FrameworksFile,
): Fault[] | undefined {
  if (readKey(value, 'inspections') !== undefined) return undefined
  return RELATED_FILES.find(({ key }) => readKey(value, key) !== undefined)?.check(
    value,
    frameworks,
    file,
  )
}

/** The result of checking one file. */
interface Findings {
  faults: Fault[]
  warnings: Fault[]
  /** Sentences that are neither faults nor warnings. */
  notes: string[]
}

function countThings(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

function formatFault(kind: string, { path, found, expected, todo }: Fault): string[] {
  const lines = [`  ${kind} at ${path}`, `    found ${found}; expected ${expected}`]
  return todo === undefined ? lines : [...lines, `    ${todo}`]
}

/** The lines for one file: two or three per fault, and a summary. */
function formatFindings(file: string, { faults, warnings, notes }: Findings): string[] {
  const counts = [
    faults.length === 0 ? 'no faults' : countThings(faults.length, 'fault'),
    ...(warnings.length === 0 ? [] : [countThings(warnings.length, 'warning')]),
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

function readFrameworks(value: unknown): Parsed<FrameworksFile> {
  const parsed = parseFrameworks(value)
  if (!parsed.ok) return parsed
  const faults = checkFrameworks(parsed.value)
  return faults.length === 0 ? parsed : { ok: false, faults }
}

/** What a folder holds of a record's sources, by the source's id. */
interface SourceFolder {
  texts: Map<string, string>
  /** The sources that are PDFs. */
  reports: Map<string, ReportPages>
  notes: string[]
}

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
  const {
    texts,
    reports,
    notes: unread,
  } = sources ?? {
    texts: new Map<string, string>(),
    reports: new Map<string, ReportPages>(),
    notes: [],
  }
  const without = selectQuotesWithoutText(record, texts)
  const notes = without.map(
    ({ quote, source }) => `Not compared: quote "${quote.id}" with "${source}", no text given.`,
  )
  const none = [`${countThings(record.quotes.length, 'quote')} not compared: no --sources given.`]
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
  const beside = checkRelatedFile(file, json.value, frameworks)
  if (beside !== undefined) return onlyFaults(withLines(beside))
  const record = parseRecord(json.value)
  if (!record.ok) return onlyFaults(withLines(record.faults))
  const sources = folder === undefined ? undefined : await readSources(record.value, folder)
  const { faults, notes } = compareSources(record.value, sources)
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

const options = {
  sources: { type: 'string' },
  frameworks: { type: 'string', default: BUNDLED_FRAMEWORKS },
} as const

await runCommand({ usage: USAGE, options, files: true }, async ({ values, positionals: files }) => {
  const { sources, frameworks } = values
  if (sources !== undefined && !statSync(sources, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUse(`--sources: there is no folder ${sources}`)
  const json = readJson(frameworks)
  const read = json.ok ? readFrameworks(json.value) : json
  if (!read.ok) {
    const faults = json.ok ? addLines(json.text, read.faults) : read.faults
    console.log(formatFindings(frameworks, onlyFaults(faults)).join('\n'))
    console.log('No record can be checked against frameworks with faults.')
    return 1
  }
  const found: (Findings & { file: string })[] = []
  for (const file of files) found.push({ file, ...(await checkFile(file, read.value, sources)) })
  console.log(found.map(({ file, ...rest }) => formatFindings(file, rest).join('\n')).join('\n\n'))
  return found.some(({ faults }) => faults.length > 0) ? 1 : 0
})
