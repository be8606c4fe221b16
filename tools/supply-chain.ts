import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NOTICES } from './build/notices'
import { askForAudit } from './supply/audit'
import { checkLicences, checkNotices, countLicences } from './supply/licences'
import { checkLockfile, readLockfile } from './supply/lockfile'

/*
 * What the project is made of that others wrote: `npm run supply-chain`, after a build, or one check
 * of it: `-- --check licences`.
 */
const packages = readLockfile(readFileSync('package-lock.json', 'utf8'))

const CHECKS: Record<string, () => string[] | Promise<string[]>> = {
  lockfile: () => {
    console.log(`lockfile: ${packages.length} packages`)
    return checkLockfile(packages, readFileSync('.npmrc', 'utf8'))
  },
  licences: () => {
    const counts = countLicences(packages).map(([licence, count]) => `${count} ${licence}`)
    console.log(`licences: ${counts.join(', ')}`)
    const notices = readFileSync(`dist/${NOTICES}`, 'utf8')
    return [...checkLicences(packages), ...checkNotices(notices, packages)]
  },
  audit: () => {
    const audit = askForAudit()
    if (!audit.answered) return [audit.why]
    const { counts } = audit
    console.log(
      `audit: ${Object.entries(counts)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ')}`,
    )
    return counts.high + counts.critical === 0
      ? []
      : [`${counts.high} high and ${counts.critical} critical weaknesses: npm audit names them`]
  },
}

const { values } = parseArgs({ options: { check: { type: 'string' } } })
const names = values.check === undefined ? Object.keys(CHECKS) : [values.check]
for (const name of names) {
  const check = CHECKS[name]
  if (check === undefined) throw new Error(`--check: ${Object.keys(CHECKS).join(', ')}`)
  const faults = await check()
  for (const fault of faults) console.error(`${name}: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
