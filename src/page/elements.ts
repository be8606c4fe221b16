import type { ReactElement } from 'react'

/** What may stand beside other things: elements, and no text without one (`house/no-loose-text`). */
export type Elements = ReactElement | readonly Elements[] | boolean | null | undefined
