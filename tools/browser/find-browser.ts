import { statSync } from 'node:fs'
import path from 'node:path'

export type Machine = {
  platform: NodeJS.Platform
  architecture: string
  env: Record<string, string | undefined>
  isFile: (file: string) => boolean
}

export const THIS_MACHINE: Machine = {
  platform: process.platform,
  architecture: process.arch,
  env: process.env,
  isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

const FIREFOX_NAMES = ['firefox-esr', 'firefox']

/** The folders in which commands are looked for. */
function listFolders(env: Machine['env']): string[] {
  return [...new Set([...(env['PATH'] ?? '').split(':'), '/usr/bin', '/snap/bin'].filter(Boolean))]
}

function listPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((parts) => path.win32.join(folder, ...parts)))
  }
  if (platform === 'darwin') {
    return ['', env['HOME'] ?? ''].flatMap((home) =>
      MAC_APPLICATIONS.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    )
  }
  return listFolders(env).flatMap((folder) =>
    LINUX_NAMES.map((name) => path.posix.join(folder, name)),
  )
}

/** What to do where there is no browser, with the one command that does it. */
function formatMissingBrowser({ platform }: Machine): string {
  const commands: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'brew install --cask google-chrome',
    win32: 'winget install --exact --id Google.Chrome',
  }
  const command = commands[platform] ?? 'sudo apt-get install --yes chromium'
  return [
    'The browser tests need Chromium, Chrome or Edge, and none was found. Install one with',
    `  ${command}`,
    'or name one that you have: BROWSER_PATH=/path/to/the/browser',
  ].join('\n')
}

/**
 * The browser to test in: the one that BROWSER_PATH names, else one installed in a usual
 * place, else the one inside a registry package, which is built for Linux on x64 alone.
 * @throws Error where there is none, with the one command that installs one; or where
 * BROWSER_PATH names something that is not a file.
 */
export function findBrowser(machine: Machine): { installed: string } | 'in-a-package' {
  const named = machine.env['BROWSER_PATH'] ?? ''
  if (named !== '' && !machine.isFile(named)) {
    throw new Error(`BROWSER_PATH is "${named}", which is not a file.`)
  }
  const installed = named === '' ? listPlaces(machine).find(machine.isFile) : named
  if (installed !== undefined) return { installed }
  if (machine.platform === 'linux' && machine.architecture === 'x64') return 'in-a-package'
  throw new Error(formatMissingBrowser(machine))
}

/**
 * The Firefox that the host pages are tested in beside Chromium: the one that FIREFOX_PATH
 * names, else one installed in a usual place; nothing where there is none.
 * @throws Error where FIREFOX_PATH names something that is not a file.
 */
export function findFirefox({ platform, env, isFile }: Machine): string | undefined {
  const named = env['FIREFOX_PATH'] ?? ''
  if (named !== '') {
    if (isFile(named)) return named
    throw new Error(`FIREFOX_PATH is "${named}", which is not a file.`)
  }
  const places =
    platform === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : platform === 'win32'
        ? ['C:\\Program Files\\Mozilla Firefox\\firefox.exe']
        : listFolders(env).flatMap((folder) =>
            FIREFOX_NAMES.map((name) => path.posix.join(folder, name)),
          )
  return places.find(isFile)
}
