import { spawnSync } from 'node:child_process'
import * as v from 'valibot'

const Counts = v.object({
  info: v.number(),
  low: v.number(),
  moderate: v.number(),
  high: v.number(),
  critical: v.number(),
})
const Report = v.object({ metadata: v.object({ vulnerabilities: Counts }) })
const Refusal = v.object({ message: v.string() })

/** What the registry knows of weaknesses in the lockfile's packages, or why it says nothing. */
export type Audit =
  { answered: true; counts: v.InferOutput<typeof Counts> } | { answered: false; why: string }

/** Reads what `npm audit --json` wrote. What is no report is no answer, never a good one. */
export function readAudit(text: string): Audit {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { answered: false, why: 'npm audit gave no report' }
  }
  const report = v.safeParse(Report, value)
  if (report.success) return { answered: true, counts: report.output.metadata.vulnerabilities }
  const refusal = v.safeParse(Refusal, value)
  const why = refusal.success ? refusal.output.message : 'npm audit gave no report'
  return { answered: false, why: `the registry answers no audit: ${why}` }
}

const TIME_LIMIT_MS = 60_000

/** Asks the registry about the lockfile's packages, through npm itself. */
export function askForAudit(): Audit {
  const npm = process.env['npm_execpath']
  if (npm === undefined) return { answered: false, why: 'start this through npm' }
  const { stdout } = spawnSync(process.execPath, [npm, 'audit', '--json'], {
    encoding: 'utf8',
    timeout: TIME_LIMIT_MS,
  })
  return readAudit(stdout)
}
