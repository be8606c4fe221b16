import { describe, expect, it } from 'vitest'
import { buildCitations } from '../../../src/record/citations'
import type { Citation } from '../../../src/record/schema/citations'
import { formatCitation } from '../../../src/record/takeAway/citation'
import { buildShippedIndex } from './shippedJson'

const index = buildShippedIndex()

function cite(citation: Citation, takenFrom?: string): string {
  const [view] = buildCitations([citation], index)
  if (view === undefined) throw new Error('The record has no such source')
  return formatCitation(view, '2026-11-25', takenFrom)
}

describe('a citation for a paper', () => {
  it('names author, title, date, place and address, and the page it is cited from with its day', () => {
    expect(
      cite({ source: 'ofsted-2024', page: 4, paragraph: 15 }, 'https://council.example/record'),
    ).toBe(
      'Ofsted, “Inspection of Hampshire local authority children’s services”, 23 July 2024, para 15, p4, https://files.ofsted.gov.uk/v1/file/50253183. Cited from “Hampshire: children’s services inspections”, as checked on 21 November 2026, https://council.example/record, accessed 25 November 2026.',
    )
  })

  it('says where no address is held, and names none that nobody else could open', () => {
    expect(cite({ source: 'daily-echo-2014' })).toBe(
      'Daily Echo, 22 April 2014, no web address held. Cited from “Hampshire: children’s services inspections”, as checked on 21 November 2026, accessed 25 November 2026.',
    )
  })

  it.each([
    [
      'hampshire-chronicle-2019',
      'Hampshire Chronicle, “Watchdogs praise services for Hampshire children in care”, June 2019, ',
    ],
    ['andover-advertiser-2014', 'Andover Advertiser, 2014, '],
    ['council-committee-2020', 'Hampshire County Council, not dated, '],
  ])('gives the date of %s as far as it is known', (source, words) => {
    expect(cite({ source }).startsWith(words)).toBe(true)
  })
})
