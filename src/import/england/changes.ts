import { formatDay, formatMonth } from '../../record/dates'
import type { FrameworksFile } from '../../record/schema/frameworks'
import { buildVocabulary, findOverallArea, type Vocabulary } from '../../record/vocabulary'
import { capitalise, formatList } from '../../record/wording'
import { formatSlug } from '../authorities/assignIds'
import { isSameInspection } from '../authorities/sameInspection'
import { isOfficialSource, type Facts, type InspectionFact, type JudgementFact } from './facts'

/** What one import says that the one before did not: an entry of the feed. */
export interface Change {
  /** The same for the same change, whoever imports it. A correction has its words in it: a later one may undo it. */
  id: string
  /** Id of the authority's record. Without it, the lists no longer have the authority. */
  record?: string | undefined
  /** The day that the list with this change is up to date to. */
  day: string
  title: string
  /** Sentences. */
  text: string
  /** The address of the report, if it is known. */
  report?: string | undefined
}

/** The newest day in the facts: of a list, or of a report's publication. */
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
function formatGradeOrAbsence(
  fact: JudgementFact,
  { framework }: InspectionFact,
  vocabulary: Vocabulary,
): string {
  if (fact.grade === undefined) return `no grade (${fact.why ?? 'not known why'})`
  const { inSentence, plain } = vocabulary.grade(framework, fact.grade)
  return plain === undefined ? inSentence : `${inSentence} (on the scale ${plain})`
}

/** What an inspection says, by the areas of each judgement. `key`: a grade or a kind of absence. */
function listGrades(fact: InspectionFact, vocabulary: Vocabulary) {
  return new Map(
    fact.judgements.map((given) => {
      const { areas } = vocabulary.judgement(fact.framework, given.judgement)
      const words = formatGradeOrAbsence(given, fact, vocabulary)
      const key = given.grade ?? given.absence
      return [areas.join(' '), { areas, name: formatJudgement(areas, vocabulary), words, key }]
    }),
  )
}

function formatNew(fact: InspectionFact, vocabulary: Vocabulary) {
  const given = listGrades(fact, vocabulary)
  const overall = given.get(findOverallArea(vocabulary)?.id ?? '')?.words
  const { started, published } = fact
  const when = [started === undefined ? 'inspection' : formatInspected(fact)]
  if (published !== undefined) when.push(`published ${formatDay(published)}`)
  return {
    title: `${when.join(started === undefined ? ' ' : ', ')}: ${overall === undefined ? 'no overall grade' : `${overall} overall`}`,
    text: [...given.values()].map(({ name, words }) => `${capitalise(name)}: ${words}.`).join(' '),
  }
}

/**
 * Grades that differ, also because several areas now share one or no longer do. An absence that is no longer
 * stated is no difference.
 */
function listGradeDifferences(
  before: InspectionFact,
  after: InspectionFact,
  vocabulary: Vocabulary,
): string[] {
  const [earlier, later] = [listGrades(before, vocabulary), listGrades(after, vocabulary)]
  const changed = [...later].flatMap(([ids, now]) => {
    const before = earlier.get(ids)
    if (before !== undefined)
      return now.key === before.key ? [] : [`${now.name} now ${now.words}, before ${before.words}`]
    const overlapping = [...earlier.values()]
      .filter(({ areas }) => areas.some((area) => now.areas.includes(area)))
      .map(({ areas, name, words }) => `${areas.length > 1 ? 'one shared grade' : name}: ${words}`)
    return [`${now.name} now ${now.words}, before ${formatList(overlapping) || 'not given'}`]
  })
  const given = new Set([...later.values()].flatMap(({ areas }) => areas))
  const dropped = before.judgements.flatMap((fact) => {
    const { areas } = vocabulary.judgement(before.framework, fact.judgement)
    const left = areas.filter((area) => !given.has(area))
    if (fact.grade === undefined || left.length === 0) return []
    const shared = areas.length > 1 && left.length === 1 ? 'one shared grade: ' : ''
    const grade = `${shared}${formatGradeOrAbsence(fact, before, vocabulary)}`
    return [`${formatJudgement(left, vocabulary)} no longer given, before ${grade}`]
  })
  return [...changed, ...dropped]
}

