import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { buildRecords } from '../src/import/england/buildRecords'
import { listGone } from '../src/import/england/changes'
import { importFiles } from '../src/import/importFiles'
import { MAX_FILE_BYTES } from '../src/import/limits'
import { cleanFileName, ImportRefusal } from '../src/import/refusal'
import { formatReport, ImportStopped, type ReportWords } from '../src/import/report'
import { formatToday } from '../src/record/dates'
import { formatCount } from '../src/record/wording'
import { readFrameworks } from './readJson'
import { listIds, planEngland, readEngland } from './englandFiles'
import { planFeed } from './changesFeed'
import { planRecords, readExisting, writeWhole } from './planFiles'
import { BUNDLED_FRAMEWORKS, defineCommand, lineForTerminal, WrongUse } from './command'
import { completeRecords, readReports } from './importReports'

const USAGE = `Usage: npm run import -- FILE… [--out DIR] [--council ID] [--accept-refused] [--frameworks FILE]

  FILE               Ofsted's lists of outcomes (.ods), overviews by Data to Insight (.xlsx), the
                     lookup of authorities (.csv), reports on graded inspections (.pdf), or a
                     folder of them; recognised by content
  lists              England's facts are written anew from them, so give all lists each time;
                     a build makes the records of other authorities from the facts; what they
                     changed is added to the feed DIR/records/england/changes.atom
  reports            make or complete the record of their council, with what the facts have of it;
                     what a person wrote there stays as it is
  --out DIR          where DIR/records and DIR/records/england are written, public if not given
  --council ID       the council of reports whose title names none that is known
  --accept-refused   import the rest although more than 2 in 100 rows of a file were refused
  --frameworks FILE  instead of public/records/frameworks.json
  --help             print this

Exit code: 0 complete, 2 written but something is missing in it, 1 nothing was written.`

/** England's facts that ship with the project: they name the authorities where DIR has none. */
const BUNDLED_RECORDS = dirname(BUNDLED_FRAMEWORKS)
const PRERENDER = 'npm run prerender -- --all'
const options = {
  out: { type: 'string', default: 'public' },
  council: { type: 'string' },
  'accept-refused': { type: 'boolean', default: false },
  frameworks: { type: 'string', default: BUNDLED_FRAMEWORKS },
} as const

/** Refuses a file by its size before reading it. */
function readGiven(file: string) {
  const name = cleanFileName(basename(file))
  const { size } = statSync(file)
  if (size > MAX_FILE_BYTES) {
    const megabytes = Math.round(size / 1024 / 1024)
    const expected = `at most ${MAX_FILE_BYTES / 1024 / 1024} MB`
    const todo = 'Choose one of the published files.'
    throw new ImportRefusal({ file: name, found: `${megabytes} MB`, expected, todo })
  }
  return { name, bytes: new Uint8Array(readFileSync(file)) }
}

/** Whether a file is a report: a PDF by its first bytes or, so that it is refused as one, by its name. */
function isReport(file: string): boolean {
  const start = Buffer.alloc(1024)
  const opened = openSync(file, 'r')
  readSync(opened, start)
  closeSync(opened)
  return start.includes('%PDF-') || file.toLowerCase().endsWith('.pdf')
}

/** The files that were named, and those of named folders that may be imported. */
function listGiven(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const status = statSync(name, { throwIfNoEntry: false })
    if (status?.isFile() === true) return [name]
    if (status?.isDirectory() !== true) throw new WrongUse(`There is no file ${name}`)
    const inside = readdirSync(name).filter((file) => /\.(?:pdf|ods|xlsx|csv)$/iu.test(file))
    return inside.sort().map((file) => join(name, file))
  })
}

/** Overwrites one line of the terminal. Silent if the output is a file or a pipe. */
const showProgress = (what: string, step: number) => (done: number, total: number) => {
  if (!process.stderr.isTTY) return
  if (done % step === 0 || done === total) process.stderr.write(`\r${done} of ${total} ${what}`)
  if (done === total) process.stderr.write('\n')
}

