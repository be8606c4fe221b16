import type { ImprovementAction } from './schema/actions'

/** Actions by subject: those that repeat each other are one (rule 12), in the order of the record. */
export function groupBySubject(actions: readonly ImprovementAction[]): ImprovementAction[][] {
  const subjects: ImprovementAction[][] = []
  for (const action of actions) {
    const related = subjects.filter((asks) =>
      asks.some(({ id, repeats }) => id === action.repeats || repeats === action.id),
    )
    const [first, ...others] = related
    if (first === undefined) subjects.push([action])
    else {
      first.push(...others.flat(), action)
      for (const other of others) subjects.splice(subjects.indexOf(other), 1)
    }
  }
  return subjects
}

/**
 * The inspections that asked for a subject, mentioned it before, or answer it. One whose report does not
 * answer it is not among them.
 */
export function listSpeaking(asks: readonly ImprovementAction[]): string[] {
  return [
    ...new Set(
      asks.flatMap(({ inspection, earlierMentions, followUps }) => [
        inspection,
        ...earlierMentions.map((mention) => mention.inspection),
        ...followUps
          .filter(({ verdict }) => verdict !== 'no-later-evidence')
          .map((followUp) => followUp.inspection),
      ]),
    ),
  ]
}
