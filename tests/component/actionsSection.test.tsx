import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ActionsSection } from '../../src/page/actions/ActionsSection'
import { formatChoice } from '../../src/record/counts'
import { listEntries } from '../../src/record/entries'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord } from '../../src/record/schema/record'
import { selectEntries, type Selection } from '../../src/record/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { readShippedFrameworks, readShippedRecord } from './shippedRecord'

const frameworks = readShippedFrameworks()

function show(record: InspectionRecord, selection: Selection = {}) {
  const index = buildRecordIndex(record, frameworks)
  const selected = selectEntries(listEntries(index), index.areas, selection)
  const choice = formatChoice(selection, index)
  return render(
    <ActionsSection index={index} selected={selected} selection={selection} choice={choice} />,
  )
}

function findCards(title: string) {
  return screen
    .getAllByRole('heading', { level: 4, name: title })
    .map((heading) => heading.closest<HTMLElement>('[data-areas]'))
    .filter((card) => card !== null)
}

function readThread(card: HTMLElement | undefined): string[] {
  if (card === undefined) throw new Error('No such card')
  return within(card)
    .getAllByRole('listitem')
    .map((step) => step.querySelector('p')?.textContent ?? '')
}

describe('the improvement actions', () => {
  it.each([
    ['the example', buildExampleRecord],
    ['the record that is shipped', readShippedRecord],
  ])('stand with the recurring ones first, in %s', (_, read) => {
    show(read())
    const [first] = screen.getAllByRole('heading', { level: 3 })
    expect(first).toHaveTextContent('Recurring')
  })

  it('read as threads, and each ends where the next one begins', () => {
    show(buildExampleRecord())
    const [recurring, waiting] = findCards('Talks after going missing')
    expect(readThread(recurring)).toEqual([
      '2014 noted, not asked',
      '2019 asked',
      '2024 asked again (our confidence: high)',
    ])
    expect(readThread(waiting)).toEqual(['2024 asked again'])
  })

  it('lead from an action to the one that repeats it, and back', () => {
    show(buildExampleRecord())
    const links = screen.getAllByRole('link', { name: 'Talks after going missing' })
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#action-return-talks-2024',
      '#action-return-talks-2019',
    ])
    expect(screen.getByText(/^Repeats what was asked in 2019:/u)).toBeVisible()
    expect(screen.getByText(/^Asked again in 2024:/u)).toBeVisible()
  })

  it('name the related action without a link where its card is left out', () => {
    show(buildExampleRecord(), { inspection: 'ilacs-2019' })
    expect(screen.getByText(/^Asked again in 2024:/u).parentElement).toHaveTextContent(
      'Asked again in 2024: Talks after going missing',
    )
    expect(screen.queryByRole('link', { name: 'Talks after going missing' })).toBeNull()
  })

  it('tell what was found, how sure the reading is, its limits, its areas and where it stands', () => {
    show(buildExampleRecord())
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

  it('say whom an action was asked of where that is not the council', () => {
    const record = buildExampleRecord()
    for (const action of record.actions) action.askedOf = 'safeguarding-board'
    show(record)
    expect(screen.getAllByText(/Asked of the safeguarding board\.$/u)).toHaveLength(3)
  })

  it('name a body once that is an area of its own', () => {
    const record = buildExampleRecord()
    for (const action of record.actions) {
      action.askedOf = 'safeguarding-board'
      action.areas = ['safeguarding-board']
    }
    show(record)
    const [card] = findCards('Manageable caseloads')
    expect(card?.textContent.match(/safeguarding board/giu)).toHaveLength(1)
  })

  it('fold what was found and how sure the reading is, save where the action recurs', () => {
    show(buildExampleRecord())
    const found = screen.getAllByText('What was found:').map((words) => {
      const card = words.closest('[data-areas]')
      return [card?.id, words.closest('details')?.querySelector('summary')?.textContent]
    })
    expect(found).toContainEqual(['action-caseloads-2014', 'What was found, and how sure we are'])
    for (const [id, summary] of found)
      expect(summary === undefined).toBe(id === 'action-return-talks-2019')
  })

  it.each([
    [
      'nothing left',
      { words: 'no such words' },
      ['No improvement action is left by the choice of “no such words”.'],
    ],
    ['one verdict left', { words: 'manageable' }, []],
  ])('take their headings along: %s', (_, selection, notes) => {
    show(buildExampleRecord(), selection)
    const headings = screen.queryAllByRole('heading', { level: 3 }).map((h) => h.textContent)
    expect(headings).toEqual(notes.length === 0 ? ['Addressed'] : [])
    for (const note of notes) expect(screen.getByText(note)).toBeVisible()
  })

  it('keep markup in a record as text', () => {
    const record = buildExampleRecord()
    for (const action of record.actions) action.title = '<b>Do</b> better'
    show(record)
    expect(screen.getAllByRole('heading', { name: '<b>Do</b> better' })).toHaveLength(3)
  })

  it('show every action that is shipped, and nothing that is no word', () => {
    const record = readShippedRecord()
    show(record)
    const section = screen.getByRole('region', { name: 'What inspectors asked to improve' })
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(record.actions.length)
    for (const action of record.actions) {
      expect(section.textContent).toContain(action.asked)
      for (const { evidence } of action.followUps) expect(section.textContent).toContain(evidence)
    }
    expect(section).toHaveTextContent(
      /On record are fourteen actions: eight for the council and two for the safeguarding board in 2014, two in 2019, two in 2024\./u,
    )
    expect(section).not.toHaveTextContent(/NaN|undefined|null|\[object/u)
  })
})
