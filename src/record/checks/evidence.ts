import type { Keys } from '../faults'
import { faultAt, formatIds, placeEntries, type Check } from './context'

/** A quote's or finding's areas have a judgement at its inspection: alone or jointly with others. */
const findAreasNotJudged: Check = (context) => {
  const { record } = context
  const entries: { value: { inspection: string; areas: readonly string[] }; keys: Keys }[] = [
    ...placeEntries(['quotes'], record.quotes),
    ...placeEntries(['findings'], record.findings),
  ]
  return entries.flatMap(({ value, keys }) => {
    const framework = context.frameworkOf.get(value.inspection)
    if (framework === undefined) return []
    const judged = framework.judgements.flatMap((judgement) => judgement.areas)
    const expected = `an area that "${value.inspection}" judged: ${formatIds(judged)}`
    return placeEntries([...keys, 'areas'], value.areas)
      .filter((area) => context.areaIds.includes(area.value) && !judged.includes(area.value))
      .map((area) => {
        const why = framework.notJudged.find((reason) => reason.area === area.value)?.why
        const todo = why === undefined ? undefined : `Under ${framework.name}: ${why}.`
        return faultAt(context, area.keys, expected, todo)
      })
  })
}

export const EVIDENCE_CHECKS: readonly Check[] = [findAreasNotJudged]
