import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { QuotesSection } from '../../src/app/quotes/QuotesSection'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

const show = (selection: Selection = {}) =>
  render(<QuotesSection {...buildSection(buildExampleRecord(), selection)} />)

/** The card with these words. */
const findCard = (words: RegExp) => {
  const card = screen.getAllByRole('figure').find(({ textContent }) => words.test(textContent))
  if (card === undefined) throw new Error(`No card with ${String(words)}`)
  return card
}
const listCounts = (part: Element | null) =>
  [...(part?.querySelectorAll('[data-only]') ?? [])].map((count) => [
    count.getAttribute('data-only'),
    count.textContent,
  ])

describe('the quotations', () => {
  it.each([
    ['inspectorate', /steady support/u, 'Ofsted’s inspectors, on the 2019 inspection'],
    [
      'authority',
      /very proud/u,
      'Councillor Jo Field, leader of the council, Northshire County Council, on the 2019 inspection',
    ],
    [
      'newspaper',
      /when they leave care/u,
      'The newspaper’s words: Northshire Gazette, on the 2014 inspection',
    ],
  ])('tell the voice %s, with who spoke', (voice, words, speaker) => {
    show()
    const card = findCard(words)
    expect(card).toHaveClass(`quote-card--${voice}`)
    expect(card).toHaveTextContent(speaker)
    // A newspaper’s own account is nobody’s words: it has no quotation marks, and is folded.
    const quoted = within(card).getByRole('blockquote').textContent
    expect(/^“.*”$/u.test(quoted)).toBe(voice !== 'newspaper')
    expect(card.closest('details') !== null).toBe(voice === 'newspaper')
  })

  it('show gaps and slips, also to those who do not see them', () => {
    show()
    expect(findCard(/steady/u)).toHaveTextContent('(…) (words left out here)')
    expect(findCard(/leave care/u)).toHaveTextContent('suported [sic] (so printed)')
  })

  it('say how many there are of each voice, for each choice of area', () => {
    show()
    const fold = screen.getByRole('heading', { name: 'What the newspapers wrote' })
    expect(listCounts(fold.closest('summary'))).toEqual([
      ['all', '1 line'],
      ['care-leavers', '1 line'],
    ])
    expect(listCounts(screen.getByRole('region', { name: 'In their words' }))).toContainEqual([
      'adoption',
      'About adoption: no quotation of inspectors, none of the council, no line of a newspaper.',
    ])
  })
})

describe('copying a quotation', () => {
  it('takes its source along; a folded one can be copied once its fold is open', async () => {
    const user = userEvent.setup()
    show()
    const copy = { name: /^Copy with source: /u }
    await user.click(within(findCard(/very proud/u)).getByRole('button', copy))
    expect(await navigator.clipboard.readText()).toMatch(
      /“We are very proud.” — Councillor Jo Field.*Gazette, June 2019\./u,
    )
    const line = findCard(/leave care/u)
    expect(within(line).queryByRole('button', copy)).toBeNull()
    const fold = line.closest('details')
    if (fold !== null) fold.open = true
    expect(await within(line).findByRole('button', copy)).toBeVisible()
  })
})
