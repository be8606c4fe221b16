import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatFinding, type Finding } from './validate/findings'
import { checkWithHtmlValidate } from './validate/htmlValidate'
import { checkWithW3c } from './validate/w3c'

/*
 * Is the HTML of the built pages valid? `npm run validate`, after a build; or name files.
 * `--checker w3c` or `--checker html-validate` for one of the two.
 */
const CHECKERS: Record<string, (files: readonly string[]) => Promise<Finding[]>> = {
  'html-validate': checkWithHtmlValidate,
  w3c: checkWithW3c,
}

/** Faults that are told one by one: of a fault in a component there are hundreds. */
const MOST = 20

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { checker: { type: 'string' } },
})
const built = () =>
  readdirSync('dist').flatMap((name) => (name.endsWith('.html') ? [path.join('dist', name)] : []))
const files = positionals.length > 0 ? positionals : built()
const names = values.checker === undefined ? Object.keys(CHECKERS) : [values.checker]

if (files.length === 0) throw new Error('There is no document to check. Build first: npm run build')
let found = 0
for (const name of names) {
  const check = CHECKERS[name]
  if (check === undefined) throw new Error(`--checker: ${Object.keys(CHECKERS).join(' or ')}`)
  const findings = await check(files)
  found += findings.length
  console.log(`${name}: ${files.length} documents, ${findings.length} faults`)
  for (const finding of findings.slice(0, MOST)) console.log(`  ${formatFinding(finding)}`)
  if (findings.length > MOST) console.log(`  and ${findings.length - MOST} more`)
}
process.exitCode = found > 0 ? 1 : 0
