import { formatDay, formatMonth } from '../../record/dates'
import type { FrameworksFile } from '../../record/schema/frameworks'
import { buildVocabulary, findOverallArea, type Vocabulary } from '../../record/vocabulary'
import { capitalise, formatList } from '../../record/wording'
import { formatSlug } from '../authorities/assignIds'
import { isSameInspection } from '../authorities/sameInspection'
import { isOfficialSource, type Facts, type InspectionFact, type JudgementFact } from './facts'

/** What one import says that the one before did not: an entry of the feed. */
export interface Change {
  /** The same for the same change, whoever imports it. Of a correction, with its words: a later one may undo it. */
  id: string
  /** Id of the authority's record. Without it, the lists no longer have the authority. */
  record?: string | undefined
  /** The day up to which the list goes that says so. */
  day: string
  title: string
  /** Sentences. */
  text: string
  /** Of the report, if it is known. */
  report?: string | undefined
}

/** The newest day that the facts know: of their lists or, where these bear none, of a report. */
export function findNewestDay({ sources, inspections }: Facts): string {
  const days = [
    ...sources.map(({ upTo }) => upTo),
    ...inspections.map(({ published }) => published),
  ]
  return days.reduce<string>((newest, day = '') => (day > newest ? day : newest), '')
}

/** "inspected in May 2026"; by its report where the days are not known. */
function formatInspected({ started, published }: InspectionFact): string {
  const month = (day: string) => formatMonth(day.slice(0, 7))
  if (started !== undefined) return `inspected in ${month(started)}`
  return published === undefined ? 'inspection' : `inspection reported in ${month(published)}`
}

/** "overall", "children in care and care leavers, one shared grade". */
function formatJudgement(areas: readonly string[], { area }: Vocabulary): string {
  const named = areas.map(area)
  const words = formatList(named.map(({ inSentence }) => inSentence))
  const apart = named[0]?.separateBody
  if (areas.length > 1) return `${words}, one shared grade`
  return apart === undefined ? words : `${words}, ${apart}`
}

/** A grade or its absence: "good", "adequate (a grade before November 2013)", "no grade: why". */
function formatGiven(
  fact: JudgementFact,
  { framework }: InspectionFact,
  words: Vocabulary,
): string {
  if (fact.grade === undefined) return `no grade (${fact.why ?? 'not known why'})`
  const { inSentence, plain } = words.grade(framework, fact.grade)
  return plain === undefined ? inSentence : `${inSentence} (on the scale ${plain})`
}

/** What an inspection says, by the areas of each judgement. `key`: a grade or a kind of absence. */
function listGiven(fact: InspectionFact, words: Vocabulary) {
  return new Map(
    fact.judgements.map((given) => {
      const { areas } = words.judgement(fact.framework, given.judgement)
      const said = formatGiven(given, fact, words)
      const key = given.grade ?? given.absence
      return [areas.join(' '), { areas, name: formatJudgement(areas, words), said, key }]
    }),
  )
}

function formatNew(fact: InspectionFact, words: Vocabulary) {
  const given = listGiven(fact, words)
  const overall = given.get(findOverallArea(words)?.id ?? '')?.said
  const { started, published } = fact
  const when = [started === undefined ? 'inspection' : formatInspected(fact)]
  if (published !== undefined) when.push(`published ${formatDay(published)}`)
  return {
    title: `${when.join(started === undefined ? ' ' : ', ')}: ${overall === undefined ? 'no overall grade' : `${overall} overall`}`,
    text: [...given.values()].map(({ name, said }) => `${capitalise(name)}: ${said}.`).join(' '),
  }
}

/**
 * Grades that differ, among them those that were given for several areas together or no longer are. An absence
 * that is no longer stated is none.
 */
function listGradeDifferences(
  before: InspectionFact,
  after: InspectionFact,
  words: Vocabulary,
): string[] {
  const [earlier, later] = [listGiven(before, words), listGiven(after, words)]
  const changed = [...later].flatMap(([key, is]) => {
    const was = earlier.get(key)
    if (was !== undefined)
      return is.key === was.key ? [] : [`${is.name} now ${is.said}, before ${was.said}`]
    const overlapping = [...earlier.values()]
      .filter(({ areas }) => areas.some((area) => is.areas.includes(area)))
      .map(({ areas, name, said }) => `${areas.length > 1 ? 'one shared grade' : name}: ${said}`)
    return [`${is.name} now ${is.said}, before ${formatList(overlapping) || 'not given'}`]
  })
  const given = new Set([...later.values()].flatMap(({ areas }) => areas))
  const dropped = before.judgements.flatMap((fact) => {
    const { areas } = words.judgement(before.framework, fact.judgement)
    const left = areas.filter((area) => !given.has(area))
    if (fact.grade === undefined || left.length === 0) return []
    const shared = areas.length > 1 && left.length === 1 ? 'one shared grade: ' : ''
    const was = `${shared}${formatGiven(fact, before, words)}`
    return [`${formatJudgement(left, words)} no longer given, before ${was}`]
  })
  return [...changed, ...dropped]
}

