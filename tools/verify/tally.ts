/** One thing that was to be checked, and what came of it. */
export type Outcome =
  | { name: string; state: 'passed' }
  | { name: string; state: 'failed' }
  | {
      name: string
      state: 'not-run'
      reason: string
      /** Nobody at this machine can take the obstacle away: it is told, and fails no run. */
      outside?: boolean
    }

export type Tally = { lines: string[]; exitCode: 0 | 1 }

function formatNotRun({ name, reason }: { name: string; reason: string }): string {
  return reason === '' ? `- ${name}` : `- ${name}: ${reason}`
}

/**
 * The end of a run: what failed and what did not run by name, then the count as the
 * last line. Where everything must run, what did not is a failure and counted as one, but for what
 * nobody here could make run.
 */
export function buildTally(outcomes: readonly Outcome[], everythingMustRun: boolean): Tally {
  const passed = outcomes.filter(({ state }) => state === 'passed').length
  const broken = outcomes.filter(({ state }) => state === 'failed')
  const notRun = outcomes.filter((outcome) => outcome.state === 'not-run')
  const failing = notRun.filter(({ outside = false }) => everythingMustRun && !outside)
  const skipping = notRun.filter((outcome) => !failing.includes(outcome))
  const failed = broken.length + failing.length
  const skipped = skipping.length

  const lines: string[] = []
  if (broken.length > 0) lines.push('Failed:', ...broken.map(({ name }) => `- ${name}`), '')
  for (const [heading, outcomes] of [
    ['Did not run, which fails this run:', failing],
    ['Did not run:', skipping],
  ] as const)
    if (outcomes.length > 0) lines.push(heading, ...outcomes.map(formatNotRun), '')
  const counts = [`${passed} passed`, `${failed} failed`]
  if (skipped > 0) counts.push(`${skipped} skipped`)
  lines.push(counts.join(', '))
  return { lines, exitCode: failed > 0 || passed === 0 ? 1 : 0 }
}
