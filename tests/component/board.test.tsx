import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { BoardSection } from '../../src/app/board/BoardSection'
import type { View } from '../../src/record/sections'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

function show(selection: Selection = {}, record = buildExampleRecord(), only?: View) {
  const shows = (section: View) => only === undefined || only === section
  render(<BoardSection {...buildSection(record, selection)} isShown={shows} />)
  return userEvent.setup()
}

function findRow(area: string): HTMLElement {
  const row = screen.getByRole('rowheader', { name: area }).closest('tr')
  if (row === null) throw new Error(`No row of ${area}`)
  return row
}

const findMark = (name: RegExp) => screen.getByRole('link', { name })

describe('the board', () => {
  it('holds a row for each judgement area, in their order, and the visits', () => {
    show()
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
      ...['Overall', 'Leadership', 'Help and protection', 'Children in care', 'Care leavers'],
      ...['Adoption', 'Safeguarding board', 'Visits, no grades'],
    ])
  })

  it('dates a latest grade that is not of the last inspection', () => {
    show()
    const readLatest = (area: string) => within(findRow(area)).getAllByRole('cell')[0]?.textContent
    expect(readLatest('Adoption')).toMatch(/^Outstanding 2014 not judged/u)
    expect(readLatest('Overall')).not.toMatch(/20\d\d/u)
  })

  it('shows the grades of the chosen inspection beside the areas', () => {
    show({ inspection: 'ilacs-2019' })
    expect(screen.getByRole('columnheader', { name: 'Grade in 2019' })).toBeVisible()
    expect(within(findRow('Adoption')).getAllByRole('cell')[0]).toHaveTextContent(
      /^not judged on its own/u,
    )
    expect(within(findRow('Children in care')).getAllByRole('cell')[0]).toHaveTextContent(
      'one grade for both',
    )
  })

  it('says so where there is nothing', () => {
    const record = buildExampleRecord()
    Object.assign(record, { inspections: [], visits: [], findings: [] })
    show({}, record)
    expect(screen.getByText('No grade is on record.')).toBeVisible()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})

describe('a mark', () => {
  it('opens what the report says, and closes by Escape', async () => {
    const user = show()
    await user.click(findMark(/^Care leavers, 2014 Good sub-judgement$/u))
    const dialog = screen.getByRole('dialog', { name: 'Care leavers' })
    expect(dialog).toHaveTextContent('Good')
    expect(dialog).toHaveTextContent('Inspected 3 to 26 March 2014, published 6 May 2014.')
    expect(dialog).toHaveTextContent(/Printed as “.+”, a sub-judgement of “.+”/u)
    expect(dialog).toHaveTextContent('from the Gazette’s article')
    expect(within(dialog).getByText(/2014 report/u)).toBeVisible()
    expect(dialog).toContainElement(document.activeElement as HTMLElement)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('is one stop of the Tab key; the arrow keys lead on', async () => {
    const user = show()
    const marks = document.querySelectorAll<HTMLElement>('[data-mark]')
    expect([...marks].filter((mark) => mark.tabIndex === 0)).toHaveLength(1)
    findMark(/^Overall, 2014/u).focus()
    await user.keyboard('{ArrowRight}')
    expect(findMark(/^Overall, 2019/u)).toHaveFocus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toHaveAttribute('data-mark', 'sif-2014/sif-adoption')
  })

  it('is reached once by the right arrow key, as every other mark, and says where it stands', async () => {
    const user = show()
    const walked: (Element | null)[] = []
    findMark(/^Overall, 2014/u).focus()
    while (document.activeElement !== walked.at(-1)) {
      walked.push(document.activeElement)
      await user.keyboard('{ArrowRight}')
    }
    expect(walked).toEqual([...document.querySelectorAll('[data-mark]:not(.mark--repeated)')])
    for (const mark of walked) expect(mark).toHaveAccessibleName(/^\S.*, .*\d{4}/u)
  })

  it('of a joint grade names both areas, and in the lower row says that it is shared', () => {
    show()
    const marks = screen.getAllByRole('link', {
      name: /^Children in care and Care leavers, 2019, shared Outstanding(?: one grade for both)?$/u,
    })
    expect(marks).toHaveLength(2)
    expect(marks[1]).toHaveClass('mark--repeated')
    expect(findRow('Care leavers')).toHaveTextContent('2019, shared Outstanding')
  })
})

describe('what was found in an area', () => {
  it('opens by its name, one at a time, with both kinds of finding, each cited', async () => {
    const record = buildExampleRecord()
    const [first] = record.findings
    const strength = { id: 'flats', inspection: 'ilacs-2024', areas: ['care-leavers'] }
    if (first) record.findings.push({ ...first, ...strength, text: 'Flats are good.' })
    const user = show({}, record)
    const name = screen.getByRole('link', { name: 'Care leavers' })
    expect(name).toHaveAttribute('aria-expanded', 'false')
    await user.click(name)
    expect(name).toHaveAttribute('aria-expanded', 'true')
    const found = document.querySelector('#findings-care-leavers')
    if (!(found instanceof HTMLElement)) throw new Error('Nothing was found')
    expect(found).not.toHaveAttribute('hidden')
    const latest = within(found).getByRole('group', { name: '2024' })
    expect(within(latest).getByRole('heading', { name: 'Strengths' })).toBeVisible()
    expect(within(latest).getByRole('heading', { name: 'What was weaker' })).toBeVisible()
    for (const finding of record.findings.filter(({ areas }) => areas.includes('care-leavers')))
      expect(found).toHaveTextContent(finding.text)
    expect(found).not.toHaveTextContent(/Higher|Lower/u)
    await user.click(screen.getByRole('link', { name: 'Overall' }))
    expect(found).toHaveAttribute('hidden', 'until-found')
  })

  it('of the visits says of each what it was and how it is known', async () => {
    const record = buildExampleRecord()
    for (const visit of record.visits)
      Object.assign(visit, {
        ...{ kind: 'earlier-inspection', published: { day: '2022-08-12' } },
        ...{ knowledge: 'reported-elsewhere', outcome: 'Good overall.' },
      })
    const user = show({}, record)
    await user.click(screen.getByRole('link', { name: 'Visits, no grades here' }))
    const entry = document.querySelector('#visit-visit-2022')
    expect(entry).toHaveTextContent('Published 12 August 2022.')
    expect(entry).toHaveTextContent('Graded under earlier rules; known from what others reported.')
  })
})
