import { describe, expect, it } from 'vitest'
import type { ImprovementAction } from '../../src/record/schema/actions'
import type { InspectionRecord } from '../../src/record/schema/record'
import {
  buildSubjectGroups,
  formatActionsLead,
  formatSteps,
  formatActionSubject,
  buildSubjectParts,
  listSubjectNotes,
  selectSubjects,
} from '../../src/record/views/actions'
import { buildExampleIndex } from './exampleRecord'

type Change = (record: InspectionRecord, actions: ImprovementAction[]) => unknown

const buildIndex = (change: Change = () => undefined) =>
  buildExampleIndex((record) => change(record, record.actions))
const build = (change?: Change) => buildSubjectGroups(buildIndex(change))
const listSubjects = (change?: Change) => build(change).flatMap(({ subjects }) => subjects)
const named = (change?: Change) =>
  build(change).map(({ status, subjects }) => [status.name, subjects.map(({ id }) => id)])

describe('the subjects', () => {
  it('join what was asked again, put what came back first, and close nothing too early', () => {
    expect(named()).toEqual([
      ['Came back', ['return-talks-2024']],
      ['Addressed', ['caseloads-2014']],
    ])
    expect(listSubjects()[0]).toMatchObject({
      title: 'More and better talks',
      requests: [{ id: 'return-talks-2024' }, { id: 'return-talks-2019' }],
      about: 'Help and protection',
    })
  })

  it.each<[string, Change, unknown]>([
    [
      'alone, is new',
      (_, [, , last]) => delete last?.repeats,
      [
        ['Came back', ['return-talks-2019']],
        ['New in 2024', ['return-talks-2024']],
        ['Addressed', ['caseloads-2014']],
      ],
    ],
    [
      'of an incomplete record, is not called new',
      (record, [, , last]) => {
        delete last?.repeats
        record.actions.splice(0, 2)
        record.incomplete = [{ what: 'An inspection', where: 'row 4', why: 'no date' }]
      },
      [['No later inspection on record', ['return-talks-2024']]],
    ],
    [
      'joined by a third in the record’s disorder, stays one',
      (record, [caseloads, earlier, later]) => {
        if (caseloads && earlier && later)
          record.actions = [{ ...caseloads, id: 'first' }, later, { ...earlier, repeats: 'first' }]
      },
      [['Came back', ['return-talks-2024']]],
    ],
    [
      'answered by one of two last requests alone, is not closed',
      (_, [caseloads, earlier, later]) => {
        Object.assign(earlier ?? {}, { repeats: 'caseloads-2014', verdict: 'addressed' })
        Object.assign(later ?? {}, { repeats: 'caseloads-2014', verdict: 'no-later-evidence' })
        Object.assign(caseloads ?? {}, { verdict: 'recurring' })
      },
      [['No later evidence', ['return-talks-2024']]],
    ],
  ])('the last request %s', (_, change, groups) => {
    expect(named(change)).toEqual(groups)
  })
})

it('stand as open, not known or closed, whatever their status is called', () => {
  const parts = buildSubjectParts(build((_, [, , last]) => delete last?.repeats))
  const names = parts.map(({ name, groups }) => [name, groups.map(({ status }) => status.id)])
  expect(names).toEqual([
    ['Open', ['recurring', 'not-yet-inspected-again']],
    ['Closed', ['addressed']],
  ])
})

it('say what the last report said where the status rests on an earlier one', () => {
  const answered = listSubjects((_, [first]) => {
    Object.assign(first ?? {}, { verdict: 'partly-addressed' })
    Object.assign(first?.followUps.at(-1) ?? {}, { verdict: 'no-later-evidence' })
  })
  expect(answered.map(({ unanswered }) => unanswered)).toEqual([
    undefined,
    '2024: no later evidence',
  ])
})

