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
const Outcomes = v.object({
  passed: v.number(),
  failed: v.array(v.string()),
  skipped: v.record(v.string(), v.number()),
})
const failed: string[] = []
const notRun: string[] = []
let passed = 0
let skipped = 0

/**
 * Notes something that could not run. `outside` means that nobody here can fix it: it counts as skipped,
 * never as failed.
 */
function noteMissing(name: string, reason: string, outside = false) {
  notRun.push(`${name}: ${reason}`)
  if (mustRun && !outside) failed.push(`${name} could not run`)
  else skipped += 1
}

function note(name: string, fine: boolean, output = '') {
  console.log(`${name}: ${fine ? 'passed' : 'FAILED'}`)
  if (!fine) console.log(output.trimEnd())
  if (fine) passed += 1
  else failed.push(name)
}

function npm(args: readonly string[], stdio: StdioOptions = 'pipe', env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    ...{ stdio, encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32' },
    env: { FAST_CHECK_TIMES: '4', ...process.env, ...env },
  })
  return { fine: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}` }
}

function run(name: string, script: string, ...args: string[]): boolean {
  const { fine, output } = npm(['run', '--silent', script, '--', ...args])
  note(name, fine, output)
  return fine
}

function audit(name: string) {
  const { fine, output } = npm(['audit', '--json', '--audit-level=high'])
  // Without a report, the audit has no result, and certainly not a good one.
  if (output.includes('"auditReportVersion"')) note(name, fine, output)
  else noteMissing(name, /"message": "(.*)"/u.exec(output)?.[1] ?? 'no report came', true)
}

function test(...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tests-'))
  const file = path.join(folder, 'outcomes.json')
  const words = ['exec', '--', 'vitest', 'run', '--allowOnly=false', ...args]
  const { fine } = npm(words, 'inherit', { TEST_OUTCOMES: file })
  if (existsSync(file)) {
    const outcomes = v.parse(Outcomes, JSON.parse(readFileSync(file, 'utf8')))
    passed += outcomes.passed
    failed.push(...outcomes.failed)
    for (const [name, count] of Object.entries(outcomes.skipped)) {
      skipped += count
      notRun.push(`${name}: ${count} tests skipped`)
    }
  }
  if (!fine && failed.length === 0) failed.push('Vitest')
  rmSync(folder, { recursive: true })
}

const records = readdirSync('public/records', { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => name.endsWith('.json') && !/\.(?:schema|imported)\.json$|^england\//u.test(name),
  )
  .map((name) => path.join('public/records', name))
const sources = process.env['SOURCES_DIR'] ?? ''

defineCommand(import.meta.filename, { usage, options: {} }, () => {
  for (const { name, reason } of findMissing()) noteMissing(name, reason)
  run('Layout and lint', 'lint', '--no-cache')
  run('Types', 'typecheck')
  run('Unused code and packages', 'unused')
  run('Schemas are up to date', 'schema', '--check')
  run('Records', 'check-record', ...records, ...(existsSync(sources) ? ['--sources', sources] : []))
  audit('npm audit')
  const built = run('Build', 'build')
  if (built) {
    run('Packages: pinned, and their licences', 'packages')
    run('Sizes', 'size')
    run('Valid HTML (html-validate)', 'html')
    if (findCommand('java') !== undefined) run('Valid HTML (W3C)', 'html:w3c')
    test()
  } else test('--project', 'unit', '--project', 'component')

  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `- ${name}`).join('\n')}`)
  if (notRun.length > 0)
    console.log(`\nCould not run:\n${notRun.map((it) => `- ${it}`).join('\n')}`)
  const counts = [`${passed} passed`, `${failed.length} failed`]
  if (skipped > 0) counts.push(`${skipped} skipped`)
  console.log(`\n${counts.join(', ')}`)
  return failed.length > 0 || passed === 0 ? 1 : 0
})
