import { render, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ContextSection } from '../../src/app/context/ContextSection'
import { RecordContext } from '../../src/app/recordContext'
import type { ContextFiles } from '../../src/data/recordFile'
import { buildExampleRecord, readFrameworks } from '../unit/exampleRecord'
import { buildMadeEngland, buildMadeNeighbours } from '../unit/context/madeContext'
import { buildSection } from './showSection'

const BOTH: ContextFiles = { england: buildMadeEngland(), neighbours: buildMadeNeighbours() }

function show(context: ContextFiles = BOTH) {
  const record = buildExampleRecord()
  const { index } = buildSection(record)
  const file = { record, frameworks: readFrameworks(), context }
  render(
    <RecordContext value={{ file, own: undefined, show: vi.fn(), leave: vi.fn() }}>
      <ContextSection index={index} />
    </RecordContext>,
  )
  const section = screen.getByRole('region', { name: 'In context' })
  for (const details of section.querySelectorAll('details')) details.open = true
  return section
}

const AREAS = [
  'Overall',
  'Leadership',
  'Help and protection',
  'Children in care',
  'Care leavers',
  'Children in care and Care leavers',
]

function findTable(name: RegExp) {
  const table = screen.getByRole('table', { name })
  const rows = within(table).getAllByRole('row').slice(1)
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/gu, ' ')))
}

/** The block of an area in the picture. */
function findBlock(name: string): HTMLElement {
  const heading = screen.getByRole('heading', { level: 3, name })
  const block = heading.closest<HTMLElement>('[data-areas]')
  if (block === null) throw new Error(`No block of ${name}`)
  return block
}

/** The numbers in the bars of an element, bar by bar. */
function readBars(element: Element): string[][] {
  const bars = [...element.querySelectorAll('svg')].filter(
    ({ parentElement }) => parentElement?.closest('svg') === null,
  )
  const numbers = (bar: Element) =>
    [...bar.querySelectorAll('text')].map(({ textContent }) => textContent)
  return bars
    .map((bar) => numbers(bar).filter((words) => /^\d+$/u.test(words)))
    .filter((bar) => bar.length > 0)
}

const givenOf = (grades: readonly { count: number }[] = []) =>
  grades.filter(({ count }) => count > 0).map(({ count }) => String(count))

describe('In context', () => {
  it('has a block for each area, and one for what was judged jointly', () => {
    show()
    for (const name of AREAS) expect(findBlock(name)).toBeVisible()
    expect(findBlock('Children in care and Care leavers')).toHaveTextContent(
      'one joint grade for both, not one each',
    )
  })

  it.each(BOTH.england?.latest.areas ?? [])(
    'draws of $area what the file counts, and says the same in words and in the table',
    ({ area, grades }) => {
      show()
      const name = AREAS.find((each) => each.toLowerCase().replaceAll(' ', '-') === area) ?? ''
      const [england] = readBars(findBlock(name))
      expect(england).toEqual(givenOf(grades))
      for (const number of givenOf(grades)) expect(findBlock(name)).toHaveTextContent(number)
      const row = findTable(/^England: latest/u).find(([head]) => head === name)
      expect(row?.slice(1, 5)).toEqual(grades.map(({ count }) => String(count)))
    },
  )

  it('counts apart what has no such grade, with its kind', () => {
    show()
    expect(findBlock('Overall')).toHaveTextContent('8 of 10: 2 outstanding')
    expect(findBlock('Overall')).toHaveTextContent('Not in the bar: 2 not judged.')
    expect(findBlock('Care leavers')).toHaveTextContent('Not in the bar: 3 graded jointly.')
    expect(findTable(/^England: latest/u).map((row) => row.at(-1))).toEqual([
      '2 not judged',
      'none',
      '1 not known',
      '3 graded jointly',
      '3 graded jointly',
      '7 judged separately',
    ])
  })

  it('marks the own grade in words, beside the bar and under its part', () => {
    show()
    const block = findBlock('Help and protection')
    expect(block).toHaveTextContent('NorthshireRequires improvementSeptember 2024')
    expect(within(block).getAllByText('Northshire’s grade')).toHaveLength(1)
    expect(findBlock('Children in care and Care leavers')).toHaveTextContent(
      'judged separately when last inspected',
    )
  })

  it('lists the neighbours as printed, with days, framework and source, nearest first', () => {
    show()
    const rows = findTable(/^Northshire and its statistical neighbours/u)
    expect(rows.map(([name]) => name)).toEqual([
      'Northshirethis record',
      'Southshire',
      'Westshire',
      'Eastshire',
      'Newshire',
    ])
    expect(rows[1]?.slice(1, 6)).toEqual([
      'Outstanding',
      'Outstanding',
      'Good',
      'Good',
      'Requires improvement to be good',
    ])
    expect(rows[1]?.[6]).toBe('4 March 2024ILACS 2023, published 30 April 2024')
    expect(rows[2]?.[5]).toBe('Goodone joint grade with children in care')
    expect(rows[3]?.[1]).toBe('not given')
    expect(rows[3]?.[5]).toBe('not known: a blank cell')
    expect(rows[3]?.[7]).toMatch(
      /^Overview, June 2026compiled from Ofsted’s reports, not Ofsted’s/u,
    )
    expect(rows[4]?.[1]).toBe('no inspection known')
  })

  it('warns that inspections happened at different times, and names sources and their standing', () => {
    const section = show()
    expect(section).toHaveTextContent('Inspections happened at different times: in England from')
    const sources = within(screen.getByRole('list', { name: 'Sources of this section' }))
    expect(sources.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Outcomes, 31 May 2026: Ofsted, “Outcomes as at/u),
      expect.stringMatching(/^Overview, June 2026 \(a lower-ranked source\): Somebody/u),
    ])
  })

  it('draws each year what its row in the table says', () => {
    show()
    const rows = findTable(/grades given in the inspections that began/u)
    const chart = screen
      .getByRole('heading', { name: 'Grades given in the inspections of each year' })
      .closest('[data-areas]')
    expect(rows).toHaveLength(2 + 2 + 2 + 1 + 1 + 1)
    expect(chart === null ? [] : readBars(chart)).toEqual(
      rows.map((row) => row.slice(2, 6).filter((number) => number !== '0')),
    )
    expect(chart).toHaveTextContent('shows neither England as a whole in any year nor a trend')
  })

  it('says of areas that nobody else was judged on that nothing can be set beside them', () => {
    show()
    const note = screen.getByText(/^Nothing to compare with: .* adoption/u)
    expect(note).toHaveAttribute('data-only', 'adoption')
  })
})

describe('In context, where something is not there', () => {
  it('says so where nothing is held', () => {
    expect(show({})).toHaveTextContent(
      'There are no counts for England and no grades of statistical neighbours',
    )
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('leaves out a faulty file with what is wrong and where, and shows the rest', () => {
    const faults = [{ path: 'latest › areas[0]', found: '3', expected: '4' }]
    const problems = [{ kind: 'refused' as const, file: 'records/england.json', faults }]
    const section = show({ neighbours: buildMadeNeighbours(), problems })
    expect(section).toHaveTextContent(
      'Left out of this section: records/england.json does not hold',
    )
    expect(section).toHaveTextContent('latest › areas[0]: found 3, expected 4.')
    expect(findBlock('Overall')).toBeVisible()
  })
})
