import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { importFiles } from '../src/import/importFiles'
import { MAX_FILE_BYTES } from '../src/import/limits'
import { cleanFileName, ImportRefusal } from '../src/import/refusal'
import { ImportStopped } from '../src/import/report'
import { checkFrameworks } from '../src/record/checks/checkFrameworks'
import { formatToday } from '../src/record/dates'
import { parseFrameworks } from '../src/record/parse'
import type { FrameworksFile } from '../src/record/schema/frameworks'
import { readJson } from './readJson'
import { listIds, planEngland, readEngland } from './englandFiles'
import { readExisting, writeWhole } from './planFiles'
import { BUNDLED_FRAMEWORKS, lineForTerminal, runCommand, WrongUse } from './command'
import { formatReport } from './formatReport'

const USAGE = `Usage: npm run import -- FILE… [--out DIR] [--accept-refused] [--frameworks FILE]

  FILE               Ofsted's lists of outcomes (.ods), overviews by Data to Insight (.xlsx), the
                     lookup of authorities (.csv); recognised by content. England's facts are
                     written anew from them, so give all lists each time
  --out DIR          where DIR/records/england is written, public if not given; records stay as
                     they are, and a build makes those of other authorities from the facts
  --accept-refused   import the rest although more than 2 in 100 rows of a file were refused
  --frameworks FILE  instead of public/records/frameworks.json
  --help             print this

Exit code: 0 complete, 2 written but something is missing in it, 1 nothing was written.`

const PRERENDER = 'npm run prerender -- --all'
const options = {
  out: { type: 'string', default: 'public' },
  'accept-refused': { type: 'boolean', default: false },
  frameworks: { type: 'string', default: BUNDLED_FRAMEWORKS },
} as const

function readFrameworks(file: string): FrameworksFile {
  const json = readJson(file)
  const parsed = json.ok ? parseFrameworks(json.value) : json
  const faults = parsed.ok ? checkFrameworks(parsed.value) : parsed.faults
  if (!parsed.ok || faults.length > 0) {
    throw new WrongUse(`${file} has faults: run npm run check-record -- ${file}`)
  }
  return parsed.value
}

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

/** Overwrites one line of the terminal. Silent if the output is a file or a pipe. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  if (done % 10 === 0 || done === total) process.stderr.write(`\r${done} of ${total} authorities`)
  if (done === total) process.stderr.write('\n')
}

/** What a person can do something about, in words that end with what was written. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const message = lineForTerminal(error.message)
  if (error instanceof ImportStopped) {
    console.log(formatReport(error.report, []).join('\n'))
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
await runCommand(command, ({ values, positionals: files }) => {
  const missing = files.find((file) => !statSync(file, { throwIfNoEntry: false })?.isFile())
  if (missing !== undefined) throw new WrongUse(`There is no file ${missing}`)
  const frameworks = readFrameworks(values.frameworks)
  const folder = join(values.out, 'records')
  try {
    const given = files.map(readGiven)
    const imported = importFiles(given, frameworks, {
      today: formatToday(),
      acceptRefused: values['accept-refused'],
      knownIds: [...listIds(readEngland(folder)), ...readExisting(folder).ids],
      onProgress: showProgress,
    })
    const planned = planEngland(imported.facts, given, frameworks)
    writeWhole(folder, planned)
    console.log(formatReport(imported.report, []).join('\n'))
    console.log(`\n${planned.length} files written to ${lineForTerminal(join(folder, 'england'))}`)
    if (existsSync(join(values.out, 'index.html')))
      console.log(
        `To offer them on the page there, run: ${PRERENDER} --dist ${lineForTerminal(values.out)}`,
      )
    return imported.report.refused.length > 0 ? 2 : 0
  } catch (error) {
    throw explain(error)
  }
})
