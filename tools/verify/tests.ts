import * as v from 'valibot'
import type { Outcome } from './tally'

/** Projects of vitest.config.ts. */
export const PROJECTS = ['unit', 'component', 'built', 'browser'] as const
export type Project = (typeof PROJECTS)[number]

/** The part that is read here of what Vitest's JSON reporter writes. */
const TestReport = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})
type TestFile = v.InferOutput<typeof TestReport>['testResults'][number]

function formatPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^.*\/tests\//u, 'tests/')
}

function findProject(file: string): Project | undefined {
  const room = formatPath(file).split('/')[1]
  // The tests of truth need no environment of their own.
  return PROJECTS.find((project) => project === (room === 'truth' ? 'unit' : room))
}

function readFile({ name, status, assertionResults }: TestFile): Outcome[] {
  const file = formatPath(name)
  const outcomes = assertionResults.map((test): Outcome => {
    const called = `${file} ${test.fullName}`
    if (test.status === 'passed' || test.status === 'failed') {
      return { name: called, state: test.status }
    }
    return { name: called, state: 'not-run', reason: '' }
  })
  const says = outcomes.some(({ state }) => state === 'failed')
  // A file that does not load, or whose preparation throws, fails without a failed test.
  return status === 'failed' && !says ? [...outcomes, { name: file, state: 'failed' }] : outcomes
}

/**
 * Every test as an outcome of its own. A project that was to run and has no test counts
 * as not run; a run that ended badly without saying why counts as failed.
 */
export function parseTestReport(
  text: string,
  projects: readonly Project[],
  exitCode: number,
): Outcome[] {
  const { testResults } = v.parse(TestReport, JSON.parse(text))
  const outcomes = testResults.flatMap(readFile)
  for (const project of projects) {
    if (!testResults.some(({ name }) => findProject(name) === project)) {
      outcomes.push({ name: `${project} tests`, state: 'not-run', reason: 'there are none' })
    }
  }
  if (exitCode !== 0 && !outcomes.some(({ state }) => state === 'failed')) {
    outcomes.push({ name: 'Vitest ended with an error outside any test', state: 'failed' })
  }
  return outcomes
}
