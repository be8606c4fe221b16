import { importFiles, type Imported } from '../../../import/importFiles'
import { MAX_FILE_BYTES, MAX_RECORD_BYTES } from '../../../import/limits'
import type { GivenFile } from '../../../import/recogniseFile'
import { cleanFileName, formatFinding, ImportRefusal } from '../../../import/refusal'
import { formatReport, formatWhere, ImportStopped, type ImportReport } from '../../../import/report'
import { ReadingError } from '../../../data/problems'
import { formatProblem, type ProblemWords } from '../../../data/problemWords'
import { formatToday } from '../../../record/dates'
import { formatCount } from '../../../record/wording'
import { readRecordTexts } from '../../../data/readRecordTexts'
import type { FrameworksFile } from '../../../record/schema/frameworks'
import type { InspectionRecord } from '../../../record/schema/record'
import type {
  FoundAuthority,
  FoundRecords,
  ImportInput,
  ImportResult,
  ImportSummary,
} from './workerProtocol'

/**
 * Reads and checks a record file like one from a server. Throws `ImportRefusal` if it is not UTF-8, or
 * `ReadingError`.
 */
function findRecord({ name, bytes }: GivenFile, frameworks: FrameworksFile): FoundRecords {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const expected = 'text in UTF-8'
    const todo = 'Save the file in UTF-8.'
    throw new ImportRefusal({ file: name, found: 'bytes that are not UTF-8', expected, todo })
  }
  const { record } = readRecordTexts({
    record: { file: name, text },
    frameworks: { file: 'records/frameworks.json', text: JSON.stringify(frameworks) },
    related: [],
  })
  return { authorities: [buildAuthority(record)] }
}

function buildAuthority(record: InspectionRecord): FoundAuthority {
  const { id, name, abolished } = record.authority
  return {
    id,
    name,
    abolished: abolished !== undefined,
    ...(record.incomplete !== undefined && { incomplete: true }),
    record: JSON.stringify(record),
  }
}

/** The most lines of each kind of warning to show: a malicious file could cause one for every row. */
const MAX_LINES = 300

function buildSummary(report: ImportReport): ImportSummary {
  const { counts, parts } = formatReport(report)
  const shortened = parts.map(({ heading, lines }) => {
    const more = lines.length - MAX_LINES
    const note = more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : []
    return { heading, lines: [...lines.slice(0, MAX_LINES), ...note] }
  })
  return { counts, parts: shortened }
}

function buildFound({ records, index, neighbours, england, report }: Imported): FoundRecords {
  const byId = new Map(records.map((record) => [record.authority.id, record]))
  const authorities = index.records.flatMap(({ id, latest }) => {
    const record = byId.get(id)
    const related = neighbours.get(id)
    return record === undefined
      ? []
      : {
          ...buildAuthority(record),
          ...(latest !== undefined && { latest }),
          ...(related !== undefined && { neighbours: JSON.stringify(related) }),
        }
  })
  return {
    authorities,
    ...(england !== undefined && { england: JSON.stringify(england) }),
    summary: buildSummary(report),
  }
}

const MEGABYTE = 1024 * 1024
/** The number of authorities between two reports of progress. */
const REPORT_EVERY = 10

function refuseSize(file: string, size: number, most: number): ImportRefusal {
  const found = `${Math.round(size / MEGABYTE)} MB`
  const expected = `at most ${most / MEGABYTE} MB`
  const todo = 'Choose one of the published files, or a record.'
  return new ImportRefusal({ file, found, expected, todo })
}

/** Refuses a file above the size limit without reading it. Throws `ImportRefusal`. */
async function readGiven(file: File): Promise<GivenFile> {
  const name = cleanFileName(file.name)
  if (file.size > MAX_FILE_BYTES) throw refuseSize(name, file.size, MAX_FILE_BYTES)
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    const found = 'nothing that the browser may read'
    const expected = 'a file that is still where it was'
    const todo = 'A folder cannot be read. Otherwise choose the file anew.'
    throw new ImportRefusal({ file: name, found, expected, todo })
  }
}

function isJson({ bytes }: GivenFile): boolean {
  return /^\uFEFF?\s*[[{]/u.test(new TextDecoder().decode(bytes.subarray(0, 64)))
}

function refuseMixture({ name }: GivenFile): ImportRefusal {
  const expected = 'spreadsheets together, or one record alone'
  const todo = 'Choose the record by itself.'
  return new ImportRefusal({ file: name, found: 'a record and other files', expected, todo })
}

/** Files of the right kind, from which no record could be made: the first reason, and how many more there are. */
function formatNothingFound({ report }: Imported): ProblemWords {
  const [first, ...others] = report.refused
  const reason = first === undefined ? '' : ` ${formatWhere(first)}: ${first.reason}`
  const more = others.length === 0 ? '' : ` ${formatCount(others.length, 'more row')} not taken.`
  const happened = `No record of any authority could be made from these files.${reason}${more}`
  return { happened, todo: 'Choose the file as it was published.', faults: [] }
}

function formatFailure(error: unknown): ProblemWords {
  if (error instanceof ImportRefusal)
    return { happened: formatFinding(error.words), todo: error.words.todo, faults: [] }
  if (error instanceof ReadingError) return formatProblem(error.problem)
  const reason = error instanceof Error ? error.message : ''
  const happened = `The file could not be read, because of an unexpected error. ${reason}`.trim()
  return { happened, todo: 'Please tell whoever keeps this page.', faults: [] }
}

/**
 * Reads chosen files into records that pass every check: either Ofsted's list with its related
 * files, or one record. Calls `report` with each step in words. Never rejects: a problem is returned as
 * `refused`.
 */
export async function readChosenFiles(
  { files, frameworks, acceptRefused = false }: ImportInput,
  report: (words: string) => void,
): Promise<ImportResult> {
  try {
    const given: GivenFile[] = []
    for (const file of files) {
      report(`Reading ${cleanFileName(file.name)}`)
      given.push(await readGiven(file))
    }
    const [first, ...others] = given
    const record = given.find(isJson)
    if (record !== undefined) {
      if (first !== record || others.length > 0) throw refuseMixture(record)
      if (record.bytes.length > MAX_RECORD_BYTES)
        throw refuseSize(record.name, record.bytes.length, MAX_RECORD_BYTES)
      return { kind: 'found', found: findRecord(record, frameworks) }
    }
    const onProgress = (done: number, total: number) => {
      if (done % REPORT_EVERY === 0) report(`Checking the records: ${done} of ${total} authorities`)
    }
    const today = formatToday()
    const imported = importFiles(given, frameworks, { today, acceptRefused, onProgress })
    return imported.records.length === 0
      ? { kind: 'refused', problem: formatNothingFound(imported) }
      : { kind: 'found', found: buildFound(imported) }
  } catch (error) {
    if (error instanceof ImportStopped) {
      const todo =
        'Use the file as it was published. If you know why, you can use the rest: authorities of which something was refused are marked as incomplete.'
      const problem = { ...formatFailure(error), todo }
      return { kind: 'refused', problem, summary: buildSummary(error.report) }
    }
    return { kind: 'refused', problem: formatFailure(error) }
  }
}
