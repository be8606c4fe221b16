import type { FollowUp } from '../../src/record/schema/actions'
import type { InspectionRecord } from '../../src/record/schema/record'
import type { ExpectedAction, ExpectedFollowUp } from './expected-actions'
import { compareCitations } from './places'
import { compareIds, compareValue } from './read'

/**
 * Lists where the record's improvement actions and the table differ, either way: who
 * was asked, where the report asks it, the verdict, and what repeats what.
 */
export function compareActions(
  record: InspectionRecord,
  expected: readonly ExpectedAction[],
): string[] {
  const ids = record.actions.map(({ id }) => id)
  return [
    ...compareIds(
      'action',
      ids,
      expected.map(({ id }) => id),
    ),
    ...expected.flatMap((one) => {
      const found = record.actions.find(({ id }) => id === one.id)
      if (found === undefined) return []
      return [
        ...compareValue(`${one.id} inspection`, found.inspection, one.inspection),
        ...compareValue(`${one.id} asked of`, found.askedOf, one.askedOf),
        ...compareValue(`${one.id} verdict`, found.verdict, one.verdict),
        ...compareValue(`${one.id} repeats`, found.repeats, one.repeats),
        ...compareCitations(one.id, found.citations, one.source, [one.asked], one.because),
      ]
    }),
  ]
}

function nameFollowUp({ action, inspection }: { action: string; inspection: string }): string {
  return `${action} at ${inspection}`
}

function compareFollowUp(found: FollowUp, expected: ExpectedFollowUp): string[] {
  const where = `follow-up of ${nameFollowUp(expected)}`
  const { source, evidence, related, verdicts } = expected
  return [
    ...(verdicts.includes(found.verdict)
      ? []
      : [`${where} verdict: found "${found.verdict}", expected "${verdicts.join('" or "')}"`]),
    ...compareCitations(where, found.citations, source, evidence, related),
  ]
}

/**
 * Lists where the record's follow-ups and the table differ, either way: the verdict, the
 * places that carry it, and places cited that say nothing on the subject.
 */
export function compareFollowUps(
  record: InspectionRecord,
  expected: readonly ExpectedFollowUp[],
): string[] {
  const held = record.actions.flatMap(({ id, followUps }) =>
    followUps.map((followUp) => ({
      name: nameFollowUp({ action: id, inspection: followUp.inspection }),
      followUp,
    })),
  )
  return [
    ...compareIds(
      'follow-up of',
      held.map(({ name }) => name),
      expected.map(nameFollowUp),
    ),
    ...expected.flatMap((one) => {
      const found = held.find(({ name }) => name === nameFollowUp(one))
      return found === undefined ? [] : compareFollowUp(found.followUp, one)
    }),
  ]
}
