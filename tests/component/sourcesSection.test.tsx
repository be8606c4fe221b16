import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FiguresSection } from '../../src/page/figures/FiguresSection'
import { SourcesSection } from '../../src/page/sources/SourcesSection'
import { formatChoice } from '../../src/record/counts'
import { listEntries } from '../../src/record/entries'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord } from '../../src/record/schema/record'
import { selectEntries, type Selection } from '../../src/record/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { readShippedFrameworks, readShippedRecord } from './shippedRecord'

const frameworks = readShippedFrameworks()

function showSources(record: InspectionRecord) {
  render(<SourcesSection index={buildRecordIndex(record, frameworks)} />)
  return screen.getByRole('region', { name: 'Sources and method' })
}

function showFigures(record: InspectionRecord, selection: Selection = {}) {
  const index = buildRecordIndex(record, frameworks)
  const selected = selectEntries(listEntries(index), index.areas, selection)
  const choice = formatChoice(selection, index)
  render(<FiguresSection index={index} selected={selected} selection={selection} choice={choice} />)
  return screen.getByRole('region', { name: 'Figures in the reports and articles' })
}

describe('the sources', () => {
  it('are numbered as the record lists them, and only those with an address are links', () => {
    const section = showSources(buildExampleRecord())
    const [list] = within(section).getAllByRole('list')
    const entries = list === undefined ? [] : within(list).getAllByRole('listitem')
    expect(entries.map((entry) => entry.id)).toEqual(
      buildExampleRecord().sources.map(({ id }) => `source-${id}`),
    )
    const links = list === undefined ? [] : within(list).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Open 2019 report', 'https://northshire.example/report-2019.pdf'],
    ])
    expect(entries[0]).toHaveTextContent(
      '2014 report. Ofsted, “Inspection of services for children in need of help and protection”, 6 May 2014, 33 pages.',
    )
  })

  it('say who says what where they differ, and what the record makes of it', () => {
    const section = showSources(buildExampleRecord())
    expect(
      within(section).getByRole('heading', { name: 'How many children were supported in 2014' }),
    ).toBeInTheDocument()
    for (const words of [
      'About 3,000 children. Gazette, 6 May 2014',
      '3,104 children. 2014 report',
      'Our reading: The article rounds the report’s number.',
      '1 difference',
    ])
      expect(section).toHaveTextContent(words)
  })

  it('list other bodies’ work in words', () => {
    expect(showSources(buildExampleRecord())).toHaveTextContent(
      'HM Inspectorate of Probation, November 2021. Youth justice services.',
    )
  })

  it.each([
    /SIF: The single inspection framework/u,
    /ILACS: Inspection of local authority children’s services/u,
    /Comparable: The same area, judged within one family of frameworks\. Between SIF and ILACS: broadly comparable/u,
    /No overall grade is ever worked out here/u,
    /Reports do not formally sign off/u,
    /2014 inspection, 6 May 2014: from the Gazette’s article/u,
    /ILACS 2026: Read in reports on inspections since April 2026/u,
  ])('explain the method: %s', (words) => {
    expect(showSources(buildExampleRecord())).toHaveTextContent(words)
  })

  it.each<[string, InspectionRecord['keeping']['corrections'], string, string | undefined]>([
    [
      'an e-mail address',
      { email: 'a@b.example' },
      'To tell of a mistake: a@b.example.',
      'mailto:a@b.example',
    ],
    ['a page', { address: 'https://b.example/' }, 'write through this page', 'https://b.example/'],
    [
      'a placeholder',
      { email: 'a@b.example', placeholder: true },
      'No contact for telling of a mistake has been set yet.',
      undefined,
    ],
    ['nothing', {}, 'No contact for telling of a mistake is on record.', undefined],
  ])('give %s as the contact for corrections', (_, corrections, words, address) => {
    const record = buildExampleRecord()
    record.keeping.corrections = corrections
    const section = showSources(record)
    expect(section).toHaveTextContent(words)
    expect(section).toHaveTextContent('Last checked against what is published on 3 February 2025.')
    const addresses = within(section)
      .queryAllByRole('link')
      .map((link) => link.getAttribute('href'))
    expect(addresses.filter((href) => href?.startsWith('mailto:') ?? false)).toEqual(
      address?.startsWith('mailto:') === true ? [address] : [],
    )
    if (address !== undefined) expect(addresses).toContain(address)
  })

  it('keep markup in a record as text', () => {
    const record = buildExampleRecord()
    for (const source of record.sources) source.note = '<script>alert(1)</script>'
    const section = showSources(record)
    expect(section.querySelector('script')).toBeNull()
    expect(section).toHaveTextContent('<script>alert(1)</script>')
  })

  it('show every source and difference that is shipped, and nothing that is no word', () => {
    const record = readShippedRecord()
    const section = showSources(record)
    for (const source of record.sources) expect(section.textContent).toContain(source.shortName)
    for (const entry of record.disagreements) {
      expect(section.textContent).toContain(entry.assessment)
      for (const { said } of entry.says) expect(section.textContent).toContain(said)
    }
    for (const { about } of record.otherWork) expect(section.textContent).toContain(about)
    expect(section).not.toHaveTextContent(/NaN|undefined|null|\[object/u)
  })
})

describe('the figures', () => {
  it('say what they count, when, and where they stand', () => {
    const section = showFigures(buildExampleRecord())
    expect(section).toHaveTextContent('About 3,000 children supported')
    expect(section).toHaveTextContent('As of: 2014. the article gives no day')
    expect(section).toHaveTextContent('812 children in care')
    expect(section).toHaveTextContent('Statistics, 2024, sheet Table 1, row 12')
    expect(within(section).getByText('812').closest('[data-areas]')).toHaveAttribute(
      'data-areas',
      'children-in-care',
    )
  })

  it('take their headings along when nothing of an inspection is left', () => {
    const section = showFigures(buildExampleRecord(), { inspection: 'sif-2014' })
    expect(
      within(section)
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(['The 2014 inspection'])
  })

  it('say so where nothing is left', () => {
    const section = showFigures(buildExampleRecord(), { words: 'no such words' })
    expect(section).toHaveTextContent('No figure is left by the choice of “no such words”.')
  })

  it('are all there, of the record that is shipped', () => {
    const record = readShippedRecord()
    const section = showFigures(record)
    for (const { counts } of record.figures) expect(section.textContent).toContain(counts)
    expect(section).not.toHaveTextContent(/NaN|undefined|null|\[object/u)
  })
})
