import type { Source } from '../../record/schema/evidence'
import type { InspectionRecord } from '../../record/schema/record'

interface Council {
  name: string
  gssCode: string
}

/** A structural changes order: an order of Parliament that replaces councils. */
interface Order {
  source: Source
  /** The day on which the new councils took over. */
  day: string
  /** Where in the order the change stands. */
  item: string
  /** What must be known of all its changes. */
  note?: string
}

function describeOrder(
  number: string,
  title: string,
  page: string,
  published: Source['published'],
): Source {
  return {
    id: `order-${number.replace('/', '-')}`,
    kind: 'web-page',
    publisher: 'legislation.gov.uk',
    title: `${title} (S.I. ${number})`,
    shortName: title,
    published,
    address: `https://www.legislation.gov.uk/uksi/${number}/${page}`,
  }
}

const MADE = 'The day on which the order was made.'

const DORSET_ORDER: Order = {
  source: describeOrder(
    '2018/648',
    'The Bournemouth, Dorset and Poole (Structural Changes) Order 2018',
    'note/made',
    { day: '2018-05-25', why: MADE },
  ),
  day: '2019-04-01',
  item: 'explanatory note',
  note: 'Of the county of Dorset, Christchurch went to Bournemouth, Christchurch and Poole Council.',
}

const NORTHAMPTONSHIRE_ORDER: Order = {
  source: describeOrder(
    '2020/156',
    'The Northamptonshire (Structural Changes) Order 2020',
    'part/2/made',
    { year: 2020, why: 'The year of the order; the day was not looked up.' },
  ),
  day: '2021-04-01',
  item: 'part 2',
}

const CUMBRIA_ORDER: Order = {
  source: describeOrder('2022/331', 'The Cumbria (Structural Changes) Order 2022', 'note/made', {
    day: '2022-03-17',
    why: MADE,
  }),
  day: '2023-04-01',
  item: 'explanatory note',
}

const BCP: Council = {
  name: 'Bournemouth, Christchurch and Poole Council',
  gssCode: 'E06000058',
}

/** The authorities that Ofsted has inspected and that are no more, each with those that follow it. */
const SUCCESSIONS: readonly (Council & { order: Order; successors: readonly Council[] })[] = [
  {
    name: 'Bournemouth Borough Council',
    gssCode: 'E06000028',
    order: DORSET_ORDER,
    successors: [BCP],
  },
  { name: 'Poole Borough Council', gssCode: 'E06000029', order: DORSET_ORDER, successors: [BCP] },
  {
    name: 'Dorset County Council',
    gssCode: 'E10000009',
    order: DORSET_ORDER,
    successors: [{ name: 'Dorset Council', gssCode: 'E06000059' }, BCP],
  },
  {
    name: 'Northamptonshire County Council',
    gssCode: 'E10000021',
    order: NORTHAMPTONSHIRE_ORDER,
    successors: [
      { name: 'North Northamptonshire Council', gssCode: 'E06000061' },
      { name: 'West Northamptonshire Council', gssCode: 'E06000062' },
    ],
  },
  {
    name: 'Cumbria County Council',
    gssCode: 'E10000006',
    order: CUMBRIA_ORDER,
    successors: [
      { name: 'Cumberland Council', gssCode: 'E06000063' },
      { name: 'Westmorland and Furness Council', gssCode: 'E06000064' },
    ],
  },
]

type Sides = { successors: Council[] } | { predecessors: Council[] }

function buildEntry({ day, source, item, note }: Order, sides: Sides) {
  return {
    state: 'done' as const,
    when: { day },
    ...sides,
    ...(note === undefined ? {} : { note }),
    citations: [{ source: source.id, item }],
  }
}

/**
 * The record with the councils that follow its authority or that it follows, where they took over by
 * the day of its last check (rule 26): a list from before that day knows nothing of it.
 */
export function addSuccession(record: InspectionRecord): InspectionRecord {
  const { authority, keeping } = record
  const known = SUCCESSIONS.filter(({ order }) => order.day <= keeping.checkedOn)
  const own = known.find(({ gssCode }) => gssCode === authority.gssCode)
  const before = known.filter(({ successors }) =>
    successors.some(({ gssCode }) => gssCode === authority.gssCode),
  )
  const order = own?.order ?? before[0]?.order
  if (order === undefined) return record
  const entry =
    own === undefined
      ? buildEntry(order, {
          predecessors: before.map(({ name, gssCode }) => ({ name, gssCode })),
        })
      : buildEntry(order, { successors: [...own.successors] })
  const why = `By ${order.source.shortName}.`
  const note = authority.abolished?.note ?? 'Other councils have taken over from it.'
  const gone = own && { abolished: { when: { day: order.day, why }, note } }
  return {
    ...record,
    authority: { ...authority, ...gone, succession: [entry] },
    sources: [...record.sources, order.source],
  }
}
