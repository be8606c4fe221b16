import type { Reporter, TestCase } from 'vitest/node'

/** The part of a test's report that is read here. */
export type TriedTest = Pick<TestCase, 'diagnostic' | 'result' | 'fullName'>

/**
 * Names every test that passed only when it was tried again, with what went wrong the first time: a
 * browser on a busy machine now and then misses a beat, and nobody shall have to guess how often.
 */
// eslint-disable-next-line import-x/no-default-export -- Vitest takes a reporter from a file so
export default class SecondTries implements Reporter {
  private readonly told: string[] = []

  onTestCaseResult(test: TriedTest) {
    if (test.diagnostic()?.flaky !== true) return
    const [first] = test.result().errors ?? []
    this.told.push(
      `- ${test.fullName}\n  ${first?.message.split('\n')[0] ?? 'for no reason given'}`,
    )
  }

  onTestRunEnd() {
    if (this.told.length === 0) return
    process.stdout.write(`\nPassed only when tried again:\n${this.told.join('\n')}\n`)
  }
}
