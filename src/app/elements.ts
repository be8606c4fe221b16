import type { ReactElement } from 'react'

/** What may be rendered next to other things: elements, but no bare text (`house/no-loose-text`). */
export type Elements = ReactElement | readonly Elements[] | boolean | null | undefined
