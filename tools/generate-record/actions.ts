import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { FollowUp, ImprovementAction } from '../../src/record/schema/actions'
import { pickAreas, selectSeparateAreas } from './areas'
import type { GeneratedInspection } from './inspections'
import type { Random } from './random'
import { writeSentences, writeSubject } from './sentences'

/** As in real records: the next two inspections at most say something about an action. */
const MOST_FOLLOW_UPS = 2
const SHARE_REPEATED = 0.1

function cite({ inspection }: GeneratedInspection, random: Random) {
  return [
    { source: inspection.report, page: 1 + random.whole(12), paragraph: 1 + random.whole(60) },
  ]
}

function followUp(later: readonly GeneratedInspection[], random: Random): FollowUp[] {
  return later.slice(0, random.whole(MOST_FOLLOW_UPS + 1)).map((at) => ({
    inspection: at.inspection.id,
    verdict: random.pick(['recurring', 'partly-addressed', 'addressed', 'no-later-evidence']),
    evidence: writeSentences(random, 2),
    confidence: random.pick(['high', 'medium', 'low']),
    citations: cite(at, random),
  }))
}

/** Improvement actions spread over the inspections, followed up by the next ones or not at all. */
export function generateActions(
  count: number,
  inspections: readonly GeneratedInspection[],
  frameworks: FrameworksFile,
  random: Random,
): ImprovementAction[] {
  const separate = selectSeparateAreas(frameworks)
  const made: { action: ImprovementAction; started: string }[] = []
  for (let number = 1; number <= count; number += 1) {
    const position = Math.floor(((number - 1) / count) * inspections.length)
    const at = inspections[position]
    if (at === undefined) break
    const { started } = at.inspection
    const later = inspections
      .slice(position + 1)
      .filter(({ inspection }) => inspection.started > started)
    const followUps = followUp(later, random)
    const areas = pickAreas(at, random)
    const earlier = made.filter((other) => other.started < started).at(-1)
    const verdict =
      followUps.at(-1)?.verdict ??
      (later.length > 0 ? 'no-later-evidence' : 'not-yet-inspected-again')
    const repeats = random.chance(SHARE_REPEATED) ? earlier?.action.id : undefined
    const action: ImprovementAction = {
      id: `action-${number}`,
      inspection: at.inspection.id,
      title: `${writeSubject(random)}, ${number}`,
      asked: writeSentences(random, 1),
      because: writeSentences(random, 2),
      askedOf: areas.some((area) => separate.has(area)) ? 'safeguarding-board' : 'authority',
      areas,
      areasAreOurReading: random.chance(0.5),
      citations: cite(at, random),
      earlierMentions: [],
      ...(repeats === undefined ? {} : { repeats }),
      followUps,
      verdict,
      verdictNote: writeSentences(random, 1),
    }
    made.push({ action, started })
  }
  return made.map(({ action }) => action)
}
