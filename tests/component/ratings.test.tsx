import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RatingsSection } from '../../src/app/ratings/RatingsSection'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

function show(selection: Selection = {}, record = buildExampleRecord()) {
  render(<RatingsSection {...buildSection(record, selection)} />)
  return screen.getByRole('region', { name: 'Ratings' })
}

function findRow(area: string): HTMLElement {
  const row = screen.getByRole('rowheader', { name: area }).closest('tr')
  if (row === null) throw new Error(`No row of ${area}`)
  return row
}

describe('the ratings', () => {
  it('hold a row for each judgement area, in their order', () => {
    show()
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
      ...['Overall', 'Leadership', 'Help and protection', 'Children in care', 'Care leavers'],
      ...['Adoption', 'Safeguarding board'],
    ])
  })

  it('draw a joint grade once, over its two rows, and only where no area is chosen', () => {
    show()
    const grade = screen.getByText('Children in care and Care leavers, one joint grade:')
    expect(findRow('Children in care')).toContainElement(grade)
    expect(grade.closest('[data-only]')).toHaveAttribute('data-only', 'all')
    const row = findRow('Care leavers')
    expect(row).toHaveTextContent('no grade of its own: judged together with children in care')
    expect(row).not.toHaveTextContent(/outstanding/iu)
    const alone = within(row).getAllByText(/^no grade of its own/u)
    expect(alone.map((words) => words.closest('[data-only]')?.getAttribute('data-only'))).toEqual([
      'all',
      'care-leavers',
    ])
  })

  it('say of adoption when it was graded, and why not since', () => {
    show()
    const row = findRow('Adoption')
    expect(row).toHaveTextContent('3 to 26 March 2014')
    expect(row).toHaveTextContent('not judged on its own in 2019 or 2024; in 2014 a sub-judgement')
  })

  it.each([
    ['ilacs-2019', /not judged on its own/u, /no grade of its own/u],
    ['sif-2014', /^Outstanding/u, /^Good/u],
  ])('of %s alone say what it gave, or why nothing', (inspection, adoption, leavers) => {
    show({ inspection })
    const heading = `Grade in ${inspection.slice(-4)}`
    expect(screen.getByRole('columnheader', { name: heading })).toBeVisible()
    expect(screen.queryByRole('columnheader', { name: /^Before/u })).not.toBeInTheDocument()
    expect(within(findRow('Adoption')).getAllByRole('cell')[0]).toHaveTextContent(adoption)
    expect(within(findRow('Care leavers')).getAllByRole('cell')[0]).toHaveTextContent(leavers)
  })

  it('say so where the words leave nothing', () => {
    expect(show({ words: 'no such words' })).toHaveTextContent(
      'is left by the choice of “no such words”.',
    )
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('open to findings of both kinds, each cited, and to what may be compared', () => {
    const record = buildExampleRecord()
    const [first] = record.findings
    const strength = { id: 'flats', inspection: 'ilacs-2024', areas: ['care-leavers'] }
    if (first) record.findings.push({ ...first, ...strength, text: 'Flats are good.' })
    show({}, record)
    const details = screen.getByText('Care leavers:').closest('details')
    if (details === null) throw new Error('No details of care leavers')
    details.open = true
    const latest = within(details).getByRole('region', { name: 'Care leavers, inspection of 2024' })
    expect(within(latest).getByRole('heading', { name: 'Strengths' })).toBeVisible()
    expect(within(latest).getByRole('heading', { name: 'Weak spots' })).toBeVisible()
    for (const finding of record.findings.filter(({ areas }) => areas.includes('care-leavers')))
      expect(details).toHaveTextContent(finding.text)
    expect(latest).toHaveTextContent(/2024 report, p/u)
    expect(details).not.toHaveTextContent(/Higher|Lower/u)
  })
})
