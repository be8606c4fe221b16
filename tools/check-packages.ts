import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { NOTICES } from './build/notices'
import { defineCommand } from './command'

const usage = `Usage: npm run packages

Checks, after a build, that every package of the lockfile is pinned, comes from the registry, runs
nothing when it is installed and has a licence that we allow; and the licences of those whose code is
in dist, which dist/${NOTICES} names.`

/** Licences of shipped code: they require nothing but a notice. */
const SHIPPED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']
/** More licences, for tools only, which we do not distribute. */
const TOOLS = [
  ...['MPL-2.0', 'MIT-0', 'BlueOak-1.0.0', 'Python-2.0', 'CC0-1.0', 'CC-BY-4.0', 'OFL-1.1'],
]
/** Packages whose licence npm does not find: MIT, in a file LICENSE. */
const STATED_ELSEWHERE = ['memorystream']

/** Packages with an install script, which .npmrc prevents from running, and why we do not need it. */
const INSTALL_SCRIPTS: Record<string, string> = {
  esbuild: 'checks its binary, which is a package of its own in the lockfile',
  'unrs-resolver': 'looks for its binary, which is a package of its own in the lockfile',
  'vnu-jar': 'fetches a Java where there is none; the check takes the Java of the system',
}

const Package = v.object({
  version: v.optional(v.string(), ''),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string(), ''),
  license: v.optional(v.string(), 'none'),
  hasInstallScript: v.optional(v.boolean(), false),
  link: v.optional(v.boolean(), false),
})
const Lockfile = v.object({
  lockfileVersion: v.literal(3),
  packages: v.record(v.string(), Package),
})
const NOTICE = /^(?<name>(?:@[\w.-]+\/)?[\w.-]+) (?<version>\d[\w.+-]*) \((?<licence>[^)]+)\)$/gmu

/** "MIT AND OFL-1.1" requires both. "OR" is not supported, and so refused. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const licences = expression.replace(/^\((.*)\)$/u, '$1').split(' AND ')
  return licences.every((licence) => allowed.includes(licence))
}

function* findFaults(name: string, locked: v.InferOutput<typeof Package>): Generator<string> {
  const { version, resolved = 'https://registry.npmjs.org/', integrity, license } = locked
  if (locked.link || version === '') yield 'is not pinned to a version.'
  if (!resolved.startsWith('https://registry.npmjs.org/')) yield `comes from ${resolved}.`
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity)) yield 'has no SHA-512 of its content.'
  if (locked.hasInstallScript && INSTALL_SCRIPTS[name] === undefined)
    yield 'has an install script. Say in tools/check-packages.ts why it is not needed.'
  if (!isAllowed(license, [...SHIPPED, ...TOOLS]) && !STATED_ELSEWHERE.includes(name))
    yield `has the licence "${license}", which tools/check-packages.ts does not allow.`
}

/** Faults in the packages, one sentence each. */
export function checkPackages(lockfile: string, notices: string, npmrc: string): string[] {
  const { packages } = v.parse(Lockfile, JSON.parse(lockfile))
  const faults: string[] = []
  const known = new Set<string>()
  for (const [folder, locked] of Object.entries(packages)) {
    if (folder === '') continue
    const name = folder.split('node_modules/').at(-1) ?? folder
    known.add(`${name} ${locked.version} ${locked.license}`)
    for (const fault of findFaults(name, locked)) faults.push(`${name} ${locked.version} ${fault}`)
  }
  const shipped = [...notices.matchAll(NOTICE)].map(({ groups = {} }) => groups)
  if (shipped.length === 0) faults.push('The notices name no package.')
  for (const { name = '', version = '', licence = '' } of shipped) {
    if (!known.has(`${name} ${version} ${licence}`))
      faults.push(`${name} ${version} (${licence}) is shipped, but the lockfile does not have it.`)
    if (!isAllowed(licence, SHIPPED))
      faults.push(`${name} is shipped under ${licence}, which requires more than a notice.`)
  }
  if (!/^ignore-scripts\s*=\s*true$/mu.test(npmrc))
    faults.push('.npmrc must say ignore-scripts=true, so that no package runs anything.')
  return faults
}

defineCommand(import.meta.filename, { usage, options: {} }, () => {
  const read = (file: string) => readFileSync(file, 'utf8')
  const faults = checkPackages(read('package-lock.json'), read(`dist/${NOTICES}`), read('.npmrc'))
  for (const fault of faults) console.error(fault)
  return faults.length === 0 ? 0 : 1
})
