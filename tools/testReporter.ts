import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/**
 * Names a failing test at once, and writes the results into the file in TEST_OUTCOMES: the number of passed
 * tests, the failed ones, and the number of skipped ones per file.
 */
// eslint-disable-next-line import-x/no-default-export -- Vitest loads a reporter by its default export
export default class TestReporter implements Reporter {
  private readonly failed: string[] = []
  private readonly skipped: Record<string, number> = {}
  private passed = 0

  onTestCaseResult(test: TestCase) {
    const { state, errors = [] } = test.result()
    const file = test.module.relativeModuleId
    if (state === 'passed') this.passed += 1
    else if (state === 'failed') this.fail(`${file} > ${test.fullName}`, errors)
    else this.skipped[file] = (this.skipped[file] ?? 0) + 1
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[]) {
    // A file that does not load, or a hook that throws, fails without a failing test.
    for (const module of modules) {
      const file = module.relativeModuleId
      if (module.errors().length > 0) this.fail(file, module.errors())
      for (const suite of module.children.allSuites())
        if (suite.errors().length > 0) this.fail(`${file} > ${suite.fullName}`, suite.errors())
    }
    if (errors.length > 0) this.fail('An error outside any test', errors)
    const file = process.env['TEST_OUTCOMES']
    if (file !== undefined)
      writeFileSync(
        file,
        JSON.stringify({ passed: this.passed, failed: this.failed, skipped: this.skipped }),
      )
  }

  private fail(name: string, errors: readonly { message: string }[]) {
    this.failed.push(name)
    process.stdout.write(`FAILED ${name}\n  ${errors[0]?.message.split('\n')[0] ?? ''}\n`)
  }
}