/** Grades that differ, and days that both know and that differ. A day that was not known before is no change. */
function listDifferences(
  before: InspectionFact,
  after: InspectionFact,
  vocabulary: Vocabulary,
): string[] {
  const days = (
    [
      ['first day', 'started'],
      ['publication', 'published'],
    ] as const
  ).flatMap(([name, key]) => {
    const [earlier, later] = [before[key], after[key]]
    if (earlier === undefined || later === undefined || earlier === later) return []
    return [`${name} now ${formatDay(later)}, before ${formatDay(earlier)}`]
  })
  return [...listGradeDifferences(before, after, vocabulary), ...days]
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
  const vocabulary = buildVocabulary(file)
  const newest = findNewestDay(after)
  const nameOf = new Map(
    [...before.authorities, ...after.authorities].map(({ id, name }) => [id, name]),
  )
  const listed = new Set(after.authorities.map(({ id }) => id))
  const report = (fact: InspectionFact, what: string, title: string, text: string): Change => {
    const source = fact.judgements[0]?.place.source ?? fact.places[0]?.source
    const list = after.sources.find((entry) => entry.source.id === source)
    const unofficial = list && !isOfficialSource(list.source) ? ', which is not official' : ''
    return {
      id: `${fact.authority}/${fact.id}/${what}`,
      record: listed.has(fact.authority) ? fact.authority : undefined,
      day: list?.upTo ?? newest,
      title: `${nameOf.get(fact.authority) ?? fact.authority}: ${title}`,
      text: list === undefined ? text : `${text} From ${list.source.shortName}${unofficial}.`,
      report: fact.reportAddress,
    }
  }
  const { pairs, gone } = pairInspections(before, after, vocabulary)
  const ofInspections = pairs.flatMap(([earlier, later]) => {
    if (earlier === undefined) {
      const { title, text } = formatNew(later, vocabulary)
      return [report(later, 'new', title, text)]
    }
    const isNowOfficial = !isInOfficialList(earlier, before) && isInOfficialList(later, after)
    const differences = [
      ...listDifferences(earlier, later, vocabulary),
      ...(isNowOfficial ? ['now in Ofsted’s own list'] : []),
    ]
    if (differences.length === 0) return []
    const words = differences.join('; ')
    const id = `changed-${newest}-${formatSlug(words)}`
    return [report(later, id, `${formatInspected(later)}: ${words}`, `${capitalise(words)}.`)]
  })
  const goneInspections = gone.map((fact) => ({
    ...report(fact, `gone-${newest}`, `${formatInspected(fact)}: no longer in the lists`, ''),
    day: newest,
    text: 'The lists that were read no longer have this inspection.',
  }))
  const known = new Map(before.authorities.map((authority) => [authority.id, authority]))
  const ofAuthorities = after.authorities.flatMap(({ id, name, gone: isGone }): Change[] => {
    const earlier = known.get(id)
    const reportAuthority = (what: string, title: string) => {
      return [{ id: `${id}/${what}`, record: id, day: newest, title, text: `${title}.` }]
    }
    if (earlier === undefined) return reportAuthority('new', `${name}: new in the lists`)
    if (earlier.name !== name) {
      const what = `named-${newest}-${formatSlug(name)}`
      return reportAuthority(what, `${earlier.name}: now named ${name}`)
    }
    const isAbolished = isGone !== undefined && earlier.gone === undefined
    return isAbolished ? reportAuthority('gone', `${name}: no longer exists`) : []
  })
  return [...ofAuthorities, ...ofInspections, ...goneInspections]
}
