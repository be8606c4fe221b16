import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RatingsSection } from '../../src/page/ratings/RatingsSection'
import type { InspectionRecord } from '../../src/record/schema/record'
import type { Selection } from '../../src/record/selection'
import { readShippedRecord } from './shippedRecord'
import { buildSection } from './showSection'

function show(selection: Selection = {}, record: InspectionRecord = readShippedRecord()) {
  render(<RatingsSection {...buildSection(record, selection)} />)
  return screen.getByRole('region', { name: 'Ratings' })
}

function findRow(area: string): HTMLElement {
  const row = screen.getByRole('rowheader', { name: area }).closest('tr')
  if (row === null) throw new Error(`No row of ${area}`)
  return row
}

const listAreas = () => screen.getAllByRole('rowheader').map((header) => header.textContent)

describe('the ratings', () => {
  it('hold a row for each judgement area, in their order', () => {
    show()
    expect(listAreas()).toEqual([
      'Overall',
      'Leadership',
      'Help and protection',
      'Children in care',
      'Care leavers',
      'Adoption',
      'Safeguarding board',
    ])
  })

  it('never call care leavers outstanding', () => {
    show()
    const row = findRow('Care leavers')
    expect(row).toHaveTextContent('10 to 14 June 2024')
    expect(row).toHaveTextContent('no grade of its own: judged together with children in care')
    expect(row).not.toHaveTextContent(/outstanding/iu)
  })

  it('draw a joint grade once, over its two rows, and only where no area is chosen', () => {
    show()
    const grade = screen.getByText('Children in care and Care leavers, one joint grade:')
    expect(findRow('Children in care')).toContainElement(grade)
    expect(grade.closest('[data-only]')).toHaveAttribute('data-only', 'all')
    const alone = within(findRow('Care leavers')).getAllByText(/^no grade of its own/u)
    expect(alone.map((words) => words.closest('[data-only]')?.getAttribute('data-only'))).toEqual([
      'all',
      'care-leavers',
    ])
  })

  it('say of adoption when it was graded, and why not since', () => {
    show()
    const row = findRow('Adoption')
    expect(row).toHaveTextContent('18 February to 12 March 2014')
    expect(row).toHaveTextContent('not judged on its own in 2019 or 2024; in 2014 a sub-judgement')
  })

  it.each([
    ['ilacs-2024', /not judged on its own/u],
    ['ilacs-2019', /not judged on its own/u],
    ['sif-2014', /^Outstanding/u],
  ])('of %s alone say what it gave adoption, or why nothing', (inspection, words) => {
    show({ inspection })
    const heading = `Grade in ${inspection.slice(-4)}`
    expect(screen.getByRole('columnheader', { name: heading })).toBeVisible()
    expect(screen.queryByRole('columnheader', { name: /^Before/u })).not.toBeInTheDocument()
    expect(within(findRow('Adoption')).getAllByRole('cell')[0]).toHaveTextContent(words)
  })

  it('of 2019 alone give care leavers no grade', () => {
    show({ inspection: 'ilacs-2019' })
    expect(findRow('Care leavers')).not.toHaveTextContent(/outstanding|good/iu)
  })

  it('say so where the words leave nothing', () => {
    expect(show({ words: 'no such words' })).toHaveTextContent(
      'is left by the choice of “no such words”.',
    )
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('open to findings of both kinds, each cited, and to what may be compared', () => {
    show()
    const details = screen.getByText('Care leavers:').closest('details')
    if (details === null) throw new Error('No details of care leavers')
    details.open = true
    const latest = within(details).getByRole('region', { name: 'Care leavers, inspection of 2024' })
    expect(within(latest).getByRole('heading', { name: 'Strengths' })).toBeVisible()
    expect(within(latest).getByRole('heading', { name: 'Weak spots' })).toBeVisible()
    const { findings } = readShippedRecord()
    for (const finding of findings.filter(({ areas }) => areas.includes('care-leavers')))
      expect(details).toHaveTextContent(finding.text.replace(/\s+/gu, ' '))
    expect(latest).toHaveTextContent(/2024 report, p/u)
    expect(details).not.toHaveTextContent(/Higher|Lower/u)
  })
})
