import { firefox } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findFirefox } from '../../../tools/machine'
import { launchBrowser } from '../launch'

export interface Engine {
  name: 'Chromium' | 'Firefox'
  /** Why it cannot run on this machine; undefined where it can. */
  obstacle: string | undefined
  launch: () => Promise<Browser>
}

const installed = findFirefox()

/** The browsers that the host pages are opened in. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    obstacle: undefined,
    launch: () => launchBrowser({ scrollbars: true }),
  },
  {
    name: 'Firefox',
    obstacle: installed === undefined ? 'there is no Firefox' : undefined,
    launch: () => {
      if (installed === undefined) throw new Error('There is no Firefox on this machine')
      // The channel speaks WebDriver BiDi, which every Firefox has.
      return firefox.launch({ channel: 'moz-firefox', executablePath: installed })
    },
  },
]
