import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { PANELS } from '../../src/record/sections'
import * as quotes from '../../src/record/views/quotes'
import { NORTHSHIRE, showPage } from './showPage'

it('says in its place that a section cannot be drawn, and draws the others', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(quotes, 'buildQuotes').mockImplementation(() => {
    throw new Error('This section cannot be drawn')
  })
  showPage({ inPage: NORTHSHIRE, refreshes: false })
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent('This section could not be drawn. The others are not affected.')
  const titles = screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)
  // One heading more: that of the downloads.
  expect(titles).toHaveLength(PANELS.length + 1)
  expect(titles[PANELS.findIndex(({ id }) => id === 'quotes')]).toBe('In their words')
  expect(screen.getByRole('heading', { level: 2, name: 'In their words' })).toBeVisible()
  for (const name of ['Grades', 'What inspectors asked to improve']) {
    const section = screen.getByRole('region', { name })
    expect(within(section).queryByRole('alert')).not.toBeInTheDocument()
  }
  expect(screen.getByRole('searchbox', { name: 'Search this page' })).toBeVisible()
  expect(said.mock.calls.flat().map(String).join('\n')).toContain('This section cannot be drawn')
})
