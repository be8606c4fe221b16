import { boundsOfKnownDate } from '../../record/dates'
import type { KnownDate } from '../../record/schema/dates'
import type { Source } from '../../record/schema/evidence'
import type { CouncilInSuccession, InspectionRecord } from '../../record/schema/record'

interface Council {
  name: string
  gssCode: string
}

/** A structural changes order: an order of Parliament that replaces councils. */
interface Order {
  source: Source
  /** The day on which the new councils took over. */
  day: string
  /** The part of the order that makes the change. */
  item: string
}

interface Replaced extends Council {
  order: Order
  /** `part`: what the council took over, if not everything. */
  successors: readonly (Council & { part?: string })[]
}

function buildOrderSource(
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
  source: buildOrderSource(
    '2018/648',
    'The Bournemouth, Dorset and Poole (Structural Changes) Order 2018',
    'note/made',
    { day: '2018-05-25', why: MADE },
  ),
  day: '2019-04-01',
  item: 'explanatory note',
}

const NORTHAMPTONSHIRE_ORDER: Order = {
  source: buildOrderSource(
    '2020/156',
    'The Northamptonshire (Structural Changes) Order 2020',
    'part/2/made',
    { year: 2020, why: 'The year of the order; the day was not looked up.' },
  ),
  day: '2021-04-01',
  item: 'part 2',
}

