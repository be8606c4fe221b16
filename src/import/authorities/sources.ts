import type { Source } from '../../record/schema/evidence'
import { formatDay } from '../../record/dates'
import type { OfficialFile } from '../official/readOfficial'
import type { ReadFiles } from '../readFiles'
import type { OverviewFile } from '../readOverview'

/** The imported files as sources of the records, by file name. */
export type FileSources = ReadonlyMap<string, Source>

const STATISTICS = 'https://www.gov.uk/government/statistics'
/** Pages of Ofsted's lists, by the day that they describe: only those that were seen. */
const PAGES: Partial<Record<string, string>> = {
  '2022-03-31': `${STATISTICS}/childrens-social-care-data-in-england-2022`,
  '2023-03-31': `${STATISTICS}/childrens-social-care-data-in-england-2023`,
  '2024-03-31': `${STATISTICS}/local-authority-inspection-outcomes-as-at-31-march-2024`,
}

function buildOfficialSource({ title, asAt, published }: OfficialFile): Source {
  return {
    id: `ofsted-outcomes-${asAt}`,
    kind: 'official-statistics',
    publisher: 'Ofsted',
    title,
    shortName: `Ofsted outcomes, ${formatDay(asAt)}`,
    published:
      published === undefined
        ? { unknown: true, why: 'The cover sheet does not say.' }
        : { day: published },
    ...(PAGES[asAt] === undefined ? {} : { address: PAGES[asAt] }),
    note: 'Open Government Licence. Grades given jointly before 2023 for children in care and care leavers stand in its column for children in care; here they are joint grades again.',
  }
}

const OVERVIEW_TITLE = 'Overview of inspections of local authority children’s services'
/** How compiled files are cited, by their form. */
const OVERVIEWS: Record<
  OverviewFile['form'],
  Record<'id' | 'publisher' | 'title' | 'name', string>
> = {
  overview: {
    id: 'data-to-insight-overview',
    publisher: 'Data to Insight',
    title: OVERVIEW_TITLE,
    name: 'Data to Insight overview',
  },
  copy: {
    id: 'overview-copy',
    publisher: 'a user of Data to Insight’s program',
    title: OVERVIEW_TITLE,
    name: 'Overview made with Data to Insight’s program',
  },
  history: {
    id: 'report-history',
    publisher: 'a user of Data to Insight’s program',
    title: 'Inspection reports of local authority children’s services, read by a program',
    name: 'Reports read by a program',
  },
}

function buildOverviewSource({ created, form }: OverviewFile): Source {
  const { id, publisher, title, name } = OVERVIEWS[form]
  return {
    id: created === undefined ? id : `${id}-${created}`,
    kind: 'compiled-data',
    publisher,
    title,
    shortName: created === undefined ? name : `${name}, ${formatDay(created)}`,
    published:
      created === undefined
        ? { unknown: true, why: 'The file does not say when it was made.' }
        : { day: created, why: 'The day on which the file was made.' },
    note: 'Compiled by a program from Ofsted’s reports; not an Ofsted release, and known to hold some wrong and missing values.',
  }
}

const LOOKUP: Source = {
  id: 'authority-lookup',
  kind: 'compiled-data',
  publisher: 'Data to Insight',
  title: 'Lookup of local authorities',
  shortName: 'Lookup of authorities',
  published: { unknown: true, why: 'The file bears no date.' },
  note: 'Gives the codes of authorities and their statistical neighbours.',
}

/** A source for each file that was read. */
export function buildSources({ officials, overviews, lookups }: ReadFiles): FileSources {
  return new Map([
    ...officials.map((file): [string, Source] => [file.name, buildOfficialSource(file)]),
    ...overviews.map((file): [string, Source] => [file.name, buildOverviewSource(file)]),
    ...lookups.map(({ name }, at): [string, Source] => [
      name,
      at === 0 ? LOOKUP : { ...LOOKUP, id: `${LOOKUP.id}-${at + 1}` },
    ]),
  ])
}

/** Ofsted's page on an authority, as an undated source. */
export function buildOfstedPageSource(name: string, address: string): Source {
  return {
    id: 'ofsted-page',
    kind: 'web-page',
    publisher: 'Ofsted',
    title: `Ofsted’s page on ${name}`,
    shortName: 'Ofsted’s page',
    published: { unknown: true, why: 'The page has no single date.' },
    address,
    note: 'The address stands in Ofsted’s list; the page was not opened.',
  }
}
