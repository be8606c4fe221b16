/*
 * Limits against files that are too large or hostile.
 * Lists and other tables: Ofsted's list of 2025 takes 0.1 MB, 1.1 MB inflated,
 * and has at most 21 columns; a list a hundred times as long still passes.
 */

const MEGABYTE = 1024 * 1024

/** Bytes of the chosen file. */
export const MAX_FILE_BYTES = 32 * MEGABYTE
/** Bytes of all entries of an archive together, inflated. */
export const MAX_INFLATED_BYTES = 160 * MEGABYTE
/** Compression ratio of an entry: lists reach 20, long uniform ones 150. */
export const MAX_RATIO = 400
/** Below this size a higher ratio does no harm. */
export const RATIO_COUNTS_FROM_BYTES = MEGABYTE
export const MAX_ENTRIES = 2000
/** Characters of one row's XML. */
export const MAX_ROW_CHARACTERS = MEGABYTE
/** Nesting depth of elements: spreadsheets have about ten. */
export const MAX_DEPTH = 100
export const MAX_COLUMNS = 256
/** Non-empty rows of one sheet. */
export const MAX_ROWS = 200_000
/** Non-empty cells of all sheets of a file; repeated cells count each time. */
export const MAX_CELLS = 2_000_000
/** Greatest repeat count of a non-empty row. */
export const MAX_ROW_REPEATS = 1000
/** Characters of one cell. */
export const MAX_CELL_CHARACTERS = 32_767
/** Bytes of a record file (JSON), which usually has tens of kilobytes. */
export const MAX_RECORD_BYTES = 8 * MEGABYTE

/*
 * Reports: the largest of 500 has 0.7 MB, 50 pages and 9,000 pieces of text.
 */

/** Bytes of the chosen file. */
export const MAX_REPORT_BYTES = 16 * MEGABYTE
/** Bytes of all its streams together, inflated. */
export const MAX_REPORT_INFLATED_BYTES = 96 * MEGABYTE
export const MAX_PAGES = 120
/** Pieces of text of all pages. */
export const MAX_PIECES = 200_000
/** After so long the worker or process that reads one report is ended. */
export const MAX_REPORT_MS = 60_000
