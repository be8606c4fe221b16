import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EvidenceSection } from '../../src/app/evidence/EvidenceSection'
import type { View } from '../../src/record/sections'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { ILACS_2019, madeRecord } from '../unit/madeRecords'
import { buildSection } from './showSection'

function show(
  record = buildExampleRecord(),
  selection: Selection = {},
  shows: (section: View) => boolean = () => true,
) {
  render(<EvidenceSection {...buildSection(record, selection)} isShown={shows} />)
  return screen.getByRole('region', { name: 'Evidence and method' })
}

function findFold(name: string): HTMLDetailsElement {
  const fold = screen.getByRole('heading', { name }).closest('details')
  if (fold === null) throw new Error(`No fold ${name}`)
  return fold
}
const listFolds = () =>
  screen.getAllByRole('heading', { level: 3 }).map((heading) => {
    const fold = heading.closest('details')
    return [heading.textContent, fold?.dataset['section'], fold?.open]
  })
const FIGURES = 'Figures in the reports and articles'

describe('evidence and method', () => {
  it('are folded; what is missing stands first and open', () => {
    const record = buildExampleRecord()
    record.incomplete = [{ what: 'An inspection', where: 'row 12', why: 'two names' }]
    show(record)
    expect(listFolds()).toEqual([
      ['What is missing', 'sources', true],
      [FIGURES, 'figures', false],
      ['Where the sources differ', 'sources', false],
      ['Sources', 'sources', false],
      ['Method', 'sources', false],
      ['Other bodies’ work', 'sources', false],
    ])
    expect(findFold('What is missing')).toHaveTextContent('An inspection (row 12): two names.')
    expect(document.getElementById('what-is-missing')).not.toBeNull()
  })

  it('are the figures alone, open, where only those are shown', () => {
    show(buildExampleRecord(), {}, (section) => section === 'figures')
    expect(listFolds()).toEqual([[FIGURES, 'figures', true]])
  })

  it('number the sources as the record lists them, and link those with an address', () => {
    show()
    const list = within(findFold('Sources'))
    const entries = list.getAllByRole('listitem', { hidden: true })
    const ids = buildExampleRecord().sources.map(({ id }) => `source-${id}`)
    expect(entries.map((entry) => entry.id)).toEqual(ids)
    const links = list.getAllByRole('link', { hidden: true })
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['2019 report.', 'https://northshire.example/report-2019.pdf'],
    ])
    expect(entries[0]).toHaveTextContent(
      '2014 report. Ofsted, “Inspection of services for children in need of help and protection”, 6 May 2014, 33 pages.',
    )
  })

  it('say who says what where sources differ, what the record makes of it, and by which method', () => {
    const section = show()
    for (const words of [
      'How many children were supported in 2014',
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

  it('say of a record made from lists that it has no other inspections, and where they are', () => {
    const record = madeRecord([ILACS_2019])
    const address = 'https://reports.ofsted.example/44/1'
    const page = { kind: 'web-page', publisher: 'Ofsted', shortName: 'page', address } as const
    const published = { unknown: true, why: 'made up' } as const
    record.sources = [
      { ...page, id: 'page', title: 'Ofsted’s page on Northshire', published },
      { ...page, id: 'report', kind: 'official-statistics', published },
    ]
    show(record)
    const fold = findFold('Other bodies’ work')
    expect(fold).toHaveTextContent('are not in this record. Ofsted’s page on Northshire')
    expect(within(fold).getByRole('link', { hidden: true })).toHaveAttribute('href', address)
  })
})

describe('the figures', () => {
  it('say what they count, when, and where they stand', () => {
    const section = show()
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
})
