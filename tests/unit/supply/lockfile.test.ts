import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLicences, checkNotices, countLicences } from '../../../tools/supply/licences'
import { checkLockfile, readLockfile, type LockedPackage } from '../../../tools/supply/lockfile'

const packages = readLockfile(readFileSync('package-lock.json', 'utf8'))
const SETTINGS = 'ignore-scripts=true\n'
const change = (name: string, changes: Partial<LockedPackage>) =>
  packages.map((one) => (one.name === name ? { ...one, ...changes } : one))

describe('the lockfile', () => {
  it('pins every package, from the registry, with what is in it', () => {
    expect(packages.length).toBeGreaterThan(400)
    expect(packages.map(({ name }) => name)).toContain('@tanstack/query-core')
    expect(checkLockfile(packages, SETTINGS)).toEqual([])
  })

  it.each<[string, Partial<LockedPackage>, RegExp]>([
    ['a link', { link: true }, /not pinned/u],
    ['no version', { version: undefined }, /not pinned/u],
    ['no sum', { integrity: undefined }, /SHA-512/u],
    ['a weak sum', { integrity: 'sha1-jvKc8vzAeMFOhSlIDWSOUEzvGZo=' }, /SHA-512/u],
    [
      'another place',
      { resolved: 'git+ssh://git@example.org/react.git' },
      /not from the registry/u,
    ],
    ['a script', { hasInstallScript: true }, /wants to run a script/u],
  ])('is refused where a package has %s', (_, changes, fault) => {
    const faults = checkLockfile(change('scheduler', changes), SETTINGS)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })

  it('is refused where scripts would run, or where a reason has outlived its package', () => {
    expect(checkLockfile(packages, 'fund=false')).toEqual(['.npmrc must say ignore-scripts=true'])
    const without = packages.filter(({ name }) => name !== 'vnu-jar')
    expect(checkLockfile(without, SETTINGS)[0]).toMatch(/^vnu-jar runs nothing any more/u)
  })
})

describe('the licences of packages', () => {
  it('are all known', () => {
    expect(checkLicences(packages)).toEqual([])
    const sum = countLicences(packages).reduce((total, [, count]) => total + count, 0)
    expect(sum).toBe(packages.length)
  })

  it.each<[string, string | undefined, RegExp]>([
    ['another', 'GPL-3.0-only', /has the licence GPL-3.0-only/u],
    ['a choice of two', 'MIT OR GPL-3.0-only', /has the licence MIT OR/u],
    ['one that is an exception for others', 'BlueOak-1.0.0', /has the licence BlueOak/u],
    ['two of which one is not allowed', 'MIT AND AGPL-3.0', /has the licence AGPL-3.0/u],
    ['none', undefined, /names no licence/u],
  ])('are refused where one has %s', (_, license, fault) => {
    const faults = checkLicences(change('scheduler', { license }))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })

  it('are refused where a reason has outlived its package', () => {
    expect(checkLicences(packages.filter(({ name }) => name !== 'tslib'))).toEqual([
      'No tslib has the licence 0BSD any more: take it out',
    ])
  })
})

describe('the notices of what is shipped', () => {
  const { version = '' } = packages.find(({ folder }) => folder === 'node_modules/react') ?? {}

  it('are of packages in the lockfile, on terms that a notice meets', () => {
    expect(checkNotices(`react ${version} (MIT)\n`, packages)).toEqual([])
  })

  it.each([
    ['', /name no package/u],
    [`react 0.0.1 (MIT)`, /not in the lockfile/u],
    [`react ${version} (ISC)`, /another licence/u],
  ])('are refused as "%s"', (text, fault) => {
    expect(checkNotices(text, packages)[0]).toMatch(fault)
  })

  it('are refused of a package whose licence asks for more', () => {
    const changed = change('react', { license: 'MPL-2.0' })
    expect(checkNotices(`react ${version} (MPL-2.0)`, changed)[0]).toMatch(/more than a notice/u)
  })
})
