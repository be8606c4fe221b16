import { expect, it } from 'vitest'
import { buildCitations } from '../../../src/record/citations'
import type { Citation } from '../../../src/record/schema/citations'
import { formatCitation } from '../../../src/record/export/citation'
import { INDEX } from './example'

const PAGE = 'https://council.example/record'
const FROM =
  'Cited from “Northshire: children’s services inspections”, as checked on 3 February 2025,'

it.each<[string, Citation, string | undefined, string]>([
  [
    'author, date, place and address, and the page it is cited from with its day',
    { source: 'report-2019', page: 4, paragraph: 15 },
    PAGE,
    `Ofsted, June 2019, para 15, p4, https://northshire.example/report-2019.pdf. ${FROM} ${PAGE}, accessed 25 November 2026.`,
  ],
  [
    'the title, where no address is held, and none that nobody else could open',
    { source: 'gazette-2014' },
    undefined,
    `Northshire Gazette, “Young people well looked after”, 6 May 2014, no web address held. ${FROM} accessed 25 November 2026.`,
  ],
])('a citation for a paper names %s', (_, citation, downloadedFrom, words) => {
  const [view] = buildCitations([citation], INDEX)
  expect(view && formatCitation(view, '2026-11-25', downloadedFrom)).toBe(words)
})
