import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { importFiles } from '../src/importing/importFiles'
import { MOST_FILE_BYTES } from '../src/importing/limits'
import { cleanFileName, ImportRefusal } from '../src/importing/refusal'
import { ImportStopped } from '../src/importing/report'
import { checkFrameworks } from '../src/record/checks/checkFrameworks'
import { formatToday } from '../src/record/dates'
import { parseFrameworks } from '../src/record/parse'
import type { FrameworksFile } from '../src/record/schema/frameworks'
import { readJson } from './readJson'
import { formatReport } from './import/formatReport'
import { planFiles } from './import/planFiles'
import { readExisting } from './import/readExisting'
import { writeWhole } from './import/writeWhole'
import { lineForTerminal } from './terminal'

const USAGE = `Usage: npm run import -- FILE… [--out DIR] [--accept-refused] [--frameworks FILE]

  FILE               Ofsted's list of outcomes (.ods), Data to Insight's overview (.xlsx),
                     the lookup of authorities (.csv); told apart by what they hold
  --out DIR          where DIR/records is written, public if not given; what a person wrote or
                     edited there stays as it is
  --accept-refused   import the rest although more than 2 in 100 rows of a file were refused
  --frameworks FILE  instead of public/records/frameworks.json
  --help             print this

Exit code: 0 complete, 2 written but something is missing in it, 1 nothing was written.`

const BUNDLED_FRAMEWORKS = fileURLToPath(
  new URL('../public/records/frameworks.json', import.meta.url),
)
const PRERENDER = 'npm run prerender -- --all'
const OUT = 'public'
const EXIT_NOTHING_WRITTEN = 1
const EXIT_INCOMPLETE = 2

class WrongUse extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: OUT },
        'accept-refused': { type: 'boolean', default: false },
        frameworks: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return undefined
    if (positionals.length === 0) throw new WrongUse('No file named.')
    for (const file of positionals) {
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
        throw new WrongUse(`There is no file ${file}`)
      }
    }
    return {
      files: positionals,
      out: values.out,
      acceptRefused: values['accept-refused'],
      frameworks: values.frameworks ?? BUNDLED_FRAMEWORKS,
    }
  } catch (error) {
    if (error instanceof Error) throw new WrongUse(error.message)
    throw error
  }
}

function readFrameworks(file: string): FrameworksFile {
  const json = readJson(file)
  const parsed = json.ok ? parseFrameworks(json.value) : json
  const faults = parsed.ok ? checkFrameworks(parsed.value) : parsed.faults
  if (!parsed.ok || faults.length > 0) {
    throw new WrongUse(`${file} has faults: run npm run check-record -- ${file}`)
  }
  return parsed.value
}

/** A file too large to be one of ours is refused by its size, unread. */
function readGiven(file: string) {
  const name = cleanFileName(basename(file))
  const { size } = statSync(file)
  if (size > MOST_FILE_BYTES) {
    const megabytes = Math.round(size / 1024 / 1024)
    const expected = `at most ${MOST_FILE_BYTES / 1024 / 1024} MB`
    const todo = 'Choose one of the published files.'
    throw new ImportRefusal({ file: name, found: `${megabytes} MB`, expected, todo })
  }
  return { name, bytes: new Uint8Array(readFileSync(file)) }
}

/** One line that is written over; nothing where the output is a file or a pipe. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  if (done % 10 === 0 || done === total) process.stderr.write(`\r${done} of ${total} authorities`)
  if (done === total) process.stderr.write('\n')
}

function run(): number {
  const given = readArguments()
  if (given === undefined) {
    console.log(USAGE)
    return 0
  }
  const { files, out, acceptRefused, frameworks: frameworksFile } = given
  const frameworks = readFrameworks(frameworksFile)
  const folder = join(out, 'records')
  const existing = readExisting(folder)
  const imported = importFiles(files.map(readGiven), frameworks, {
    today: formatToday(),
    acceptRefused,
    knownIds: existing.ids,
    onProgress: showProgress,
  })
  const { files: planned, beside } = planFiles(imported, existing, frameworks)
  writeWhole(folder, planned)
  console.log(formatReport(imported.report, beside).join('\n'))
  console.log(`\n${planned.length} files written to ${lineForTerminal(folder)}`)
  if (existsSync(join(out, 'index.html')))
    console.log(
      `The page there offers them once it is written again: ${PRERENDER} --dist ${lineForTerminal(out)}`,
    )
  return imported.report.refused.length > 0 ? EXIT_INCOMPLETE : 0
}

try {
  process.exitCode = run()
} catch (error) {
  if (error instanceof ImportStopped) {
    console.log(formatReport(error.report, []).join('\n'))
    console.error(
      `\n${lineForTerminal(error.message)}\nNothing was written. To import the rest all the same, add --accept-refused.`,
    )
    process.exitCode = EXIT_NOTHING_WRITTEN
  } else if (error instanceof ImportRefusal) {
    console.error(`${lineForTerminal(error.message)}\nNothing was written.`)
    process.exitCode = EXIT_NOTHING_WRITTEN
  } else if (error instanceof WrongUse) {
    console.error(`${lineForTerminal(error.message)}\n\n${USAGE}`)
    process.exitCode = EXIT_NOTHING_WRITTEN
  } else if (error instanceof Error && 'syscall' in error) {
    // A full disk, a folder that may not be written to: nothing that a stack would explain.
    console.error(
      `${lineForTerminal(error.message)}\nNot everything was written; each file is whole, old or new.`,
    )
    process.exitCode = EXIT_NOTHING_WRITTEN
  } else throw error
}
