import type { Plugin } from 'vite'

/** How a build of scripts is looked at from outside; what it writes stays the same. */
export interface Watch {
  plugins: Plugin[]
  /** Makes source maps that no file names. */
  sourcemap?: 'hidden'
}

export const UNWATCHED: Watch = { plugins: [] }
