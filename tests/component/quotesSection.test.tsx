import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { QuotesSection } from '../../src/page/quotes/QuotesSection'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { formatChoice } from '../../src/record/counts'
import { listEntries } from '../../src/record/entries'
import { selectEntries, type Selection } from '../../src/record/selection'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildExampleRecord } from '../unit/exampleRecord'
import { readShippedFrameworks, readShippedRecord } from './shippedRecord'

const frameworks = readShippedFrameworks()

function show(record: InspectionRecord, selection: Selection = {}) {
  const index = buildRecordIndex(record, frameworks)
  const selected = selectEntries(listEntries(index), index.areas, selection)
  const choice = formatChoice(selection, index)
  return render(
    <QuotesSection index={index} selected={selected} selection={selection} choice={choice} />,
  )
}

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
    show(buildExampleRecord())
    expect(within(findVoice(name)).getByRole('blockquote')).toHaveTextContent(words)
    expect(findVoice(name)).toHaveTextContent(speaker)
    for (const other of VOICES.filter((voice) => voice !== name))
      expect(findVoice(other)).not.toHaveTextContent(words)
  })

  it.each([
    ['a newspaper’s line', buildExampleRecord],
    ['every line of a newspaper in the record that is shipped', readShippedRecord],
  ])('put no quotation marks around %s', (_, read) => {
    show(read())
    for (const words of within(findVoice('A newspaper’s account')).getAllByRole('blockquote'))
      expect(words.textContent).not.toMatch(/^“|”$/u)
    for (const words of within(findVoice('Inspectors')).getAllByRole('blockquote'))
      expect(words.textContent).toMatch(/^“.*”$/u)
  })

  it('show gaps and slips, also to those who do not see them', () => {
    show(buildExampleRecord())
    expect(findVoice('Inspectors')).toHaveTextContent('(…)(words left out here)')
    expect(findVoice('A newspaper’s account')).toHaveTextContent('suported [sic] (so printed)')
  })

  it('show every quotation of the record that is shipped, letter by letter', () => {
    const record = readShippedRecord()
    show(record)
    const section = screen.getByRole('region', { name: 'Key quotes' })
    for (const quote of record.quotes)
      for (const segment of quote.segments) expect(section.textContent).toContain(segment.text)
    expect(section).not.toHaveTextContent(/NaN|undefined|null|\[object/u)
  })

  it('keep markup in a record as text', () => {
    const record = buildExampleRecord()
    for (const quote of record.quotes) quote.segments = [{ text: '<img src=x onerror=alert(1)>' }]
    show(record)
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
    expect(findVoice('The council')).toHaveTextContent('“<img src=x onerror=alert(1)>”')
  })

  it('say how many lines of newspapers are folded, for each choice of area', () => {
    show(buildExampleRecord())
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
    show(buildExampleRecord(), selection)
    expect(findVoice('Inspectors')).toHaveTextContent(
      `No quotation of the inspectors is left by the choice of ${choice}.`,
    )
    expect(within(findVoice('The council')).getAllByRole('listitem')).toHaveLength(1)
  })

  it('carry their areas, so that choosing one needs no script', () => {
    show(buildExampleRecord())
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
    show(buildExampleRecord())
    await user.click(findButton())
    expect(await within(findVoice('The council')).findByText('Copied')).toBeVisible()
    expect(await navigator.clipboard.readText()).toMatch(text)
  })

  it.each([
    ['is refused', { writeText: () => Promise.reject(new Error('refused')) }],
    ['does not exist', undefined],
  ])('offers the text, selected, where the clipboard %s', async (_, clipboard) => {
    vi.stubGlobal('navigator', { clipboard })
    show(buildExampleRecord())
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
