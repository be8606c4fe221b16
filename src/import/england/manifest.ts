import * as v from 'valibot'
import { Source } from '../../record/schema/evidence'
import { Day } from '../../record/schema/dates'
import { Id, Text } from '../../record/schema/text'

/** `public/records/england/sources.json`: the files that the facts were read from, and what was refused. */
export const Manifest = v.strictObject({
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  sources: v.array(
    v.strictObject({
      source: Source,
      file: Text,
      upTo: v.optional(Day),
      asAt: v.optional(Day),
      sha256: v.optional(
        v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'a SHA-256 of 64 characters')),
      ),
    }),
  ),
  /** Authorities with an entry are incomplete (rule 19). */
  refused: v.array(
    v.strictObject({ authority: Id, what: Text, where: Text, why: Text, source: Id }),
  ),
})
export type Manifest = v.InferOutput<typeof Manifest>
