import { createContext } from 'react'

/** What the marks of the live chart follow, without the chart being drawn anew. */
export interface LiveReading {
  /** The key of the mark that the Tab key reaches. */
  stop: string | undefined
  /** True while that mark is to have the focus. */
  focused: boolean
  /** Called when marks stand in the page. */
  onDrawn: () => void
}

export const LiveReadingContext = createContext<LiveReading>({
  stop: undefined,
  focused: false,
  onDrawn: () => undefined,
})