describe('the history of a subject', () => {
  it.each<[string, Change, string[]]>([
    [
      'an inspection a step',
      () => undefined,
      [
        '2014 mentioned, not a formal action; 2019 asked; 2024 asked again',
        '2014 asked; 2019 partly addressed; 2024 addressed',
      ],
    ],
    [
      'what no follow-up is held of',
      (_, actions) => actions.forEach((action) => (action.followUps = [])),
      [
        '2014 mentioned, not a formal action; 2019 asked; 2024 asked again',
        '2014 asked; 2019 nothing on record; 2024 nothing on record',
      ],
    ],
    [
      'that later reports do not answer it',
      (record, [first]) => {
        record.actions = first ? [{ ...first, followUps: [], verdict: 'no-later-evidence' }] : []
      },
      ['2014 asked; 2019 no later evidence; 2024 no later evidence'],
    ],
  ])('says %s', (_, change, words) => {
    expect(listSubjects(change).map(formatSteps)).toEqual(words)
  })

  it('holds all that was asked and found in one inspection, with all sources', () => {
    const [subject] = listSubjects()
    expect(subject?.steps.at(-1)).toMatchObject({
      said: 'Hold more and better talks with children who return. Asked for again. Our confidence: high.',
    })
    const twice = listSubjects((_, [first, second]) => {
      Object.assign(second ?? {}, { repeats: first?.id, because: 'Too few.' })
    })[0]
    expect(twice?.steps.at(-1)?.said).toContain(
      'On the 2014 request, addressed: Caseloads were manageable throughout. Our confidence: high. On the 2019 request, came back:',
    )
    expect(twice?.reasons).toEqual([
      { label: '2014', text: 'A few workers had too many cases.' },
      { label: '2019', text: 'Too few.' },
    ])
    expect(twice?.assessments[0]).toEqual({
      label: '2014',
      text: 'addressed (medium confidence). Neither later report gives numbers.',
    })
  })

  it('goes along with its sources and what we make of it', () => {
    const index = buildIndex()
    expect(listSubjects().map((subject) => formatActionSubject(subject, index))[1]).toBe(
      'Northshire, what inspectors asked to improve: Manageable caseloads. 2014 asked; 2019 partly addressed; 2024 addressed. Our reading: addressed. Sources: 2014 report, para 18, p5; 2019 report, para 44, p11; 2024 report, para 50, p10–11. Record as checked on 3 February 2025.',
    )
  })
})

describe('the lead', () => {
  it.each<[string, Change, string]>([
    [
      'one asked again',
      () => undefined,
      '1 open, 1 addressed. 3 asked, on 2 subjects (one was asked for twice).',
    ],
    ['none asked again', (record) => record.actions.splice(1), '1 addressed. 1 asked.'],
    [
      'one that nobody can say of',
      (record, [first]) => {
        record.actions = first ? [{ ...first, verdict: 'no-later-evidence' }] : []
      },
      '1 with no later evidence. 1 asked.',
    ],
    [
      'all on one subject',
      (_, [first, second]) => Object.assign(second ?? {}, { repeats: first?.id }),
      '1 open. 3 asked, on one subject.',
    ],
    ['none', (record) => (record.actions = []), 'The record holds no improvement action.'],
  ])('counts %s', (_, change, lead) => {
    expect(formatActionsLead(buildIndex(change))).toBe(lead)
  })
})

it('a choice of area and inspection says what it leaves', () => {
  const index = buildIndex()
  const groups = buildSubjectGroups(index)
  const areas = index.areas.filter(({ id }) => ['leadership', 'adoption'].includes(id))
  const say = (id?: string) => {
    const kept = selectSubjects(groups, (action) => id === undefined || action === 'caseloads-2014')
    const view = id === undefined ? undefined : index.inspection(id)
    return listSubjectNotes(groups, kept, view, areas).map(({ text }) => text)
  }
  expect(say()).toEqual([
    '1 of 2 subjects concerns leadership.',
    'None of 2 subjects concern adoption.',
  ])
  expect(say('ilacs-2019')).toEqual([
    '1 of 2 subjects: those that the 2019 inspection asked for, mentioned or answered.',
    '1 of 2 subjects concerns leadership, among those that the 2019 inspection asked for, mentioned or answered.',
    'None of 2 subjects concern adoption, among those that the 2019 inspection asked for, mentioned or answered.',
  ])
})
