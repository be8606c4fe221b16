import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { QuotesSection } from '../../src/app/quotes/QuotesSection'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

const show = (selection: Selection = {}) =>
  render(<QuotesSection {...buildSection(buildExampleRecord(), selection)} />)

const VOICES = ['Inspectors', 'The council', 'A newspaper’s account']
const findVoice = (name: string) => screen.getByRole('region', { name })

describe('the quotations', () => {
  it.each([
    ['Inspectors', /steady support/u, 'Ofsted’s inspectors, on the 2019 inspection'],
    [
      'The council',
      /very proud/u,
      'Councillor Jo Field, leader of the council, Northshire County Council, on the 2019 inspection',
    ],
    [
      'A newspaper’s account',
      /when they leave care/u,
      'The newspaper’s words: Northshire Gazette, on the 2014 inspection',
    ],
  ])('keep the words of %s in their own place, with who spoke', (name, words, speaker) => {
    show()
    expect(within(findVoice(name)).getByRole('blockquote')).toHaveTextContent(words)
    const quoted = within(findVoice(name)).getByRole('blockquote').textContent
    // A newspaper’s own account is nobody’s words: it has no quotation marks.
    expect(/^“.*”$/u.test(quoted)).toBe(name !== 'A newspaper’s account')
    expect(findVoice(name)).toHaveTextContent(speaker)
    for (const other of VOICES.filter((voice) => voice !== name))
      expect(findVoice(other)).not.toHaveTextContent(words)
  })

  it('show gaps and slips, also to those who do not see them', () => {
    show()
    expect(findVoice('Inspectors')).toHaveTextContent('(…)(words left out here)')
    expect(findVoice('A newspaper’s account')).toHaveTextContent('suported [sic] (so printed)')
  })

  it('say how many lines of newspapers are folded, for each choice of area', () => {
    show()
    const fold = within(findVoice('A newspaper’s account')).getByText(/^Show what/u)
    const counts = [...(fold.closest('summary')?.querySelectorAll('[data-only]') ?? [])].map(
      (count) => [count.getAttribute('data-only'), count.textContent],
    )
    expect(counts).toEqual([
      ['all', '1 line'],
      ['care-leavers', '1 line'],
    ])
  })

  it.each([
    [{ words: 'proud' }, '“proud”'],
    [{ words: 'proud', inspection: 'ilacs-2019' }, 'the 2019 inspection and “proud”'],
  ])('say of each voice without a match that it has none, and why: %j', (selection, choice) => {
    show(selection)
    expect(findVoice('Inspectors')).toHaveTextContent(
      `No quotation of the inspectors is left by the choice of ${choice}.`,
    )
    expect(within(findVoice('The council')).getAllByRole('listitem')).toHaveLength(1)
  })

  it('carry their areas, so that choosing one needs no script', () => {
    show()
    const card = within(findVoice('The council')).getByRole('listitem')
    expect(card).toHaveAttribute('data-areas', 'overall')
    expect(card).toHaveAttribute('id', 'quote-very-proud')
    expect(
      within(card).getByRole('link', { name: /^Link to this: Councillor Jo Field/u }),
    ).toHaveAttribute('href', '#quote-very-proud')
  })
})

describe('copying a quotation', () => {
  const findButton = () => within(findVoice('The council')).getByRole('button')
  const text = /“We are very proud.” — Councillor Jo Field.*Gazette, June 2019\./u

  it('puts words and source on the clipboard and says so', async () => {
    const user = userEvent.setup()
    show()
    await user.click(findButton())
    expect(await within(findVoice('The council')).findByText('Copied')).toBeVisible()
    expect(await navigator.clipboard.readText()).toMatch(text)
  })

  it.each([
    ['is refused', { writeText: () => Promise.reject(new Error('refused')) }],
    ['does not exist', undefined],
  ])('offers the text, selected, where the clipboard %s', async (_, clipboard) => {
    vi.stubGlobal('navigator', { clipboard })
    show()
    fireEvent.click(findButton())
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /copy the selected text/iu,
    })
    await waitFor(() => expect(field).toHaveFocus())
    expect(field.value).toMatch(text)
    expect(field).toHaveAttribute('readonly')
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
    expect(within(findVoice('The council')).queryByText('Copied')).not.toBeInTheDocument()
  })
})
