import { describe, expect, it } from 'vitest'
import { compareActions, compareFollowUps } from './compare-actions'
import { EXPECTED_ACTIONS, EXPECTED_FOLLOW_UPS } from './expected-actions'
import { citesPlace } from './places'
import { readRecord, selectNew } from './read'

const record = readRecord()

describe('the improvement actions of the record', () => {
  it('are those of the three reports, each asked where the record says', () => {
    expect(compareActions(record, EXPECTED_ACTIONS)).toEqual([])
  })

  it.each([
    ['sif-2014', 'authority', 8],
    ['sif-2014', 'safeguarding-board', 2],
    ['ilacs-2019', 'authority', 2],
    ['ilacs-2024', 'authority', 2],
  ])('at %s, asked of the %s, number %i', (inspection, askedOf, count) => {
    const asked = record.actions.filter(
      (action) => action.inspection === inspection && action.askedOf === askedOf,
    )
    expect(asked).toHaveLength(count)
  })

  it('are followed up by each later report, with the evidence that it holds', () => {
    expect(compareFollowUps(record, EXPECTED_FOLLOW_UPS)).toEqual([])
  })

  it('keep what 2014 noted on return interviews as an earlier mention of the action of 2019', () => {
    const action = record.actions.find(({ id }) => id === '2019-1')
    const cited = action?.earlierMentions.flatMap(({ citations }) => citations) ?? []
    const places = ['41 p13', '54 p15-16'].map((place) =>
      cited.some((one) => one.source === 'ofsted-2014' && citesPlace(one, place)),
    )
    expect(places).toEqual([true, true])
  })
})

describe('the comparison of actions', () => {
  function compareAll(held: typeof record): string[] {
    return [
      ...compareActions(held, EXPECTED_ACTIONS),
      ...compareFollowUps(held, EXPECTED_FOLLOW_UPS),
    ]
  }

  function compareChanged(change: (copy: typeof record) => void): string[] {
    const copy = structuredClone(record)
    change(copy)
    return selectNew(compareAll(copy), compareAll(record))
  }

  it('reports a paragraph that moved to another page', () => {
    const differences = compareChanged(({ actions }) => {
      for (const { id, citations } of actions) {
        for (const citation of citations) {
          if (id === '2014-7' && citation.paragraph === 25) citation.page = 5
        }
      }
    })
    expect(differences).toEqual([
      '2014-7: ofsted-2014 25 p6 is not cited',
      '2014-7: cites ofsted-2014, paragraph 25, page 5, which is not expected',
    ])
  })

  it('reports a verdict that claims more than the evidence', () => {
    const differences = compareChanged(({ actions }) => {
      for (const action of actions) if (action.id === '2014-6') action.verdict = 'addressed'
    })
    expect(differences).toEqual(['2014-6 verdict: found "addressed", expected "no-later-evidence"'])
  })

  it('reports an action that is gone, and with it its follow-ups', () => {
    const differences = compareChanged((changed) => {
      changed.actions = changed.actions.filter(({ id }) => id !== '2019-1')
    })
    expect(differences).toEqual([
      'action 2019-1: missing',
      'follow-up of 2019-1 at ilacs-2024: missing',
    ])
  })

  it('reports a follow-up that cites a paragraph on something else', () => {
    const differences = compareChanged(({ actions }) => {
      for (const { id, followUps } of actions) {
        for (const { citations } of followUps) {
          if (id === '2019-1') citations.push({ source: 'ofsted-2024', page: 7, paragraph: 30 })
        }
      }
    })
    expect(differences).toEqual([
      'follow-up of 2019-1 at ilacs-2024: cites ofsted-2024, paragraph 30, page 7, which is not expected',
    ])
  })
})
