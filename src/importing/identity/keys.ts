import type { Place } from '../report'

/** What a row says of whose it is: none of them is believed alone. */
export interface Keys {
  /** As printed; absent where the file has no names. */
  name?: string
  /** Nine characters: "E10000014". */
  gssCode?: string
  /** Three digits, of the Department for Education: "850". */
  dfeCode?: string
  /** Ofsted's number of the authority. */
  urn?: string
  /** The three digits at the end of the row's link: reported where wrong, never decides. */
  pageCode?: string
}

/** A row of any of the files, with its keys: read, or refused for what else stands in it. */
export interface KeyedRow<T> {
  place: Place & { row: number }
  /** What is missing where the row is not taken: "An inspection". */
  what: string
  keys: Keys
  /** Absent where the row is refused. */
  value?: T
  /** Why it is refused. */
  fault?: string
}

/** Codes by which rows are held against each other. */
export const CODES = ['gssCode', 'dfeCode', 'urn'] as const
export type CodeKind = (typeof CODES)[number]
