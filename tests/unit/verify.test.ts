import { describe, expect, it, vi } from 'vitest'
import { parseOptions } from '../../tools/verify/options'
import SecondTries, { type TriedTest } from '../../tools/verify/secondTries'
import { buildTally } from '../../tools/verify/tally'
import type { Outcome } from '../../tools/verify/tally'
import { parseTestReport } from '../../tools/verify/tests'

const PASSED: Outcome = { name: 'Types', state: 'passed' }
const FAILED: Outcome = { name: 'Lint', state: 'failed' }
const NOT_RUN: Outcome = { name: 'Sources', state: 'not-run', reason: 'no folder' }

const OUTSIDE: Outcome = { ...NOT_RUN, name: 'Audit', outside: true }

describe('the end of a run', () => {
  it.each<[string, Outcome[], boolean, string, number]>([
    ['all is well', [PASSED, PASSED], false, '2 passed, 0 failed', 0],
    ['one failed', [PASSED, FAILED], false, '1 passed, 1 failed', 1],
    ['one did not run', [PASSED, NOT_RUN], false, '1 passed, 0 failed, 1 skipped', 0],
    ['one did not run and had to', [PASSED, NOT_RUN], true, '1 passed, 1 failed', 1],
    ['nobody here could run one', [PASSED, OUTSIDE], true, '1 passed, 0 failed, 1 skipped', 0],
    ['nothing ran', [], false, '0 passed, 0 failed', 1],
  ])('counts on its last line where %s', (_, outcomes, mustRun, last, exitCode) => {
    const tally = buildTally(outcomes, mustRun)
    expect([tally.lines.at(-1), tally.exitCode]).toEqual([last, exitCode])
  })

  it('names what failed and what did not run', () => {
    const { lines } = buildTally([PASSED, FAILED, NOT_RUN], false)
    expect(lines).toContain('- Lint')
    expect(lines).toContain('- Sources: no folder')
    expect(lines.join('\n')).not.toContain('Types')
  })

  it('tells what fails the run for not running from what nobody here could run', () => {
    const { lines } = buildTally([PASSED, NOT_RUN, OUTSIDE], true)
    expect(lines.slice(0, -1)).toEqual([
      'Did not run, which fails this run:',
      '- Sources: no folder',
      '',
      'Did not run:',
      '- Audit: no folder',
      '',
    ])
  })
})

function writeReport(file: string, status: string, tests: Record<string, string>): string {
  const assertionResults = Object.entries(tests).map(([fullName, state]) => ({
    fullName,
    status: state,
  }))
  return JSON.stringify({ testResults: [{ name: file, status, assertionResults }] })
}

describe('a report of tests', () => {
  it('gives each test as an outcome of its own', () => {
    const report = writeReport('/home/a/tests/unit/grades.test.ts', 'failed', {
      'keeps one': 'passed',
      'keeps two': 'failed',
      'needs a folder': 'skipped',
      'is to come': 'todo',
    })
    expect(parseTestReport(report, ['unit'], 1)).toEqual([
      { name: 'tests/unit/grades.test.ts keeps one', state: 'passed' },
      { name: 'tests/unit/grades.test.ts keeps two', state: 'failed' },
      { name: 'tests/unit/grades.test.ts needs a folder', state: 'not-run', reason: '' },
      { name: 'tests/unit/grades.test.ts is to come', state: 'not-run', reason: '' },
    ])
  })

  it.each([
    ['a file that does not load', 'failed', {}, 1, 'tests/unit/a.test.ts'],
    ['preparation that throws', 'failed', { one: 'skipped' }, 1, 'tests/unit/a.test.ts'],
    ['an error outside any test', 'passed', { one: 'passed' }, 1, 'Vitest ended with an error'],
  ])('counts %s as failed', (_, status, tests, exitCode, name) => {
    const report = writeReport('/home/a/tests/unit/a.test.ts', status, tests)
    const failed = parseTestReport(report, ['unit'], exitCode).filter(
      ({ state }) => state === 'failed',
    )
    expect(failed).toEqual([{ name: expect.stringContaining(name) as string, state: 'failed' }])
  })

  it('says which project has no tests, on Windows too', () => {
    const report = writeReport('C:\\a\\tests\\truth\\a.test.ts', 'passed', { one: 'passed' })
    expect(parseTestReport(report, ['unit', 'browser'], 0)).toEqual([
      { name: 'tests/truth/a.test.ts one', state: 'passed' },
      { name: 'browser tests', state: 'not-run', reason: 'there are none' },
    ])
  })
})

describe('the options', () => {
  const known = ['lint', 'unit']

  it.each([
    [[], { everythingMustRun: false, only: known }],
    [['--all'], { everythingMustRun: true, only: known }],
    [['--only', 'unit'], { everythingMustRun: false, only: ['unit'] }],
    [['--only=lint, unit'], { everythingMustRun: false, only: known }],
  ])('are read from %j', (words, options) => {
    expect(parseOptions(words, known)).toEqual(options)
  })

  it.each([
    [['--only', 'lnit'], 'Unknown: lnit. Known: lint, unit.'],
    [['--all', '--only', 'lint'], '--all leaves nothing out.'],
    [['--fast'], '--fast'],
  ])('are refused in words: %j', (words, message) => {
    expect(() => parseOptions(words, known)).toThrow(message)
  })
})

describe('a test that is tried again', () => {
  const buildTest = (fullName: string, flaky: boolean): TriedTest => ({
    fullName,
    diagnostic: () => ({
      ...{ flaky, slow: false, heap: undefined, duration: 1, startTime: 1 },
      ...{ retryCount: flaky ? 1 : 0, repeatCount: 0 },
    }),
    result: () => ({
      state: 'passed',
      errors: flaky ? [{ message: 'the click was lost\nwith more' }] : undefined,
    }),
  })

  function tellRun(tests: TriedTest[]): string {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const reporter = new SecondTries()
    for (const test of tests) reporter.onTestCaseResult(test)
    reporter.onTestRunEnd()
    return write.mock.calls.map(([text]) => String(text)).join('')
  }

  it('is named with what went wrong at first', () => {
    const told = tellRun([
      buildTest('the page > opens', true),
      buildTest('the page > shows', false),
    ])
    expect(told).toContain('- the page > opens\n  the click was lost')
    expect(told).not.toContain('shows')
  })

  it('is not spoken of where there is none', () => {
    expect(tellRun([buildTest('the page > shows', false)])).toBe('')
  })
})
