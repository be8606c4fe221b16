import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importFiles } from '../../../src/importing/importFiles'
import { parseFrameworks } from '../../../src/record/parse'

/*
 * One import in a process of its own, so that its peak of memory is its own: prints milliseconds,
 * megabytes before and at the peak, and how many inspections were read.
 */
const [frameworksFile = '', ...names] = process.argv.slice(2)
const frameworks = parseFrameworks(JSON.parse(readFileSync(frameworksFile, 'utf8')))
if (!frameworks.ok) throw new Error(`${frameworksFile} has faults`)
const files = names.map((name) => ({
  name: basename(name),
  bytes: new Uint8Array(readFileSync(name)),
}))
const before = process.memoryUsage().rss / 1_000_000
const started = performance.now()
const { report } = importFiles(files, frameworks.value, {
  today: new Date().toISOString().slice(0, 10),
})
const ms = performance.now() - started
// In kilobytes, on every system.
const peak = (process.resourceUsage().maxRSS * 1024) / 1_000_000
console.log([ms, before, peak, report.inspections.total].join(' '))
