import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { PageFoot } from '../../src/app/components/PageFoot'
import { Masthead } from '../../src/app/masthead/Masthead'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildExampleRecord, readFrameworks } from '../unit/exampleRecord'
import { buildSection } from './showSection'

function show(record = buildExampleRecord()) {
  render(<Masthead index={buildSection(record).index} />)
  return screen.getByRole('banner')
}

describe('the masthead', () => {
  it('answers first, in the one main heading, from the record', () => {
    const masthead = show()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      /^Northshire: children’s services · Ofsted inspections Good overall when last inspected, 9 to 13 September 2024\./u,
    )
    expect(masthead).toHaveTextContent('Nothing later on record, as checked on 3 February 2025.')
  })

  it('leads to the report of the newest inspection', () => {
    const record = buildExampleRecord()
    const [, , latest] = record.inspections
    if (latest !== undefined) latest.reportAddress = 'https://ofsted.example/1'
    show(record)
    expect(
      screen.getByRole('link', { name: 'Ofsted’s report of 28 October 2024' }),
    ).toHaveAttribute('href', 'https://ofsted.example/1')
  })

  it('says what is judged in the reports’ words, and that no definition of the grades is held', () => {
    const masthead = show()
    expect(masthead).toHaveTextContent('Ofsted’s own definition of each grade is not held here.')
    expect(masthead).toHaveTextContent('“The experiences and progress of care leavers”')
    expect(masthead).toHaveTextContent('AdoptionNot judged on its own since January 2018.')
  })

  it('quotes what the grades mean where that is held, with its place', () => {
    const frameworks = readFrameworks()
    for (const framework of frameworks.frameworks)
      framework.meanings = { from: 'handbook, p9', grades: [{ grade: 'good', words: 'It works.' }] }
    render(<Masthead index={buildRecordIndex(buildExampleRecord(), frameworks)} />)
    expect(screen.getByText('It works.')).toBeInTheDocument()
    expect(screen.getByText('In Ofsted’s words: handbook, p9.')).toBeInTheDocument()
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

  it('says so where nothing is on record', () => {
    const empty = { ...buildExampleRecord(), inspections: [], visits: [], actions: [] }
    expect(show({ ...empty, quotes: [], findings: [], figures: [] })).toHaveTextContent(
      'Nothing on record, as checked on 3 February 2025.',
    )
  })
})

it.each<[string, InspectionRecord['keeping']['corrections'], string | undefined]>([
  ['an e-mail address', { email: 'a@b.example' }, 'mailto:a@b.example'],
  ['a page', { address: 'https://b.example/' }, 'https://b.example/'],
  ['a placeholder', { email: 'a@b.example', placeholder: true }, undefined],
  ['nothing', {}, undefined],
])('the footer says who keeps the record where that is set: %s', (_, corrections, address) => {
  const record = buildExampleRecord()
  record.keeping.corrections = corrections
  render(<PageFoot index={buildSection(record).index} />)
  const link = screen.queryByRole('link', { name: 'Report a mistake' })
  expect(link?.getAttribute('href')).toBe(address)
  expect(
    screen.queryByText('Kept by Northshire County Council, children’s services.') === null,
  ).toBe(address === undefined)
})
