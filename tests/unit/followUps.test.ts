import { describe, expect, it } from 'vitest'
import { formatActionsLead } from '../../src/record/views/actionsLead'
import { formatStepWord } from '../../src/record/views/actionThread'
import { buildActionGroups, buildActionView } from '../../src/record/views/followUps'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const frameworks = readFrameworks()

function buildThread(record: InspectionRecord, id: string): string[] {
  const index = buildRecordIndex(record, frameworks)
  const action = record.actions.find((candidate) => candidate.id === id)
  if (action === undefined) throw new Error(`No action ${id}`)
  return buildActionView(action, index).steps.map(
    (step) => `${step.inspection.label} ${formatStepWord(step)}`,
  )
}

describe('the thread of an action', () => {
  it.each([
    ['caseloads-2014', ['2014 asked', '2019 partly addressed', '2024 addressed']],
    ['return-talks-2019', ['2014 noted, not asked', '2019 asked', '2024 asked again']],
    ['return-talks-2024', ['2024 asked again']],
  ])('of %s reads %j', (id, thread) => {
    expect(buildThread(buildExampleRecord(), id)).toEqual(thread)
  })

  it('shows what was asked again even where the earlier action has no follow-up there', () => {
    const record = buildExampleRecord()
    for (const action of record.actions) action.followUps = []
    expect(buildThread(record, 'return-talks-2019')).toEqual([
      '2014 noted, not asked',
      '2019 asked',
      '2024 asked again',
    ])
  })
})

describe('the groups of actions', () => {
  it('put recurring actions first and leave out verdicts without any', () => {
    const index = buildRecordIndex(buildExampleRecord(), frameworks)
    expect(buildActionGroups(index).map(({ verdict }) => verdict)).toEqual([
      'recurring',
      'not-yet-inspected-again',
      'addressed',
    ])
  })
})

describe('the lead of the actions', () => {
  const lead = (change: (record: InspectionRecord) => void) => {
    const record = buildExampleRecord()
    change(record)
    return formatActionsLead(buildRecordIndex(record, frameworks))
  }
  const askTwiceOfTheBoard = (record: InspectionRecord) => {
    const board = record.actions
      .slice(0, 1)
      .map((action) => ({ ...action, askedOf: 'safeguarding-board' as const }))
    record.actions = [...record.actions, ...board, ...board]
  }

  it.each<[string, (record: InspectionRecord) => void, string]>([
    [
      'three rounds',
      () => undefined,
      'On record are three actions: one in 2014, one in 2019, one in 2024. Each with',
    ],
    [
      'two bodies',
      askTwiceOfTheBoard,
      'On record are five actions: one for the council and two for the safeguarding board in 2014, one in 2019',
    ],
    [
      'one action',
      (record) => {
        record.actions = record.actions.slice(0, 1)
      },
      'On record is one action, asked in 2014. With what later inspections said',
    ],
    [
      'nothing that could follow',
      (record) => {
        record.actions = record.actions.slice(2)
      },
      'On record is one action, asked in 2024. No later inspection on record speaks of it.',
    ],
    [
      'more than twenty',
      (record) => {
        record.actions = Array.from({ length: 7 }, () => record.actions).flat()
      },
      'On record are 21 actions: seven in 2014',
    ],
    [
      'none',
      (record) => {
        record.actions = []
      },
      'The record holds no improvement action',
    ],
  ])('is right for %s', (_, change, start) => {
    expect(lead(change)).toContain(start)
  })
})
