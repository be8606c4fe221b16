import { spawnSync, type StdioOptions } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { defineCommand } from './command'
import { findCommand, findMissing } from './machine'

const usage = `Usage: npm run test:all

Runs every check there is, builds, and runs all tests. What could not run is named at the end and
counted as skipped, or as failed where EVERYTHING_MUST_RUN is set. The last line is the count.`

const mustRun = (process.env['EVERYTHING_MUST_RUN'] ?? '') !== ''
/** What is read of the report of Vitest's JSON reporter. */
const TestReport = v.object({
  numPassedTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})
const failed: string[] = []
const notRun: string[] = []
let passed = 0
let skipped = 0

/** Notes something that could not run; what nobody here can fix counts as skipped, never as failed. */
function noteMissing(name: string, reason: string, canFix = true) {
  notRun.push(`${name}: ${reason}`)
  if (mustRun && canFix) failed.push(`${name} could not run`)
  else skipped += 1
}

function noteResult(name: string, succeeded: boolean, output: string) {
  console.log(`${name}: ${succeeded ? 'passed' : 'FAILED'}`)
  if (succeeded) {
    passed += 1
    return
  }
  console.log(output.trimEnd())
  failed.push(name)
}

function npm(args: readonly string[], stdio: StdioOptions = 'pipe') {
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    ...{ stdio, encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32' },
  })
  return { succeeded: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}` }
}

function run(name: string, script: string, ...args: string[]): boolean {
  const { succeeded, output } = npm(['run', '--silent', script, '--', ...args])
  noteResult(name, succeeded, output)
  return succeeded
}

function audit(name: string) {
  const { succeeded, output } = npm(['audit', '--json', '--audit-level=high'])
  // Without a report, the audit has no result, and certainly not a good one.
  if (output.includes('"auditReportVersion"')) noteResult(name, succeeded, output)
  else noteMissing(name, /"message": "(.*)"/u.exec(output)?.[1] ?? 'no report came', false)
}

function test(...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tests-'))
  const file = path.join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const command = ['exec', '--', 'vitest', 'run', '--allowOnly=false', ...reporters, ...args]
  const { succeeded } = npm(command, 'inherit')
  if (existsSync(file)) {
    const report = v.parse(TestReport, JSON.parse(readFileSync(file, 'utf8')))
    passed += report.numPassedTests
    for (const { name, status, assertionResults: tests } of report.testResults) {
      const testFile = path.relative('.', name)
      const failures = tests.filter((one) => one.status === 'failed')
      failed.push(...failures.map(({ fullName }) => `${testFile} > ${fullName}`))
      // A file that does not load, or a hook that throws, fails without a failing test.
      if (status === 'failed' && failures.length === 0) failed.push(testFile)
      const count = tests.length - failures.length - tests.filter(isPassed).length
      skipped += count
      if (count > 0) notRun.push(`${testFile}: ${count} tests skipped`)
    }
  }
  if (!succeeded && failed.length === 0) failed.push('Vitest')
  rmSync(folder, { recursive: true })
}

const isPassed = ({ status }: { status: string }) => status === 'passed'

const records = readdirSync('public/records', { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => name.endsWith('.json') && !/\.(?:schema|imported)\.json$|^england\//u.test(name),
  )
  .map((name) => path.join('public/records', name))
const sources = process.env['SOURCES_DIR'] ?? ''

defineCommand(import.meta.filename, { usage, options: {} }, () => {
  for (const { name, reason } of findMissing()) noteMissing(name, reason)
  run('Layout', 'format:check', '--no-cache')
  run('Lint', 'lint', '--no-cache')
  run('Types', 'typecheck')
  run('Unused code and packages', 'unused')
  run('Schemas are up to date', 'schema', '--check')
  run('Records', 'check-record', ...records, ...(existsSync(sources) ? ['--sources', sources] : []))
  audit('npm audit')
  if (run('Build', 'build')) {
    run('Packages: pinned, and their licences', 'packages')
    run('Sizes', 'size')
    run('Valid HTML (html-validate)', 'html')
    if (findCommand('java') !== undefined) run('Valid HTML (W3C)', 'html:w3c')
    test()
  } else test('--project', 'unit', '--project', 'component')

  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `- ${name}`).join('\n')}`)
  if (notRun.length > 0)
    console.log(`\nCould not run:\n${notRun.map((name) => `- ${name}`).join('\n')}`)
  const counts = [`${passed} passed`, `${failed.length} failed`]
  if (skipped > 0) counts.push(`${skipped} skipped`)
  console.log(`\n${counts.join(', ')}`)
  return failed.length > 0 || passed === 0 ? 1 : 0
})
