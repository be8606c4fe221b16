/*
 * What a file may cost, whoever made it. Ofsted's list of 2025 takes 0.1 MB, 1.1 MB inflated, in
 * 21 columns at most; a list a hundred times as long still passes.
 */

const MEGABYTE = 1024 * 1024

/** Bytes of a file as it was chosen. */
export const MOST_FILE_BYTES = 32 * MEGABYTE
/** Bytes of all entries of an archive together, inflated. */
export const MOST_INFLATED_BYTES = 160 * MEGABYTE
/** How many times its own size an entry may inflate to: lists reach 20, long uniform ones 150. */
export const MOST_RATIO = 400
/** Small entries may compress beyond that without harm. */
export const RATIO_COUNTS_FROM_BYTES = MEGABYTE
export const MOST_ENTRIES = 2000
/** Characters of one row's XML. */
export const MOST_ROW_CHARACTERS = MEGABYTE
/** Elements inside each other: spreadsheets have some ten. */
export const MOST_DEPTH = 100
export const MOST_COLUMNS = 256
/** Rows with words in them, of one sheet. */
export const MOST_ROWS = 200_000
/** Cells with words in them, of all sheets of a file; one that is repeated counts each time. */
export const MOST_CELLS = 2_000_000
/** Times a row with words in it may stand for itself by a repeat count. */
export const MOST_ROW_REPEATS = 1000
/** Characters of one cell. */
export const MOST_CELL_CHARACTERS = 32_767
/** Bytes of a record given as JSON: one is some tens of kilobytes. */
export const MOST_RECORD_BYTES = 8 * MEGABYTE
