import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { EnglandPage } from '../../src/app/england/EnglandPage'
import { createUrlState } from '../../src/data/urlState'
import { england, frameworks } from '../unit/england/facts'
import { ILACS_2024, madeRecord } from '../unit/madeRecords'

/** Says at once that an element is in view. */
class Observer {
  constructor(private readonly report: (entries: object[]) => void) {}
  observe() {
    this.report([{ isIntersecting: true, contentRect: { width: 1000, height: 240 } }])
  }
  disconnect() {
    return undefined
  }
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Observer)
  vi.stubGlobal('ResizeObserver', Observer)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000)
})

function showEngland(search = '') {
  window.history.replaceState(null, '', `/england.html${search}`)
  const { container } = render(
    <EnglandPage england={england} address={createUrlState(window)} builtFor="northam" />,
  )
  return container
}

const answer = () => screen.getByRole('heading', { level: 1 }).textContent

it('a filter changes the answer, the address and an attribute that style rules follow', async () => {
  const container = showEngland()
  expect(answer()).toBe(
    '1 of 3 authorities graded overall was Outstanding when last inspected. Northam is one of them.',
  )
  await userEvent.selectOptions(screen.getByLabelText('Region'), 'South East')
  expect(answer()).toContain('0 of 2 of these authorities graded overall')
  expect(window.location.search).toContain('region=south-east')
  expect(container.querySelector('[data-in-region="south-east"]')).not.toBeNull()
  expect(screen.getByText('3 of 4')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect(window.location.search).not.toContain('region')
})

it('the table says every grade, and why there is none, under the day that is chosen', async () => {
  showEngland('?shown=eastby&compare=oldshire')
  expect(screen.getByText('Not shown: Oldshire (no longer exists).')).toBeInTheDocument()
  const row = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(name, 'u') }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  expect(row('Weston')[0]).toBe('2 July 202651 days since reportunofficial list')
  expect(row('Weston')[1]).toBe('not given, 2026 rules')
  expect(row('Eastby').at(-2)).toBe('Good, one shared grade, not split')
  await userEvent.selectOptions(screen.getByLabelText('As at'), '31 March 2025, official only')
  expect(row('Weston')[1]).toBe('Inadequate')
  expect(await screen.findByText(/^One mark for each of/u)).toHaveTextContent(
    'One mark for each of 5 inspections graded overall in all of England, by the day its report came out. Lines',
  )
  expect(screen.getByRole('link', { name: 'Eastby’s record' })).toHaveAttribute(
    'href',
    './index.html?record=eastby',
  )
})

const SUCCESSION = {
  state: 'done' as const,
  when: { day: '2019-04-01' },
  predecessors: [{ name: 'Oldshire County Council', record: 'oldshire' }],
  citations: [{ source: 'report' }],
}

it('ticks choose authorities, whose records are fetched then; a record that is missing is named', async () => {
  const { authority, keeping } = madeRecord([], {}, frameworks)
  const northam = madeRecord(
    [ILACS_2024],
    {
      authority: { ...authority, id: 'northam', name: 'Northam', succession: [SUCCESSION] },
      keeping: { ...keeping, checkedOn: '2026-08-22' },
    },
    frameworks,
  )
  const fetched = vi.fn((file: string) => {
    if (file.endsWith('frameworks.json')) return Promise.resolve(Response.json(frameworks))
    const missing = new Response('', { status: 404 })
    return Promise.resolve(file.endsWith('northam.json') ? Response.json(northam) : missing)
  })
  vi.stubGlobal('fetch', fetched)
  showEngland()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Compare Northam' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Compare Eastby' }))
  expect(window.location.search).toContain('compare=northam,eastby')
  expect(screen.getByText('Side by side: 2 of 4')).toBeInTheDocument()
  expect(await screen.findByText(/^Eastby is missing below/u)).toHaveTextContent('has no file')
  const table = await screen.findByRole('table', { name: /^Overall/u })
  const rows = within(table).getAllByRole('row', { name: /^Northam/u })
  expect(rows[0]).toHaveTextContent('Outstanding, inspected 10 to 14 June 2024')
  expect(within(table).getAllByRole('link')[0]).toHaveAttribute(
    'href',
    './index.html?record=northam',
  )
  const before = screen.getByRole('link', { name: 'Oldshire County Council' })
  expect(before).toHaveAttribute('href', './index.html?record=oldshire')
  expect(before.closest('p')).toHaveTextContent(
    /Before 1 April 2019 another council was inspected: Oldshire County Council\.$/u,
  )
  await userEvent.click(screen.getByRole('button', { name: /^Remove Eastby/u }))
  expect(window.location.search).toContain('compare=northam')
  expect(screen.getByRole('checkbox', { name: 'Compare Eastby' })).not.toBeChecked()
  expect(screen.getByRole('link', { name: 'See them' })).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: /^Remove Northam/u }))
  expect(screen.getByRole('complementary', { name: 'Chosen to compare' })).toHaveFocus()
})

it('arrow keys walk the marks of the chart, and a line says which one is reached', async () => {
  showEngland('?area=help-and-protection')
  const chart = await screen.findByRole('application', { name: /^Every inspection/u })
  act(() => {
    chart.focus()
  })
  await userEvent.keyboard('{ArrowRight}{Home}')
  const line = screen.getByText(/report of/u).parentElement
  expect(line).toHaveTextContent(
    'Eastby: Requires improvement, report of 20 December 2022, ILACS 2018.',
  )
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByText(/report of/u)).toBeNull()
})
