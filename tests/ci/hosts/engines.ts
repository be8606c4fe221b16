import { firefox, type Browser } from 'playwright-core'
import { findFirefox, launchChromium } from '../../../tools/machine'

export interface Engine {
  name: 'Chromium' | 'Firefox'
  /** True where it is not on this machine. */
  missing: boolean
  launch: () => Promise<Browser>
}

const installed = findFirefox()

/** The browsers that the host pages are opened in, with the scrollbars that readers have. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    missing: false,
    launch: () => launchChromium({ ignoreDefaultArgs: ['--hide-scrollbars'] }),
  },
  {
    name: 'Firefox',
    missing: installed === undefined,
    launch: () => {
      if (installed === undefined) throw new Error('There is no Firefox on this machine')
      // The channel speaks WebDriver BiDi, which every Firefox has.
      return firefox.launch({ channel: 'moz-firefox', executablePath: installed })
    },
  },
]
