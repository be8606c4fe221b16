import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Masthead } from '../../src/app/masthead/Masthead'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

function show(record = buildExampleRecord()) {
  render(<Masthead index={buildSection(record).index} />)
  return screen.getByRole('banner')
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the masthead', () => {
  it('answers first, from the record', () => {
    const masthead = show()
    const title = screen.getByRole('heading', { level: 1 })
    expect(title).toHaveTextContent('Northshire: children’s services inspections')
    expect(masthead).toHaveTextContent('Good overall when last inspected, 9 to 13 September 2024.')
    expect(masthead).toHaveTextContent('as checked on 3 February 2025.')
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
    const record = buildExampleRecord()
    record.authority.succession = [
      {
        state: 'planned',
        when: { month: '2028-04', why: 'the order is not made' },
        successors: [{ name: 'Eastshire Council' }, { name: 'Westshire Council' }],
        citations: [{ source: 'gazette-2019' }],
      },
    ]
    show(record)
    const line = screen.getByText(/is to be replaced by two councils, expected in April 2028\.$/u)
    const source = screen.getByText(/^Gazette, June 2019/u)
    expect(source).not.toBeVisible()
    await userEvent.click(line)
    expect(source).toBeVisible()
    expect(screen.getByText(/^Eastshire Council and Westshire Council/u)).toBeVisible()
  })

  it('says how old the answer is by the reader’s day, and not when it is built', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 21), toFake: ['Date'] })
    const built = renderToString(<Masthead index={buildSection().index} />)
    expect(built).not.toMatch(/Inspected .* ago/u)
    expect(show()).toHaveTextContent(/Inspected .* ago/u)
  })

  it('prints', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    show()
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
