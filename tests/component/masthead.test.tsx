import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Masthead } from '../../src/page/masthead/Masthead'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildExampleRecord } from '../unit/exampleRecord'
import { readShippedRecord } from './shippedRecord'
import { buildSection } from './showSection'

function show(record: InspectionRecord) {
  render(<Masthead index={buildSection(record).index} />)
  return screen.getByRole('banner')
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the masthead', () => {
  it('answers first, from the record', () => {
    const masthead = show(readShippedRecord())
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Hampshire: children’s services inspections',
    )
    expect(masthead).toHaveTextContent(
      'Outstanding overall when last inspected, 10 to 14 June 2024. Care leavers: good.',
    )
    expect(masthead).toHaveTextContent('as checked on 21 November 2026.')
  })

  it.each<[string, InspectionRecord['keeping']['corrections'], string | undefined]>([
    ['an e-mail address', { email: 'a@b.example' }, 'mailto:a@b.example'],
    ['a page', { address: 'https://b.example/' }, 'https://b.example/'],
    ['a placeholder', { email: 'a@b.example', placeholder: true }, undefined],
    ['nothing', {}, undefined],
  ])('says whom to tell of a mistake: %s', (_, corrections, address) => {
    const record = buildExampleRecord()
    record.keeping.corrections = corrections
    const masthead = show(record)
    const link = screen.queryByRole('link', { name: 'Report a mistake' })
    expect(link?.getAttribute('href')).toBe(address)
    expect(masthead).toHaveTextContent(
      address === undefined
        ? 'To report a mistake: no contact has been set yet.'
        : 'Kept by Northshire County Council, children’s services.',
    )
  })

  it('says which councils are to follow, with the sources opened in place', async () => {
    show(readShippedRecord())
    const line = screen.getByText(
      'Hampshire County Council is to be replaced by four councils, expected in April 2028.',
    )
    const source = screen.getByText('Haslemere Herald, 2026')
    expect(source).not.toBeVisible()
    await userEvent.click(line)
    expect(source).toBeVisible()
    expect(screen.getByText(/^North Hampshire, Mid Hampshire/u)).toBeVisible()
  })

  it('says how old the answer is by the reader’s day, and not when it is built', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 21), toFake: ['Date'] })
    const built = renderToString(<Masthead index={buildSection(readShippedRecord()).index} />)
    expect(built).not.toMatch(/Inspected .* ago/u)
    expect(show(readShippedRecord())).toHaveTextContent(/Inspected .* ago/u)
  })

  it('prints', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    show(buildExampleRecord())
    await userEvent.click(screen.getByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
  })

  it('says so where nothing is on record', () => {
    const empty = { ...buildExampleRecord(), inspections: [], visits: [], actions: [] }
    expect(show({ ...empty, quotes: [], findings: [], figures: [] })).toHaveTextContent(
      'Nothing on record, as checked on 3 February 2025.',
    )
  })
})
