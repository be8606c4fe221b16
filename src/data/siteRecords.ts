/**
 * What a built page knows about the site's records. It is part of the HTML, so that no missing file is
 * requested and the index is loaded only when needed.
 */
export interface SiteRecords {
  /** Number of records in the index. */
  count: number
  /** Whether England's counts exist. */
  england: boolean
  /** Whether each record with statistical neighbours has a neighbours file. */
  neighbours: boolean
  /** Whether `authorities.html` exists. */
  pages: boolean
  /** Whether `england.html` exists. */
  englandPage: boolean
}

const FLAGS = ['england', 'neighbours', 'pages', 'englandPage'] as const

/** "156 england neighbours pages englandPage", as written into the HTML. */
export function formatSiteRecords(records: SiteRecords): string {
  return [String(records.count), ...FLAGS.filter((flag) => records[flag])].join(' ')
}

/** Parses what `formatSiteRecords` wrote; undefined if the site has no index. */
export function parseSiteRecords(text: string | undefined): SiteRecords | undefined {
  const [count = '', ...flags] = (text ?? '').split(' ')
  if (!/^[1-9]\d*$/u.test(count)) return undefined
  const [england, neighbours, pages, englandPage] = FLAGS.map((flag) => flags.includes(flag))
  return {
    count: Number(count),
    england: england === true,
    neighbours: neighbours === true,
    pages: pages === true,
    englandPage: englandPage === true,
  }
}
