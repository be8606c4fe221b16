import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser, findFirefox, THIS_MACHINE } from './browser/find-browser'
import { findWebKit } from './browser/find-webkit'
import { findScript, runCommand } from './verify/command'
import { findApacheObstacle } from './serving/apache'
import { findNginxObstacle } from './serving/nginx'
import { parseOptions } from './verify/options'
import type { Step } from './verify/steps'
import { STEPS } from './verify/steps'
import { buildTally } from './verify/tally'
import type { Outcome } from './verify/tally'
import { parseTestReport, PROJECTS } from './verify/tests'
import type { Project } from './verify/tests'

function say(text: string) {
  process.stdout.write(text)
}

function formatError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function runStep({ title, obstacle, outside = false, command }: Step): Promise<Outcome> {
  const reason = obstacle?.()
  if (reason !== undefined) {
    say(`${title}: did not run (${reason})\n`)
    return { name: title, state: 'not-run', reason, outside }
  }
  say(`${title} … `)
  try {
    const { code, output, seconds } = await runCommand(command(), 'afterwards')
    say(`${code === 0 ? 'passed' : 'FAILED'} (${seconds.toFixed(1)} s)\n`)
    if (code !== 0) say(`${output.trimEnd()}\n\n`)
    return { name: title, state: code === 0 ? 'passed' : 'failed' }
  } catch (error) {
    say(`FAILED\n${formatError(error)}\n\n`)
    return { name: title, state: 'failed' }
  }
}

async function runTests(projects: readonly Project[]): Promise<Outcome[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'))
  const report = path.join(folder, 'tests.json')
  try {
    const { code, seconds } = await runCommand(
      [
        findScript('vitest'),
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--allowOnly=false',
        '--passWithNoTests',
        '--reporter=dot',
        '--reporter=json',
        '--reporter=./tools/verify/secondTries.ts',
        `--outputFile.json=${report}`,
      ],
      'as-it-comes',
    )
    say(`Tests ended after ${seconds.toFixed(1)} s\n`)
    return parseTestReport(readFileSync(report, 'utf8'), projects, code)
  } catch (error) {
    say(`The tests could not run: ${formatError(error)}\n`)
    return [{ name: `Tests: ${projects.join(', ')}`, state: 'failed' }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Without a browser the reason is said once, not by every browser test. */
function checkBrowser(): Outcome {
  const name = 'A browser to test in'
  try {
    const found = findBrowser(THIS_MACHINE)
    say(`${name}: ${found === 'in-a-package' ? 'from a registry package' : found.installed}\n`)
    return { name, state: 'passed' }
  } catch (error) {
    say(`${name} … FAILED\n${formatError(error)}\n\n`)
    return { name, state: 'failed' }
  }
}

/** Host pages are opened in further engines too, where the machine has them. */
function checkOtherEngines(): Outcome[] {
  const webkit = findWebKit(THIS_MACHINE)
  const engines = [
    ['Firefox', findFirefox(THIS_MACHINE), 'install Firefox, or name it in FIREFOX_PATH'],
    ['WebKit', webkit?.browser, 'install webkit2gtk-driver and xvfb (Debian)'],
  ] as const
  return engines.map(([engine, found, remedy]) => {
    const name = `${engine}, for host pages`
    say(`${name}: ${found ?? 'there is none'}\n`)
    return found === undefined
      ? { name, state: 'not-run', reason: remedy }
      : { name, state: 'passed' }
  })
}

/** The servers that `deploy/` sets up, where the machine has them. */
function checkServers(): Outcome[] {
  const servers = [
    ['nginx', findNginxObstacle({ brotli: false })],
    ['nginx with Brotli', findNginxObstacle({ brotli: true })],
    ['Apache', findApacheObstacle()],
  ] as const
  return servers.map(([server, reason]) => {
    const name = `${server}, to serve the site`
    say(`${name}: ${reason ?? 'is there'}\n`)
    return reason === undefined ? { name, state: 'passed' } : { name, state: 'not-run', reason }
  })
}

async function verify(words: string[]): Promise<number> {
  const known = [...STEPS.map(({ id }) => id), ...PROJECTS]
  const { everythingMustRun, only } = parseOptions(words, known)
  const outcomes: Outcome[] = []
  const obstacles = new Map<Project, string>()

  for (const step of STEPS.filter(({ id }) => only.includes(id))) {
    const outcome = await runStep(step)
    outcomes.push(outcome)
    if (step.id === 'build' && outcome.state === 'failed') {
      obstacles.set('built', 'the build failed').set('browser', 'the build failed')
    }
  }
  if (only.includes('browser')) {
    const outcome = checkBrowser()
    outcomes.push(outcome)
    if (outcome.state === 'failed') obstacles.set('browser', 'there is no browser')
    else outcomes.push(...checkOtherEngines(), ...checkServers())
  }

  const wanted = PROJECTS.filter((project) => only.includes(project))
  const runnable = wanted.filter((project) => !obstacles.has(project))
  for (const [project, reason] of obstacles) {
    if (wanted.includes(project)) {
      outcomes.push({ name: `${project} tests`, state: 'not-run', reason })
    }
  }
  if (runnable.length > 0) outcomes.push(...(await runTests(runnable)))

  const { lines, exitCode } = buildTally(outcomes, everythingMustRun)
  say(`\n${lines.join('\n')}\n`)
  return exitCode
}

try {
  process.exitCode = await verify(process.argv.slice(2))
} catch (error) {
  console.error(formatError(error))
  process.exitCode = 1
}
