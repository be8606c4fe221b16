import { describe, expect, it } from 'vitest'
import type { Machine } from '../../tools/browser/find-browser'
import { findBrowser, findFirefox } from '../../tools/browser/find-browser'

function machineWith(
  platform: NodeJS.Platform,
  files: string[],
  env: Machine['env'] = {},
): Machine {
  return { platform, architecture: 'x64', env, isFile: (file) => files.includes(file) }
}

const WINDOWS_EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

describe('the browser to test in', () => {
  it.each<[string, Machine, string]>([
    ['Chromium on Linux', machineWith('linux', ['/usr/bin/chromium']), '/usr/bin/chromium'],
    [
      'Chrome anywhere on the path',
      machineWith('linux', ['/opt/x/google-chrome'], { PATH: '/bin:/opt/x' }),
      '/opt/x/google-chrome',
    ],
    ['Chrome on macOS', machineWith('darwin', [MAC_CHROME]), MAC_CHROME],
    [
      'Chrome in the home folder on macOS',
      machineWith('darwin', [`/Users/a${MAC_CHROME}`], { HOME: '/Users/a' }),
      `/Users/a${MAC_CHROME}`,
    ],
    [
      'Edge on Windows',
      machineWith('win32', [WINDOWS_EDGE], { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }),
      WINDOWS_EDGE,
    ],
    [
      'the one that is named before the one that is installed',
      machineWith('linux', ['/usr/bin/chromium', '/my/chrome'], { BROWSER_PATH: '/my/chrome' }),
      '/my/chrome',
    ],
  ])('is %s', (_, machine, expected) => {
    expect(findBrowser(machine)).toEqual({ installed: expected })
  })

  it('is not guessed where the named one is missing', () => {
    const machine = machineWith('linux', ['/usr/bin/chromium'], { BROWSER_PATH: '/gone' })
    expect(() => findBrowser(machine)).toThrow('BROWSER_PATH is "/gone"')
  })
})

describe('where there is no browser', () => {
  it('takes the one in a package on Linux', () => {
    expect(findBrowser(machineWith('linux', []))).toBe('in-a-package')
  })

  it.each([
    ['linux', 'arm64', 'sudo apt-get install --yes chromium'],
    ['darwin', 'arm64', 'brew install --cask google-chrome'],
    ['win32', 'x64', 'winget install --exact --id Google.Chrome'],
  ] as const)('stops on %s %s with the one command to run', (platform, architecture, command) => {
    const machine = { ...machineWith(platform, []), architecture }
    expect(() => findBrowser(machine)).toThrow(`\n  ${command}\n`)
  })
})

describe('the second browser', () => {
  it.each<[string, Machine, string | undefined]>([
    ['Firefox on Linux', machineWith('linux', ['/usr/bin/firefox-esr']), '/usr/bin/firefox-esr'],
    [
      'Firefox on Windows',
      machineWith('win32', ['C:\\Program Files\\Mozilla Firefox\\firefox.exe']),
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    [
      'the one that is named',
      machineWith('linux', ['/usr/bin/firefox', '/my/firefox'], { FIREFOX_PATH: '/my/firefox' }),
      '/my/firefox',
    ],
    ['none, where there is none', machineWith('darwin', []), undefined],
  ])('is %s', (_, machine, expected) => {
    expect(findFirefox(machine)).toBe(expected)
  })

  it('is not guessed where the named one is missing', () => {
    const machine = machineWith('linux', ['/usr/bin/firefox'], { FIREFOX_PATH: '/gone' })
    expect(() => findFirefox(machine)).toThrow('FIREFOX_PATH is "/gone"')
  })
})
