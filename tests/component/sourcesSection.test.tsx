import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FiguresSection } from '../../src/app/figures/FiguresSection'
import { SourcesSection } from '../../src/app/sources/SourcesSection'
import type { InspectionRecord } from '../../src/record/schema/record'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

function showSources(record = buildExampleRecord()) {
  render(<SourcesSection index={buildSection(record).index} />)
  return screen.getByRole('region', { name: 'Sources and method' })
}

function showFigures(selection: Selection = {}) {
  render(<FiguresSection {...buildSection(buildExampleRecord(), selection)} />)
  return screen.getByRole('region', { name: 'Figures in the reports and articles' })
}

describe('the sources', () => {
  it('are numbered as the record lists them, and only those with an address are links', () => {
    const [list] = within(showSources()).getAllByRole('list')
    if (list === undefined) throw new Error('No list of sources')
    const entries = within(list).getAllByRole('listitem')
    const ids = buildExampleRecord().sources.map(({ id }) => `source-${id}`)
    expect(entries.map((entry) => entry.id)).toEqual(ids)
    const links = within(list).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Open 2019 report', 'https://northshire.example/report-2019.pdf'],
    ])
    expect(entries[0]).toHaveTextContent(
      '2014 report. Ofsted, “Inspection of services for children in need of help and protection”, 6 May 2014, 33 pages.',
    )
  })

  it('say who says what where they differ, what the record makes of it, and by which method', () => {
    const section = showSources()
    const name = 'How many children were supported in 2014'
    expect(within(section).getByRole('heading', { name })).toBeInTheDocument()
    for (const words of [
      'About 3,000 children. Gazette, 6 May 2014',
      '3,104 children. 2014 report',
      'Our reading: The article rounds the report’s number.',
      '1 difference',
      'HM Inspectorate of Probation, November 2021. Youth justice services.',
      'SIF: The single inspection framework',
      'ILACS: Inspection of local authority children’s services',
      'Between SIF and ILACS: broadly comparable',
      'No overall grade is ever worked out here',
      'Reports do not formally sign off',
      '2014 inspection, 6 May 2014: from the Gazette’s article',
      'ILACS 2026: Read in reports on inspections since April 2026',
    ])
      expect(section).toHaveTextContent(words)
  })

  it.each<[InspectionRecord['keeping']['corrections'], string, string[]]>([
    [{ email: 'a@b.example' }, 'To report a mistake: a@b.example.', ['mailto:a@b.example']],
    [{ address: 'https://b.example/' }, 'write through this page', ['https://b.example/']],
    [{ email: 'a@b.example', placeholder: true }, 'No contact for reporting mistakes has', []],
    [{}, 'No contact for reporting mistakes is on record.', []],
  ])('give %j as the contact for corrections', (corrections, words, addresses) => {
    const record = buildExampleRecord()
    record.keeping.corrections = corrections
    const section = showSources(record)
    expect(section).toHaveTextContent(words)
    expect(section).toHaveTextContent('Last checked against what is published on 3 February 2025.')
    const links = within(section).getAllByRole('link')
    const told = links.flatMap((link) => link.getAttribute('href') ?? [])
    expect(told.filter((href) => /mailto:|b\.example/u.test(href))).toEqual(addresses)
  })
})

describe('the figures', () => {
  it('say what they count, when, and where they stand', () => {
    const section = showFigures()
    for (const words of [
      'About 3,000 children supported',
      'As of: 2014. the article gives no day',
      '812 children in care',
      'Statistics, 2024, sheet Table 1, row 12',
    ])
      expect(section).toHaveTextContent(words)
    const card = within(section).getByText('812').closest('[data-areas]')
    expect(card).toHaveAttribute('data-areas', 'children-in-care')
  })

  it('take their headings along when nothing of an inspection is left', () => {
    const headings = within(showFigures({ inspection: 'sif-2014' })).getAllByRole('heading')
    expect(headings.slice(1).map(({ textContent }) => textContent)).toEqual(['The 2014 inspection'])
  })

  it('say so where nothing is left', () => {
    const section = showFigures({ words: 'no such words' })
    expect(section).toHaveTextContent('No figure is left by the choice of “no such words”.')
  })
})
