import * as v from 'valibot'
import { Day } from './dates'
import { Source } from './evidence'
import { Inspection } from './inspections'
import { Id, Text } from './text'

const IndexEntry = v.strictObject({
  /** The record's file is `<id>.json` beside the index. */
  id: Id,
  name: Text,
  gssCode: v.optional(Text),
  dfeCode: v.optional(Text),
  abolished: v.optional(v.literal(true)),
  /** The day on which the latest inspection of the record started. */
  latest: v.optional(Day),
  /** Set where something of the record could not be read: its latest inspection may be missing. */
  incomplete: v.optional(v.literal(true)),
  /** Set where `neighbours/<id>.json` is there: a page asks for no file that may be missing. */
  neighbours: v.optional(v.literal(true)),
  /** Set where the authority has a page of its own, `authority-<id>.html`, beside `index.html`. */
  page: v.optional(v.literal(true)),
})

/** `records/index.json`: the authorities that have a record, by name. */
export const IndexFile = v.strictObject({
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  /** Set where `england.json` is there. */
  england: v.optional(v.literal(true)),
  records: v.array(IndexEntry),
})

const Neighbour = v.strictObject({
  dfeCode: Text,
  name: Text,
  /** The id of its record, where the same import made one. */
  record: v.optional(Id),
  /** Set where something of that record could not be read: its latest inspection may be missing. */
  incomplete: v.optional(v.literal(true)),
  /** Its latest known inspection, from either file; nothing where none is known. */
  latest: v.optional(
    v.pick(Inspection, [
      'framework',
      'started',
      'published',
      'report',
      'judgements',
      'missing',
      'citations',
    ]),
  ),
})

/**
 * `records/neighbours/<id>.json`: the latest inspection of each statistical neighbour, nearest first,
 * in a file of its own, so that a page need not load ten records or all of England.
 */
export const NeighboursFile = v.strictObject({
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  authority: Id,
  neighbours: v.array(Neighbour),
  /** The files that the inspections come from; `report` and citations name them by id. */
  sources: v.array(Source),
})

export type IndexEntry = v.InferOutput<typeof IndexEntry>
export type IndexFile = v.InferOutput<typeof IndexFile>
export type NeighboursFile = v.InferOutput<typeof NeighboursFile>
