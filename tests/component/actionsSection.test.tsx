import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ActionsSection } from '../../src/app/actions/ActionsSection'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

const show = (record = buildExampleRecord(), selection: Selection = {}) =>
  render(<ActionsSection {...buildSection(record, selection)} />)

const findCards = (title: string) =>
  screen
    .getAllByRole('heading', { level: 4, name: title })
    .flatMap((heading) => heading.closest<HTMLElement>('[data-areas]') ?? [])

describe('the improvement actions', () => {
  it('lead from an action to the one that repeats it, and back, in their threads', () => {
    show()
    const threads = findCards('Talks after going missing').map((card) =>
      within(card)
        .getAllByRole('listitem')
        .map((step) => step.querySelector('p')?.textContent),
    )
    expect(threads).toEqual([
      ['2014 noted, not asked', '2019 asked', '2024 asked again (our confidence: high)'],
      ['2024 asked again'],
    ])
    const links = screen.getAllByRole('link', { name: 'Talks after going missing' })
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#action-return-talks-2024',
      '#action-return-talks-2019',
    ])
    expect(screen.getByText(/^Repeats what was asked in 2019:/u)).toBeVisible()
  })

  it('name the related action without a link where its card is left out', () => {
    show(undefined, { inspection: 'ilacs-2019' })
    expect(screen.getByText(/^Asked again in 2024:/u).parentElement).toHaveTextContent(
      'Asked again in 2024: Talks after going missing',
    )
    expect(screen.queryByRole('link', { name: 'Talks after going missing' })).toBeNull()
  })

  it('tell what was found, how sure the reading is, its limits, its areas and where it stands', () => {
    show()
    const [card] = findCards('Manageable caseloads')
    for (const words of [
      'What was found: A few workers had too many cases.',
      '2019 partly addressed (our confidence: medium)',
      'Verdict in all (our confidence: medium). Neither later report gives numbers.',
      'Help and protection, Leadership (our reading)',
      '2014 report, para 18, p5',
    ])
      expect(card).toHaveTextContent(words)
    expect(card).toHaveAttribute('id', 'action-caseloads-2014')
    expect(card).toHaveAttribute('data-areas', 'help-and-protection leadership')
  })

  it.each([
    [['help-and-protection'], 'Asked of the safeguarding board.'],
    [['safeguarding-board'], 'Safeguarding board'],
  ])('say once whom an action of %j was asked of where that is not the council', (areas, words) => {
    const record = buildExampleRecord()
    for (const action of record.actions)
      Object.assign(action, { askedOf: 'safeguarding-board', areas })
    show(record)
    const [card] = findCards('Manageable caseloads')
    expect(card).toHaveTextContent(words)
    expect(card?.textContent.match(/safeguarding board/giu)).toHaveLength(1)
  })

  it('fold what was found and how sure the reading is, save where the action recurs', () => {
    show()
    const found = screen.getAllByText('What was found:').map((words) => {
      const card = words.closest('[data-areas]')
      return [card?.id, words.closest('details')?.querySelector('summary')?.textContent]
    })
    expect(found).toContainEqual(['action-caseloads-2014', 'What was found, and how sure we are'])
    for (const [id, summary] of found)
      expect(summary === undefined).toBe(id === 'action-return-talks-2019')
  })

  it.each([
    ['no such words', [], ['No improvement action is left by the choice of “no such words”.']],
    ['manageable', ['Addressed'], []],
  ])('take their headings along where “%s” is searched for', (words, titles, notes) => {
    show(undefined, { words })
    const headings = screen.queryAllByRole('heading', { level: 3 })
    expect(headings.map((heading) => heading.textContent)).toEqual(titles)
    for (const note of notes) expect(screen.getByText(note)).toBeVisible()
  })
})
