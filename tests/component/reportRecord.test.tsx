import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ActionsSection } from '../../src/app/actions/ActionsSection'
import { UncheckedNote } from '../../src/app/components/RecordNotes'
import { EvidenceSection } from '../../src/app/evidence/EvidenceSection'
import { buildReportRecord } from '../unit/reportRecord'
import { buildSection } from './showSection'

const OF_REPORTS = buildSection(buildReportRecord())
const foldOf = (name: string) => screen.getByRole('heading', { name }).closest('details')

it('marks an action with its places in the national framework', () => {
  render(<ActionsSection {...OF_REPORTS} />)
  const title = screen.getByRole('heading', { name: /How often social workers/u })
  expect(title).toHaveTextContent(
    '“How often social workers are supervised, and how well.” Outcome 3 Enabler 3',
  )
  const line = screen.getByRole('heading', { name: /The quality of written plans/u })
  expect(line.closest('summary')).toHaveTextContent('Area not yet said')
  expect(line.closest('details')).not.toHaveAttribute('data-areas')
  expect(line.closest('details')).toHaveTextContent(
    'National framework: outcome 1 (families stay together, with the help they need).',
  )
  expect(screen.getByRole('link', { name: '1 not yet examined' })).toHaveAttribute(
    'href',
    '#actions-not-examined',
  )
})

it('folds the paragraphs of reports, and opens what is not checked', () => {
  render(<EvidenceSection {...OF_REPORTS} />)
  const fold = foldOf('Paragraphs of the reports')
  expect(fold).not.toHaveAttribute('open')
  const young = fold?.querySelector('#passage-2025-p2')
  expect(young).toHaveAttribute('data-areas', 'care-leavers')
  expect(young).toHaveTextContent('Care leavers, para 2, p4 Young people who leave care')
  expect(foldOf('Not checked')).toHaveAttribute('open')
  expect(foldOf('Not checked')).toHaveTextContent('2018: The lead inspector’s name may be cut off.')
  expect(foldOf('Sources')).toHaveTextContent(
    /Reuse: non-commercial and educational use only, unaltered, p40\. Read from eastmere-2018\.pdf by a reader 1\.2; SHA-256 0f0f/u,
  )
})

it('says near the answer what is not checked', () => {
  render(<UncheckedNote index={OF_REPORTS.index} />)
  const note = within(screen.getByRole('group'))
  expect(note.getByText(/^2 things that a program read/u).tagName).toBe('SUMMARY')
  expect(note.getAllByRole('listitem', { hidden: true })).toHaveLength(2)
})
