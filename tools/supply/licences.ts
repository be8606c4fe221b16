import type { LockedPackage } from './lockfile'

/** Licences that any package may have. MPL-2.0 asks for changed files to be published: none is changed. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']

/** Licences of code that may be in what is shipped: a notice is all that they ask for. */
const SHIPPED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']

/** Further licences, whose packages have them, and why that is well. */
const EXCEPTIONS: Record<string, { packages: readonly string[]; why: string }> = {
  'MIT-0': {
    packages: ['@csstools/color-helpers', '@csstools/css-syntax-patches-for-csstree'],
    why: 'MIT without its one condition',
  },
  '0BSD': { packages: ['tslib'], why: 'asks for nothing' },
  'BlueOak-1.0.0': {
    packages: [
      '@isaacs/nonrecursive-glob-match',
      'glob',
      'lru-cache',
      'minimatch',
      'minipass',
      'path-scurry',
    ],
    why: 'permissive: the licence or a link to it goes with copies; tools, not shipped',
  },
  'CC0-1.0': {
    packages: ['language-subtag-registry', 'mdn-data'],
    why: 'lists of facts in the public domain; tools, not shipped',
  },
  'CC-BY-4.0': {
    packages: ['caniuse-lite'],
    why: 'a list of what browsers can; read by tools, not shipped',
  },
  'OFL-1.1': {
    packages: ['@expo-google-fonts/source-sans-3'],
    why: 'an open font; cards are drawn with it, and it is not shipped',
  },
  'Python-2.0': {
    packages: ['argparse'],
    why: 'permissive, as Python itself; reads options of tools, not shipped',
  },
}

/** The licences of "MIT AND OFL-1.1", all of which apply; one of several to choose from is not known here. */
function listLicences(expression: string): string[] {
  return expression.replace(/^\((.*)\)$/u, '$1').split(' AND ')
}

/** What is wrong with the licences of a lockfile's packages, in words. */
export function checkLicences(packages: readonly LockedPackage[]): string[] {
  const met = new Set<string>()
  const faults = packages.flatMap(({ name, license }) => {
    if (license === undefined) return [`${name} names no licence`]
    return listLicences(license).flatMap((licence) => {
      if (ALLOWED.includes(licence)) return []
      if (EXCEPTIONS[licence]?.packages.includes(name) === true) {
        met.add(`${licence} ${name}`)
        return []
      }
      return [
        `${name} has the licence ${licence}: say in tools/supply/licences.ts why that is well`,
      ]
    })
  })
  for (const [licence, { packages: named }] of Object.entries(EXCEPTIONS))
    for (const name of named)
      if (!met.has(`${licence} ${name}`))
        faults.push(`No ${name} has the licence ${licence} any more: take it out`)
  return faults
}

/** How many packages have which licence, the most first. */
export function countLicences(packages: readonly LockedPackage[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { license = 'none' } of packages) counts.set(license, (counts.get(license) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

const NOTICE = /^(?<name>(?:@[\w.-]+\/)?[\w.-]+) (?<version>\d[\w.+-]*) \((?<licence>[^)]+)\)$/gmu

/** What is wrong with the notices that are shipped beside the scripts, in words. */
export function checkNotices(text: string, packages: readonly LockedPackage[]): string[] {
  const notices = [...text.matchAll(NOTICE)].map(({ groups = {} }) => groups)
  if (notices.length === 0) return ['The notices name no package']
  return notices.flatMap(({ name = '', version = '', licence = '' }) => {
    const locked = packages.find((one) => one.name === name && one.version === version)
    if (locked === undefined) return [`${name} ${version} is shipped, and not in the lockfile`]
    if (locked.license !== licence) return [`${name} has another licence in the lockfile`]
    return listLicences(licence).flatMap((one) =>
      SHIPPED.includes(one)
        ? []
        : [`${name} is shipped under ${one}, which asks for more than a notice`],
    )
  })
}
