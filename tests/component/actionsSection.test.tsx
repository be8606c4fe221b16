import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ActionsSection } from '../../src/app/actions/ActionsSection'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

const show = (record = buildExampleRecord(), selection: Selection = {}) =>
  render(<ActionsSection {...buildSection(record, selection)} />)

const findLine = (title: string) => {
  const line = screen.getByRole('heading', { level: 5, name: title }).closest('details')
  if (line === null) throw new Error(`${title} has no line`)
  return line
}

describe('the improvement actions', () => {
  it('have a line a subject, with its signs in words, and both anchors in the fold', () => {
    show()
    const line = findLine('More and better talks')
    expect(within(line).getByRole('img')).toHaveAccessibleName(
      '2014 mentioned, not a formal action; 2019 asked; 2024 asked again',
    )
    expect(line).toHaveAttribute('data-areas', 'help-and-protection')
    for (const id of ['return-talks-2019', 'return-talks-2024'])
      expect(line.querySelector(`.subject__body > #action-${id}`)).toHaveTextContent(
        'Talks after going missing.',
      )
  })

  it('tell what was found, how sure the reading is, its limits, its areas and where it stands', () => {
    show()
    const line = findLine('Manageable caseloads')
    for (const words of [
      'What was found: A few workers had too many cases.',
      '2019 partly addressed. Caseloads were falling and expected to fall further. Our confidence: medium.',
      'Our assessment: addressed (medium confidence). Neither later report gives numbers.',
      'Leadership, Help and protection (our reading)',
      '2014 report, para 18, p5',
    ])
      expect(line).toHaveTextContent(words)
  })

  it.each([
    [['help-and-protection'], 'Asked of the safeguarding board.'],
    [['safeguarding-board'], 'Safeguarding board'],
  ])('say once whom an action of %j was asked of where that is not the council', (areas, words) => {
    const record = buildExampleRecord()
    for (const action of record.actions)
      Object.assign(action, { askedOf: 'safeguarding-board', areas })
    show(record)
    const about = findLine('Manageable caseloads').querySelector('.subject__about')?.textContent
    expect(about).toContain(words)
    expect(about?.match(/safeguarding board/giu)).toHaveLength(1)
  })

  it('show the council’s answer apart from our question, each with its source', () => {
    show()
    const line = findLine('More and better talks')
    const [answer, question] = ['.subject__answer', '.subject__question'].map((one) =>
      line.querySelector(one),
    )
    expect(answer).toHaveTextContent(
      /^The council’s answer: A team of its own.*Due 31 March 2025; the council’s word for its state: on course; answerable: the director.*said September 2024\..*Gazette/u,
    )
    expect(question).toHaveTextContent(
      /^A question to ask \(ours\): How many .*\?The report gives no number\..*2024 report, para 15, p4/u,
    )
    expect(
      findLine('Manageable caseloads').querySelector('.subject__answer, .subject__question'),
    ).toBeNull()
  })

  it('can be shared once opened', async () => {
    show()
    const line = findLine('Manageable caseloads')
    expect(within(line).queryByRole('button', { hidden: true })).toBeNull()
    await userEvent.click(screen.getByRole('heading', { name: 'Manageable caseloads' }))
    expect(await within(line).findByRole('button', { name: /Manageable caseloads/u })).toBeVisible()
  })

  it('have a note for each area, with a way back to all', () => {
    show()
    expect(screen.getByText('1 of 2 subjects concerns leadership.')).toHaveAttribute(
      'data-only',
      'leadership',
    )
    expect(screen.getByText('Show all areas')).toHaveAttribute('for', 'area-all')
  })

  it('of a record without any say so', () => {
    show({ ...buildExampleRecord(), actions: [] })
    expect(screen.getByText('The record holds no improvement action.')).toBeVisible()
    expect(screen.queryByText(/Ofsted does not sign off/u)).toBeNull()
  })
})