/** Counts, and details under headings, as lines for a terminal. Empty parts are left out. */
function formatWords({ counts, parts }: ReportWords): string[] {
  const details = parts.flatMap(({ heading, lines }) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)],
  )
  return [...counts, ...details].map(lineForTerminal)
}

/** What a person can do something about, in words that end with what was written. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const message = lineForTerminal(error.message)
  if (error instanceof ImportStopped) {
    console.log(formatWords(formatReport(error.report)).join('\n'))
    return new Error(
      `\n${message}\nNothing was written. To import the rest all the same, add --accept-refused.`,
    )
  }
  if (error instanceof ImportRefusal) return new Error(`${message}\nNothing was written.`)
  // A full disk, a folder that may not be written to.
  if ('syscall' in error)
    return new Error(`${message}\nNot everything was written; each file is whole, old or new.`)
  return error
}

const command = { usage: USAGE, options, files: true, wrongUse: 1 }
export const importCommand = defineCommand(
  import.meta.filename,
  command,
  async ({ values, positionals }) => {
    const files = listGiven(positionals)
    const reports = files.filter(isReport)
    const lists = files.filter((file) => !reports.includes(file))
    const frameworks = readFrameworks(values.frameworks)
    const folder = join(values.out, 'records')
    const today = formatToday()
    try {
      const existing = readExisting(folder)
      const given = lists.map(readGiven)
      const before = readEngland(folder)
      const imported =
        given.length === 0 && reports.length > 0
          ? undefined
          : importFiles(given, frameworks, {
              today,
              acceptRefused: values['accept-refused'],
              knownIds: [...listIds(before), ...existing.ids],
              onProgress: showProgress('authorities', 10),
            })
      if (imported !== undefined) {
        const planned = [
          planFeed(folder, before, imported.facts, frameworks),
          ...planEngland(imported.facts, given, frameworks),
        ]
        writeWhole(folder, planned)
        console.log(formatWords(formatReport(imported.report)).join('\n'))
        console.log(
          `\n${planned.length} files written to ${lineForTerminal(join(folder, 'england'))}`,
        )
      }
      const gone =
        imported === undefined || before === undefined
          ? []
          : listGone(before, imported.facts, frameworks)
      if (gone.length > 0)
        console.log(
          `\n${formatCount(gone.length, 'inspection')} that the facts had before are in none of these lists. Give all lists each time.`,
        )
      const isPartial = gone.length > 0 || (imported?.report.refused.length ?? 0) > 0
      if (reports.length > 0) {
        const facts = imported?.facts ?? before ?? readEngland(BUNDLED_RECORDS)
        const made = facts === undefined ? [] : buildRecords(facts, frameworks, today)
        const records = [...made, ...existing.imported.values(), ...existing.written.values()]
        const authorities = new Map(records.map(({ authority }) => [authority.id, authority]))
        const options = {
          frameworks,
          authorities: [...authorities.values()],
          today,
          council: values.council,
        }
        const read = await readReports(reports, options, showProgress('reports', 1))
        const completed = completeRecords(made, read, existing, options)
        const planned = planRecords(completed, existing)
        console.log(formatWords(completed.words).join('\n'))
        writeWhole(folder, planned)
        console.log(
          planned.length === 0
            ? '\nNo record was written.'
            : `\n${formatCount(planned.length, 'record')} written to ${lineForTerminal(folder)}`,
        )
        const isNothing = planned.length === 0 && imported === undefined
        if (completed.isIncomplete) return isNothing ? 1 : 2
      }
      if (existsSync(join(values.out, 'index.html')))
        console.log(
          `To offer them on the page there, run: ${PRERENDER} --dist ${lineForTerminal(values.out)}`,
        )
      return isPartial ? 2 : 0
    } catch (error) {
      throw explain(error)
    }
  },
)
