import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkPackages } from '../../tools/check-packages'

const LOCKFILE = readFileSync('package-lock.json', 'utf8')
const NPMRC = readFileSync('.npmrc', 'utf8')
const VERSION = /"node_modules\/react": \{\s+"version": "([^"]+)"/u.exec(LOCKFILE)?.[1] ?? ''
const SOUND = {
  version: '1.0.0',
  resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
  integrity: `sha512-${'A'.repeat(86)}==`,
  license: 'MIT',
}
const checkOne = (changes: object) =>
  checkPackages(
    JSON.stringify({
      lockfileVersion: 3,
      packages: { 'node_modules/a': { ...SOUND, ...changes } },
    }),
    'a 1.0.0 (MIT)',
    NPMRC,
  ).filter((fault) => !fault.includes('the lockfile does not have it'))

it('accepts the packages that are installed', () => {
  expect(checkPackages(LOCKFILE, `react ${VERSION} (MIT)`, NPMRC)).toEqual([])
  expect(checkOne({})).toEqual([])
})

it.each([
  ['no version', { version: undefined }, /not pinned/u],
  ['a link in its place', { link: true }, /not pinned/u],
  ['no sum', { integrity: undefined }, /SHA-512/u],
  ['a weak sum', { integrity: 'sha1-jvKc8vzAeMFOhSlIDWSOUEzvGZo=' }, /SHA-512/u],
  ['another origin', { resolved: 'git+ssh://git@example.org/a.git' }, /comes from/u],
  ['a look-alike', { resolved: 'https://registry.npmjs.org.example.org/a.tgz' }, /comes from/u],
  ['an install script', { hasInstallScript: true }, /install script/u],
  ['another licence', { license: 'GPL-3.0-only' }, /"GPL-3.0-only"/u],
  ['a choice of licences', { license: 'MIT OR GPL-3.0-only' }, /MIT OR/u],
  ['two licences of which one is not allowed', { license: 'MIT AND AGPL-3.0' }, /AGPL/u],
  ['no licence', { license: undefined }, /"none"/u],
])('refuses a package with %s', (_, changes, fault) => {
  expect(checkOne(changes)).toEqual([expect.stringMatching(fault)])
})

it.each([
  ['names no package', '', /name no package/u],
  ['names another version', 'react 0.0.1 (MIT)', /the lockfile does not have it/u],
  ['names another licence', `react ${VERSION} (ISC)`, /the lockfile does not have it/u],
  ['needs more than a notice', 'axe-core 4.14.1 (MPL-2.0)', /more than a notice/u],
])('refuses a notice that %s', (_, notices, fault) => {
  expect(checkPackages(LOCKFILE, notices, NPMRC).join('\n')).toMatch(fault)
})

it('refuses settings that let packages run scripts', () => {
  expect(checkPackages(LOCKFILE, `react ${VERSION} (MIT)`, '')).toHaveLength(1)
})