const CUMBRIA_ORDER: Order = {
  source: buildOrderSource('2022/331', 'The Cumbria (Structural Changes) Order 2022', 'note/made', {
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

/** Abolished authorities that Ofsted has inspected, and their successors. */
const SUCCESSIONS: readonly Replaced[] = [
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
    successors: [
      { name: 'Dorset Council', gssCode: 'E06000059' },
      { ...BCP, part: 'for Christchurch' },
    ],
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

const SURREY: Source = {
  id: 'surrey-reorganisation',
  kind: 'web-page',
  publisher: 'Surrey’s councils',
  title: 'Decision on local government reorganisation',
  shortName: 'Surrey’s councils on new councils',
  published: { unknown: true, why: 'The page bears no date.' },
  address: 'https://www.surreylgrhub.org/homepage/15/decision-on-local-government-reorganisation',
}

const HAMPSHIRE: Source = {
  id: 'hart-council-reorganisation',
  kind: 'web-page',
  publisher: 'Hart District Council',
  title: 'What is being proposed across Hampshire',
  shortName: 'Hart District Council on new councils',
  published: { unknown: true, why: 'It was written after 26 September 2025.' },
  address:
    'https://www.hart.gov.uk/local-government-reorganisation/what-being-proposed-across-hampshire',
  note: 'Read as an excerpt only: check the page itself.',
}

interface Plan {
  gssCode: string
  when: KnownDate
  successors: string[]
  source: Source
}

/** Takeovers that are decided and not yet done. One whose day has passed is left out until its order is known. */
const PLANS: readonly Plan[] = [
  {
    gssCode: 'E10000030',
    when: { day: '2027-04-01' },
    successors: ['East Surrey', 'West Surrey'],
    source: SURREY,
  },
  {
    gssCode: 'E10000014',
    when: { month: '2028-04', why: 'No order of Parliament has been seen.' },
    successors: [
      'North Hampshire',
      'Mid Hampshire',
      'South East Hampshire',
      'South West Hampshire',
    ],
    source: HAMPSHIRE,
  },
]

function addPlan(record: InspectionRecord): InspectionRecord {
  const { authority, keeping, sources } = record
  const plan = PLANS.find(
    ({ gssCode, when }) =>
      gssCode === authority.gssCode && (boundsOfKnownDate(when)?.first ?? '') > keeping.checkedOn,
  )
  if (plan === undefined) return record
  const succession = {
    state: 'planned' as const,
    when: plan.when,
    successors: plan.successors.map((name) => ({ name })),
    citations: [{ source: plan.source.id }],
  }
  return {
    ...record,
    authority: { ...authority, succession: [succession] },
    sources: [...sources, plan.source],
  }
}

function buildCouncil({ name, gssCode }: Council, part: string | undefined): Council {
  return { name: part === undefined ? name : `${name} (${part})`, gssCode }
}

/** The codes of the councils before and after the one with this code. */
export function listFollowers(code: string): { predecessors: string[]; successors: string[] } {
  const own = SUCCESSIONS.find(({ gssCode }) => gssCode === code)
  const before = SUCCESSIONS.filter(({ successors }) =>
    successors.some(({ gssCode }) => gssCode === code),
  )
  return {
    predecessors: before.map(({ gssCode }) => gssCode),
    successors: (own?.successors ?? []).map(({ gssCode }) => gssCode),
  }
}

/** The successors or predecessors of the authority with this code, by the orders in force on a day. */
function findSuccession(code: string | undefined, day: string) {
  const known = SUCCESSIONS.filter(({ order }) => order.day <= day)
  const own = known.find(({ gssCode }) => gssCode === code)
  if (own !== undefined) {
    const successors = own.successors.map(({ part, ...council }) => buildCouncil(council, part))
    return { order: own.order, sides: { successors } }
  }
  const before = known.flatMap(({ successors, order, ...council }) =>
    successors
      .filter(({ gssCode }) => gssCode === code)
      .map(({ part }) => ({ order, council: buildCouncil(council, part) })),
  )
  const [first] = before
  return first && { order: first.order, sides: { predecessors: before.map((one) => one.council) } }
}

/**
 * Adds the authority's successors or predecessors to its record, if they took over by the day of its last
 * check (rule 26). An older list cannot know of the change.
 */
export function addSuccession(record: InspectionRecord): InspectionRecord {
  const { authority, keeping } = record
  const found = findSuccession(authority.gssCode, keeping.checkedOn)
  if (found === undefined) return addPlan(record)
  const { order, sides } = found
  const succession = {
    state: 'done' as const,
    when: { day: order.day },
    ...sides,
    citations: [{ source: order.source.id, item: order.item }],
  }
  const gone = 'successors' in sides && {
    abolished: {
      when: { day: order.day, why: `By ${order.source.shortName}.` },
      note: authority.abolished?.note ?? 'Other councils have taken over from it.',
    },
  }
  return {
    ...record,
    authority: { ...authority, ...gone, succession: [succession] },
    sources: [...record.sources, order.source],
  }
}

/**
 * Names the records of the councils before and after, where there are any, and of those before the days of their
 * reports: inherited inspections stay another council's (rule 26). Where such a day is not known, or an inspection
 * could not be read, the record is named alone.
 */
export function linkSuccessions(records: readonly InspectionRecord[]): InspectionRecord[] {
  const byCode = new Map(records.map((record) => [record.authority.gssCode ?? '', record]))
  const link = (council: CouncilInSuccession, isBefore: boolean): CouncilInSuccession => {
    const found = council.gssCode === undefined ? undefined : byCode.get(council.gssCode)
    if (found === undefined) return council
    const { inspections, incomplete, authority } = found
    const days = inspections.flatMap(({ published }) => ('day' in published ? published.day : []))
    const isWhole = days.length === inspections.length && incomplete === undefined
    return {
      record: authority.id,
      ...(isBefore && isWhole && { reports: days.sort() }),
      ...council,
    }
  }
  return records.map((record) => {
    const { succession, ...authority } = record.authority
    if (succession === undefined) return record
    const linked = succession.map(({ successors, predecessors, ...entry }) => ({
      ...entry,
      ...(successors && { successors: successors.map((council) => link(council, false)) }),
      ...(predecessors && { predecessors: predecessors.map((council) => link(council, true)) }),
    }))
    return { ...record, authority: { ...authority, succession: linked } }
  })
}
