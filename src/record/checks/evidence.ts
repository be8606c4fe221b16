import { faultAt, formatIds, placeEntries, type Check } from './context'

/**
 * A quote's areas have a judgement at its inspection: alone or jointly with others. A finding
 * is no grade and may be about any known area: reports speak on of what they no longer
 * judge apart, as of adoption.
 */
const findQuotedAreasNotJudged: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
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

export const EVIDENCE_CHECKS: readonly Check[] = [findQuotedAreasNotJudged]
