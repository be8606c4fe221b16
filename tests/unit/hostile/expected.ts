import { at, listOf, textOf } from './json'
import { readGrades, type Told } from './oracle'

/*
 * What the page must say, worked out from the oracle's reading alone.
 */

/** Inspections that the board has columns for, besides the last. */
const EARLIER = 2

const describe = (area: string, { started, word, areas }: Told) =>
  `${area} ${started}: ${word ?? 'none'} ${word === undefined ? '' : areas.join('+')}`

/** Where an area's latest grade stands among what inspections told of it; the last where none was given. */
export function findLatest(told: readonly Told[]): number {
  return Math.max(
    0,
    told.findIndex(({ word }) => word !== undefined),
  )
}

/** What was told of an area before its latest grade, as far as the board has columns for it. */
function listEarlier(told: readonly Told[]): Told[] {
  return told.slice(findLatest(told) + 1, EARLIER + 1)
}

/** The ratings: for each area its latest grade and those before it. */
export function expectRatings(record: unknown, frameworks: unknown): string[] {
  return [...readGrades(record, frameworks)].flatMap(([area, told]) => {
    const latest = told[findLatest(told)]
    return latest === undefined
      ? []
      : [latest, ...listEarlier(told)].map((one) => describe(area, one))
  })
}

/** The timeline: every judgement once, a joint one under all its areas. */
export function expectTimeline(record: unknown, frameworks: unknown): string[] {
  return listOf(at(record, 'inspections')).flatMap((inspection) => {
    const framework = listOf(at(frameworks, 'frameworks')).find(
      (entry) => at(entry, 'id') === at(inspection, 'framework'),
    )
    const scale = listOf(at(frameworks, 'scales')).find(
      (entry) => at(entry, 'id') === at(framework, 'scale'),
    )
    return listOf(at(framework, 'judgements')).map((asked) => {
      const given = listOf(at(inspection, 'judgements')).find(
        (judgement) => at(judgement, 'judgement') === at(asked, 'id'),
      )
      const grade = listOf(at(scale, 'grades')).find(
        (entry) => at(entry, 'id') === at(given, 'grade'),
      )
      const word = grade === undefined ? 'none' : textOf(at(grade, 'word'))
      return `${listOf(at(asked, 'areas')).join('+')} ${textOf(at(inspection, 'started'))}: ${word}`
    })
  })
}

/** Areas whose grades the first sentence speaks of: the authority's own, the overall one apart. */
function isNamed(area: unknown): boolean {
  return at(area, 'overall') !== true && at(area, 'separateBody') === undefined
}

/**
 * What is wrong with the page's first sentence, its runs that state grades given: each area of the last
 * inspection must be named with its own grade or be covered by "overall", and with no other.
 */
export function findFalseAnswer(
  stated: readonly string[],
  record: unknown,
  frameworks: unknown,
): string[] {
  const areas = listOf(at(frameworks, 'areas'))
  const grades = readGrades(record, frameworks)
  const overall = areas.find((area) => at(area, 'overall') === true)
  const last = (area: unknown) => grades.get(textOf(at(area, 'id')))?.[0]
  const top = overall === undefined ? undefined : last(overall)
  const [first = ''] = stated
  const isOverall = first.endsWith(' overall')
  if (isOverall !== (top?.word !== undefined))
    return ['an overall grade where none is, or none where one is']
  if (isOverall && first !== `${top?.word ?? ''} overall`)
    return [`"${first}" is not the overall grade`]
  const all = /^(.+) in (?:both|all \S+) areas graded$/u.exec(first)?.[1]
  const named = stated.filter((run) => run.includes(': '))
  return areas.filter(isNamed).flatMap((area) => {
    const told = last(area)
    const name = textOf(at(area, 'inSentence')).toLowerCase()
    const said = named.filter((run) =>
      run.slice(0, run.lastIndexOf(':')).toLowerCase().includes(name),
    )
    const wanted = told?.inSentence === undefined ? [] : [`: ${told.inSentence}.`]
    const isSilent = said.length === 0
    if (isSilent && told?.word === undefined) return []
    if (isSilent && told?.word === (isOverall ? top?.word : all)) return []
    return wanted.length === said.length && said.every((run) => run.endsWith(wanted[0] ?? ''))
      ? []
      : [`${name}: said ${JSON.stringify(said)}, given ${told?.word ?? 'no grade'}`]
  })
}
