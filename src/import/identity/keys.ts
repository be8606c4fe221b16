import type { Place } from '../report'

/** What identifies the authority of a row. No key is trusted on its own. */
export interface Keys {
  /** As printed; absent where the file has no names. */
  name?: string
  /** Nine characters: "E10000014". */
  gssCode?: string
  /** Three digits, of the Department for Education: "850". */
  dfeCode?: string
  /** Ofsted's number (URN) of the authority. */
  urn?: string
  /** The three digits at the end of the row's link. A wrong one is reported; it never decides. */
  pageCode?: string
}

/** A row of any file with its keys, either read or refused. */
export interface KeyedRow<T> {
  place: Place & { row: number }
  /** What would be missing if the row were refused: "An inspection". */
  what: string
  keys: Keys
  /** Absent where the row is refused. */
  value?: T
  /** Why it is refused. */
  fault?: string
}

/** The codes by which rows are compared. */
export const CODES = ['gssCode', 'dfeCode', 'urn'] as const
export type CodeKind = (typeof CODES)[number]
