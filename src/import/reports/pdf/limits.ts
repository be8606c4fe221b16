/*
 * Limits against reports that are too large or hostile. The largest of 500 reports has 0.7 MB, 50 pages and
 * 9,000 pieces of text.
 */

const MEGABYTE = 1024 * 1024

/** Bytes of the chosen file. */
export const MAX_REPORT_BYTES = 16 * MEGABYTE
/** Bytes of all its streams together, inflated. */
export const MAX_INFLATED_BYTES = 96 * MEGABYTE
export const MAX_PAGES = 120
/** Pieces of text of all pages. */
export const MAX_PIECES = 200_000
/** After so long the worker or process that reads one report is ended. */
export const MAX_REPORT_MS = 20_000
