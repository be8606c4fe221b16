import { createContext, use } from 'react'
import type { SectionId } from '../reading/options'

/** What the place where the page stands asks of its parts. */
export interface Surroundings {
  /** The level at which the headings of sections start: 2 on a page of its own. */
  heading: number
  /** A page of its own, a frame in somebody else's, or an element among theirs. */
  place: 'page' | 'frame' | 'element'
  /** The sections that are shown; all where none are named. */
  sections?: readonly SectionId[] | undefined
  /** True for a page that keeps a day's state: nothing in it speaks of today. */
  dated?: boolean
}

export const OWN_PAGE: Surroundings = { heading: 2, place: 'page' }

export const SurroundingsContext = createContext(OWN_PAGE)

/** The surroundings of the part that asks. */
export function useSurroundings(): Surroundings {
  return use(SurroundingsContext)
}
