import { createContext, type ComponentType } from 'react'
import type { RecordIndex } from '../../record/recordIndex'

export interface EmbedBuilderProps {
  index: RecordIndex
  /** The page's query string: what is chosen in it is where the builder starts. */
  query: string
  /** The record's name, where the site's frames may hold another one. */
  record?: string | undefined
  /** The folder of the page, where the site's other files lie beside it. */
  ownSite: string | undefined
  close: () => void
}

/** The snippet builder as the page gets it from its entry: its code is fetched when it is asked for. */
export interface BuilderSlot {
  load: () => Promise<{ EmbedBuilder: ComponentType<EmbedBuilderProps> }>
  ownSite?: string
  /** The record's name, where the site's frames may hold another one. */
  record?: string | undefined
  readQuery: () => string
}

export const BuilderContext = createContext<BuilderSlot | undefined>(undefined)
