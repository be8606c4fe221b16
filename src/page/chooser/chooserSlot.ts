import { createContext } from 'react'
import type { Elements } from '../elements'

/** The way to another authority as the masthead draws it; nothing where the site has no other. */
export const ChooserContext = createContext<Elements>(undefined)
