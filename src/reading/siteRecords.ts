/**
 * What a built page knows of the records that its site holds. It is written into the page, so that
 * no file is asked for in vain and the list itself is read only when somebody asks for it.
 */
export interface SiteRecords {
  /** How many records the list names. */
  count: number
  /** Whether England's counts are there. */
  england: boolean
  /** Whether each record that names statistical neighbours has its file of them. */
  neighbours: boolean
  /** Whether the list is there as a page, `authorities.html`. */
  pages: boolean
}

const FLAGS = ['england', 'neighbours', 'pages'] as const

/** "156 england neighbours pages", as it stands in the page. */
export function formatSiteRecords(records: SiteRecords): string {
  return [String(records.count), ...FLAGS.filter((flag) => records[flag])].join(' ')
}

/** Reads what `formatSiteRecords` wrote; nothing where the site has no list. */
export function parseSiteRecords(text: string | undefined): SiteRecords | undefined {
  const [count = '', ...flags] = (text ?? '').split(' ')
  if (!/^[1-9]\d*$/u.test(count)) return undefined
  const [england, neighbours, pages] = FLAGS.map((flag) => flags.includes(flag))
  return {
    count: Number(count),
    england: england === true,
    neighbours: neighbours === true,
    pages: pages === true,
  }
}
