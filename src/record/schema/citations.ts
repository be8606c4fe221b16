import * as v from 'valibot'
import { Id, Text } from './text'

const Count = v.pipe(
  v.number('a whole number'),
  v.integer('a whole number'),
  v.minValue(1, '1 or more'),
)

/**
 * A source and the place in it (rule 10). A report is cited by page, with the paragraph if paragraphs are
 * numbered and `item` for an unnumbered bullet; a data file by sheet and row; a short article by its source
 * only. `page` is the page number, from 1, as printed.
 */
export const Citation = v.strictObject({
  source: Id,
  page: v.optional(Count),
  toPage: v.optional(Count),
  paragraph: v.optional(Count),
  item: v.optional(Text),
  sheet: v.optional(Text),
  row: v.optional(Count),
})

export const Citations = v.pipe(
  v.array(Citation, 'a list of citations'),
  v.minLength(1, 'at least one citation'),
)

export type Citation = v.InferOutput<typeof Citation>