/** Grades that differ, and days that both know and that differ. A day that was not known before is no change. */
function listDifferences(
  before: InspectionFact,
  after: InspectionFact,
  words: Vocabulary,
): string[] {
  const days = (
    [
      ['first day', 'started'],
      ['publication', 'published'],
    ] as const
  ).flatMap(([name, key]) => {
    const [was, is] = [before[key], after[key]]
    if (was === undefined || is === undefined || was === is) return []
    return [`${name} now ${formatDay(is)}, before ${formatDay(was)}`]
  })
  return [...listGradeDifferences(before, after, words), ...days]
}

/** Pairs the inspections of two imports: by id, then, as a corrected day changes that, by what makes them the same. */
function pairInspections(before: Facts, after: Facts, { framework }: Vocabulary) {
  const keyOf = ({ authority, id }: InspectionFact) => `${authority} ${id}`
  const known = new Map(before.inspections.map((fact) => [keyOf(fact), fact]))
  const listed = new Set(after.inspections.map(keyOf))
  const left = new Set(before.inspections.filter((fact) => !listed.has(keyOf(fact))))
  const familyOf = (fact: InspectionFact) => framework(fact.framework).family
  const pairs = after.inspections.map((fact) => {
    const same =
      known.get(keyOf(fact)) ??
      [...left].find(
        (other) =>
          other.authority === fact.authority &&
          familyOf(other) === familyOf(fact) &&
          isSameInspection(other, fact),
      )
    if (same !== undefined) left.delete(same)
    return [same, fact] as const
  })
  return { pairs, gone: [...left] }
}

/** The inspections that England's facts had before an import and do not have after it. */
export function listGone(before: Facts, after: Facts, file: FrameworksFile): InspectionFact[] {
  return pairInspections(before, after, buildVocabulary(file)).gone
}

/** Whether Ofsted's own lists have an inspection, and not only what others compiled. */
function isInOfficialList({ places }: InspectionFact, { sources }: Facts): boolean {
  return places.some((place) =>
    sources.some(({ source }) => source.id === place.source && isOfficialSource(source)),
  )
}

/**
 * What the facts after an import say that those before it did not: new inspections, changed grades and days,
 * inspections that Ofsted's own lists now have or that no list has any more, authorities that are new, renamed or no
 * longer exist. Dated by the lists.
 */
export function listChanges(before: Facts, after: Facts, file: FrameworksFile): Change[] {
  const words = buildVocabulary(file)
  const newest = findNewestDay(after)
  const nameOf = new Map(
    [...before.authorities, ...after.authorities].map(({ id, name }) => [id, name]),
  )
  const listed = new Set(after.authorities.map(({ id }) => id))
  const report = (fact: InspectionFact, what: string, title: string, text: string): Change => {
    const source = fact.judgements[0]?.place.source ?? fact.places[0]?.source
    const list = after.sources.find((entry) => entry.source.id === source)
    const standing = list && !isOfficialSource(list.source) ? ', which is not official' : ''
    return {
      id: `${fact.authority}/${fact.id}/${what}`,
      record: listed.has(fact.authority) ? fact.authority : undefined,
      day: list?.upTo ?? newest,
      title: `${nameOf.get(fact.authority) ?? fact.authority}: ${title}`,
      text: list === undefined ? text : `${text} From ${list.source.shortName}${standing}.`,
      report: fact.reportAddress,
    }
  }
  const { pairs, gone } = pairInspections(before, after, words)
  const ofInspections = pairs.flatMap(([was, is]) => {
    if (was === undefined) {
      const { title, text } = formatNew(is, words)
      return [report(is, 'new', title, text)]
    }
    const isNowOfficial = !isInOfficialList(was, before) && isInOfficialList(is, after)
    const differences = [
      ...listDifferences(was, is, words),
      ...(isNowOfficial ? ['now in Ofsted’s own list'] : []),
    ]
    if (differences.length === 0) return []
    const said = differences.join('; ')
    const id = `changed-${newest}-${formatSlug(said)}`
    return [report(is, id, `${formatInspected(is)}: ${said}`, `${capitalise(said)}.`)]
  })
  const noLonger = gone.map((fact) => ({
    ...report(fact, `gone-${newest}`, `${formatInspected(fact)}: no longer in the lists`, ''),
    day: newest,
    text: 'The lists that were read no longer have this inspection.',
  }))
  const known = new Map(before.authorities.map((authority) => [authority.id, authority]))
  const ofAuthorities = after.authorities.flatMap(({ id, name, gone: isGone }): Change[] => {
    const was = known.get(id)
    const reportName = (what: string, title: string) => {
      return [{ id: `${id}/${what}`, record: id, day: newest, title, text: `${title}.` }]
    }
    if (was === undefined) return reportName('new', `${name}: new in the lists`)
    if (was.name !== name)
      return reportName(`named-${newest}-${formatSlug(name)}`, `${was.name}: now named ${name}`)
    const isEnded = isGone !== undefined && was.gone === undefined
    return isEnded ? reportName('gone', `${name}: no longer exists`) : []
  })
  return [...ofAuthorities, ...ofInspections, ...noLonger]
}
