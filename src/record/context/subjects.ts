import type { EnglandFile } from '../schema/england'
import type { Area } from '../schema/frameworks'
import type { Vocabulary } from '../vocabulary'
import type { JudgedInspection } from './standing'
import { buildSubject, type Subject } from './tally'

/**
 * What England's counts and the neighbours' inspections may be about: single areas in the order of the
 * file of frameworks, then those that were judged jointly, each once.
 */
export function listSubjects(
  england: EnglandFile | undefined,
  latest: readonly JudgedInspection[],
  vocabulary: Vocabulary,
): { areas: Area[]; subjects: Subject[] } {
  const judgements = latest.flatMap(({ framework }) => vocabulary.framework(framework).judgements)
  const counted = [england?.latest, ...(england?.years ?? [])].flatMap(
    (tally) => tally?.areas ?? [],
  )
  const judged = new Set([
    ...counted.map(({ area }) => area),
    ...judgements.flatMap(({ areas }) => areas),
  ])
  const joint = [
    ...counted.flatMap(({ jointly }) => jointly.map(({ areas }) => areas)),
    ...judgements.map(({ areas }) => areas).filter((areas) => areas.length > 1),
  ].map((areas) => buildSubject(areas.map(vocabulary.area)))
  const areas = vocabulary.areas.filter(({ id }) => judged.has(id))
  return {
    areas,
    subjects: [
      ...areas.map((area) => buildSubject([area])),
      ...new Map(joint.map((subject) => [subject.key, subject])).values(),
    ],
  }
}
