import { createContext, type ReactNode } from 'react'

/** The way to another authority as the masthead draws it; nothing where the site has no other. */
export const ChooserContext = createContext<ReactNode>(undefined)
