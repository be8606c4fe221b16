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
    <RecordContext value={{ file, local: undefined, show: vi.fn(), leave: vi.fn() }}>
      <ContextSection index={index} />
    </RecordContext>,
  )
  const section = screen.getByRole('region', { name: 'Compared with England' })
  for (const details of section.querySelectorAll('details')) details.open = true
  return section
}

function findTable(name: RegExp) {
  const table = screen.getByRole('table', { name })
  const rows = within(table).getAllByRole('row').slice(1)
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/gu, ' ')))
}

/** The row of a subject: "care-leavers". */
function findRow(key: string): HTMLElement {
  const row = document.getElementById(`england-${key}`)
  if (row === null) throw new Error(`No row of ${key}`)
  return row
}

/** The numbers in the bar of an element. */
const readBar = (element: Element) =>
  [...element.querySelectorAll('svg text')].map(({ textContent }) => textContent)

describe('Compared with England', () => {
  it.each(BOTH.england?.latest.areas ?? [])(
    'draws of $area what the file counts, and last what has no such grade',
    ({ area, grades }) => {
      show()
      const given = grades.map(({ count }) => count).filter((count) => count > 0)
      const apart = 10 - given.reduce((sum, count) => sum + count, 0)
      expect(readBar(findRow(area)).map((number) => Number.parseInt(number))).toEqual(
        apart === 0 ? given : [...given, apart],
      )
    },
  )

  it('has a row for joint grades, with their own numbers', () => {
    show()
    const row = findRow('children-in-care-care-leavers')
    expect(row).toHaveTextContent('Children in care and Care leavers, one grade for both')
    expect(readBar(row)).toEqual(['2', '1', '7 separate'])
    expect(within(row).getByRole('img')).toHaveAccessibleName(
      '2 good, 1 inadequate; 7 judged separately',
    )
    expect(row).toHaveAttribute('data-areas', 'children-in-care care-leavers')
  })

  it('says a sentence, underlines the own grade, and lets both be taken along', () => {
    show()
    const row = findRow('care-leavers')
    expect(row).toHaveTextContent('Good: one of 5 of 7 councils graded on this alone.')
    expect(row.querySelectorAll('.grade-bar__own')).toHaveLength(1)
    expect(within(row).getByRole('button', { name: /^Copy with source/u })).toBeVisible()
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
    expect(rows[1]?.slice(1, 7)).toEqual([
      'Outstanding',
      'Outstanding',
      'Good',
      'Good',
      'Requires improvement to be good',
      '4 March 2024 (ILACS 2023), published 30 April 2024',
    ])
    expect(rows[2]?.[5]).toBe('Good: one joint grade with children in care')
    expect(rows[3]?.[1]).toBe('not given')
    expect(rows[3]?.[5]).toBe('not known: a blank cell')
    expect(rows[3]?.[7]).toMatch(/^Overview, June 2026, .*; compiled from Ofsted’s reports, not/u)
    expect(rows[4]?.[1]).toBe('no inspection known')
  })
})

describe('Compared with England, where something is not there', () => {
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
    expect(findTable(/^Northshire and its/u)).toHaveLength(5)
  })
})
