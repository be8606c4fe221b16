import * as v from 'valibot'
import { Day } from './dates'
import { Source } from './evidence'
import { Inspection } from './inspections'
import { Id, Text } from './text'

const IndexEntry = v.strictObject({
  /** The record's file is `<id>.json`, next to the index. */
  id: Id,
  name: Text,
  gssCode: v.optional(Text),
  dfeCode: v.optional(Text),
  abolished: v.optional(v.literal(true)),
  /** The day on which the record's latest inspection started. */
  latest: v.optional(Day),
  /** Set if something in the record could not be read: its latest inspection may be missing. */
  incomplete: v.optional(v.literal(true)),
  /** Set if `neighbours/<id>.json` exists: a page must not request a file that may be missing. */
  neighbours: v.optional(v.literal(true)),
  /** Set if the authority has its own page, `authority-<id>.html`, next to `index.html`. */
  page: v.optional(v.literal(true)),
})

/** `records/index.json`: the authorities with a record, sorted by name. */
export const IndexFile = v.strictObject({
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  /** Set if `england.json` exists. */
  england: v.optional(v.literal(true)),
  records: v.array(IndexEntry),
})

const Neighbour = v.strictObject({
  dfeCode: Text,
  name: Text,
  /** The id of its record, if the same import created one. */
  record: v.optional(Id),
  /** Set if something in that record could not be read: its latest inspection may be missing. */
  incomplete: v.optional(v.literal(true)),
  /** Its latest known inspection, from either file; absent if none is known. */
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
 * `records/neighbours/<id>.json`: the latest inspection of each statistical neighbour, nearest first. A
 * separate file, so that a page need not load ten records or all of England.
 */
export const NeighboursFile = v.strictObject({
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  authority: Id,
  neighbours: v.array(Neighbour),
  /** The sources of the inspections; `report` and citations refer to them by id. */
  sources: v.array(Source),
})

export type IndexEntry = v.InferOutput<typeof IndexEntry>
export type IndexFile = v.InferOutput<typeof IndexFile>
export type NeighboursFile = v.InferOutput<typeof NeighboursFile>
export type NeighbourInspection = NonNullable<v.InferOutput<typeof Neighbour>['latest']>
