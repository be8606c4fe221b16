import type { Framework } from '../schema/frameworks'
import { faultAt, formatIds, placeEntries, type Check } from './context'

/**
 * The areas that an inspection judged, alone or jointly with others, and those that its
 * framework names as not judged apart.
 */
function listAreas(framework: Framework): { judged: string[]; notJudged: string[] } {
  return {
    judged: framework.judgements.flatMap((judgement) => judgement.areas),
    notJudged: framework.notJudged.map(({ area }) => area),
  }
}

/**
 * A quote's areas have a judgement at its inspection. A finding is no grade: it may also be
 * about an area that the framework knows and does not judge apart, as reports go on to
 * speak of adoption.
 */
const findAreasNotJudged: Check = (context) => {
  const { record } = context
  const place = (kind: 'quotes' | 'findings') =>
    placeEntries<{ inspection: string; areas: readonly string[] }>([kind], record[kind]).map(
      (entry) => ({ ...entry, isFinding: kind === 'findings' }),
    )
  return [...place('quotes'), ...place('findings')].flatMap(({ value, keys, isFinding }) => {
    const framework = context.frameworkOf.get(value.inspection)
    if (framework === undefined) return []
    const { judged, notJudged } = listAreas(framework)
    const allowed = isFinding ? [...judged, ...notJudged] : judged
    const expected = isFinding
      ? `an area that the framework of "${value.inspection}" knows: ${formatIds(allowed)}`
      : `an area that "${value.inspection}" judged: ${formatIds(judged)}`
    return placeEntries([...keys, 'areas'], value.areas)
      .filter((area) => context.areaIds.includes(area.value) && !allowed.includes(area.value))
      .map((area) => {
        const why = framework.notJudged.find((reason) => reason.area === area.value)?.why
        const todo = why === undefined ? undefined : `Under ${framework.name}: ${why}.`
        return faultAt(context, area.keys, expected, todo)
      })
  })
}

export const EVIDENCE_CHECKS: readonly Check[] = [findAreasNotJudged]
