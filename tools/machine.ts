import { existsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

/** Whether the Chromium of an npm package runs here. */
const RUNS_PACKAGED = process.platform === 'linux' && process.arch === 'x64'

/**
 * Unpacks Chromium from an npm package into the temporary folder (about 200 MB) and returns its path. The
 * package has the libraries that a minimal Linux lacks, but unpacks them only if it detects the hosting
 * service that it was made for. Its font settings search only /tmp, and without a font all text is 0 pixels
 * high, so they are replaced.
 */
async function installPackagedChromium(): Promise<string> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const executable = await chromium.executablePath()
  const settings = path.join(tmpdir(), 'fonts-for-browser-tests.conf')
  writeFileSync(
    settings,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(tmpdir(), 'fonts')}</dir>
  <cachedir>${path.join(tmpdir(), 'fonts-cache')}</cachedir>
</fontconfig>
`,
  )
  process.env['FONTCONFIG_FILE'] = settings
  return executable
}

/*
 * Which of the browsers, servers and readers that the tests use are on this machine, and how to get them.
 */
function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Path of the first of these commands that is installed. Debian keeps servers in /usr/sbin. */
export function findCommand(...names: string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin']
  return names
    .flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)))
    .find(isFile)
}

/** The path in an environment variable; undefined if it is not set. Throws if it is not a file. */
function findNamed(variable: string): string | undefined {
  const file = process.env[variable] ?? ''
  if (file === '') return undefined
  if (!isFile(file)) throw new Error(`${variable} is "${file}", which is not a file.`)
  return file
}

/** Path of Chromium, Chrome or Edge. On macOS and Windows, Playwright finds Chrome and Edge itself. */
export function findChromium(): string | undefined {
  return (
    findNamed('BROWSER_PATH') ??
    findCommand('chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge')
  )
}

const NO_CHROMIUM = `The browser tests need Chromium, Chrome or Edge. Install one (Debian: apt-get install chromium),
or name one that you have: BROWSER_PATH=/path/to/the/browser`

/** Starts the installed browser or, on Linux, one from an npm package. Throws if there is none. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const installed = findChromium()
  // Chromium refuses to start its sandbox for root.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...(options.args ?? []), ...flags]
  if (installed !== undefined)
    return chromium.launch({ ...options, args, executablePath: installed })
  for (const channel of ['chrome', 'msedge'])
    try {
      return await chromium.launch({ ...options, args, channel })
    } catch (error) {
      if (!String(error).includes('is not found')) throw error
    }
  if (!RUNS_PACKAGED) throw new Error(NO_CHROMIUM)
  return launchPackaged(options)
}

/** It has no setuid helper, and many systems do not allow it the namespaces that a sandbox needs. */
async function launchPackaged(options: LaunchOptions): Promise<Browser> {
  const args = [...(options.args ?? []), '--no-sandbox', '--no-zygote']
  return chromium.launch({ ...options, args, executablePath: await installPackagedChromium() })
}

/**
 * The same for the quick suite. The packaged browser is made to run without a window: it draws the same pages in
 * less than half of the time that an installed one takes.
 */
export function launchQuickChromium(options: LaunchOptions): Promise<Browser> {
  return RUNS_PACKAGED && findNamed('BROWSER_PATH') === undefined
    ? launchPackaged(options)
    : launchChromium(options)
}

export function findFirefox(): string | undefined {
  const usual = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]
  return findNamed('FIREFOX_PATH') ?? findCommand('firefox-esr', 'firefox') ?? usual.find(isFile)
}

/** WebKit as packaged by Debian: driver, browser and virtual screen. */
export interface WebKitFiles {
  driver: string
  browser: string
  screen: string
}

export function findWebKit(): WebKitFiles | undefined {
  const browser = ['4.1', '4.0']
    .flatMap((version) =>
      ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${version}`),
    )
    .map((folder) => `${folder}/MiniBrowser`)
    .find(isFile)
  const [driver, screen] = [findCommand('WebKitWebDriver'), findCommand('Xvfb')]
  if (browser === undefined || driver === undefined || screen === undefined) return undefined
  return { driver, browser, screen }
}

/** Debian's Brotli modules for nginx. */
export const NGINX_BROTLI = ['filter', 'static'].map(
  (name) => `/usr/lib/nginx/modules/ngx_http_brotli_${name}_module.so`,
)
export const hasNginxBrotli = () => NGINX_BROTLI.every(isFile)

/** What the tests need and this machine lacks, with how to get it. */
export function findMissing(): { name: string; reason: string }[] {
  const debian = (name: string, found: unknown, packages: string) =>
    found === undefined || found === false ? [{ name, reason: `install ${packages} (Debian)` }] : []
  const folder = (variable: string) =>
    existsSync(process.env[variable] ?? '')
      ? []
      : [{ name: variable, reason: 'it names no folder, so tests that read it are skipped' }]
  return [
    ...debian('Firefox', findFirefox(), 'firefox-esr'),
    ...debian('WebKit', findWebKit(), 'webkit2gtk-driver and xvfb'),
    ...debian('nginx', findCommand('nginx'), 'nginx'),
    ...debian(
      'Brotli for nginx',
      hasNginxBrotli(),
      'libnginx-mod-http-brotli-filter and libnginx-mod-http-brotli-static',
    ),
    ...debian('Apache', findCommand('apache2'), 'apache2'),
    ...debian('Java', findCommand('java'), 'default-jre-headless'),
    ...debian('pdftotext', findCommand('pdftotext'), 'poppler-utils'),
    ...['SOURCES_DIR', 'DATA_DIR', 'CASES_DIR', 'REPORTS_DIR'].flatMap(folder),
  ]
}
