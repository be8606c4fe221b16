import { createContext } from 'react'
import type { ContextFiles } from '../reading/recordFile'

/** What stands beside the record on screen, for a part that draws the page once more. */
export const BesideRecordContext = createContext<ContextFiles | undefined>(undefined)
