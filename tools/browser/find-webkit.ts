import type { Machine } from './find-browser'

/** WebKit as Debian packages it: a driver, a browser, and a screen that nobody sees. */
export interface WebKitFiles {
  driver: string
  browser: string
  screen: string
}

/** By version of the library, the newest first. */
const BROWSERS = ['4.1', '4.0'].flatMap((version) =>
  ['x86_64', 'aarch64'].map(
    (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  ),
)

/**
 * The WebKit that the host pages are tested in as a third engine: what Debian's packages
 * `webkit2gtk-driver` and `xvfb` bring; nothing where one of them is missing.
 */
export function findWebKit({ isFile }: Machine): WebKitFiles | undefined {
  const files = { driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/Xvfb' }
  const browser = BROWSERS.find(isFile)
  if (browser === undefined || !Object.values(files).every(isFile)) return undefined
  return { ...files, browser }
}
