import { formatDay } from '../../record/dates'
import { dropUndefined } from '../../record/dropUndefined'
import { IMPORTED_FROM } from '../../record/keeping'
import type { Disagreement } from '../../record/schema/evidence'
import type { FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection, Visit } from '../../record/schema/inspections'
import type { Authority, InspectionRecord } from '../../record/schema/record'
import { formatValue } from '../authorities/crossCheck'
import { makeIdsUnique } from '../authorities/assignIds'
import { buildOfstedPageSource } from '../authorities/sources'
import { addSuccession } from '../authorities/successions'
import { groupBy } from '../identity/contradictions'
import {
  isOfficialSource,
  type AuthorityFact,
  type DifferenceFact,
  type Facts,
  type InspectionFact,
  type VisitFact,
} from './facts'

const ABOLISHED = {
  list: {
    when: { unknown: true, why: 'Ofsted’s list does not say when.' },
    note: 'Ofsted’s list of inspections marks it as no longer existing.',
  },
  lookup: {
    when: { unknown: true, why: 'The lookup of authorities does not say when.' },
    note: 'The lookup of authorities gives it no code of today.',
  },
} as const

function buildAuthority(fact: AuthorityFact): Authority {
  const { id, name, gssCode, dfeCode, gone, neighbours } = fact
  return dropUndefined({
    id,
    name,
    // The files give no separate name of the council, and we do not invent one.
    council: name,
    gssCode,
    dfeCode,
    abolished: gone && ABOLISHED[gone],
    statisticalNeighbours: neighbours,
  })
}

function formatType({ type, framework, places }: InspectionFact, context: RecordContext): string {
  if (type === '') return 'Full graded inspection.'
  const source = context.sources.get(places[0]?.source ?? '')?.source
  if (source === undefined || !isOfficialSource(source))
    return `Full graded inspection; “${type}” in ${source?.shortName ?? 'the overview'}, worked out from the length of the visit.`
  const family = context.frameworks.frameworks.find(({ id }) => id === framework)?.family
  return family === 'ilacs'
    ? `Full graded inspection; “${type}” in Ofsted’s list.`
    : `${type}, known from Ofsted’s list.`
}

const unknown = (why: string) => ({ unknown: true, why }) as const

/** The lists of a record that only reports or people fill. */
export function buildEmptyLists() {
  return { otherWork: [], actions: [], quotes: [], findings: [], figures: [] }
}

/** What building one record needs, besides the facts about its authority. */
interface RecordContext {
  frameworks: FrameworksFile
  sources: ReadonlyMap<string, Facts['sources'][number]>
}

/** One inspection of a record. What no file has is unknown, with the reason. */
function buildInspection(fact: InspectionFact, context: RecordContext): Inspection {
  const { started, ended, published, leadInspector, reportAddress, places, judgements } = fact
  return {
    id: fact.id,
    framework: fact.framework,
    title: 'Inspection of local authority children’s services',
    type: formatType(fact, context),
    started: started ?? unknown('Ofsted’s list gives the day of publication only.'),
    ended:
      ended === undefined
        ? unknown('None of the files read gives the last day.')
        : {
            day: ended,
            why: 'An overview compiled from reports gives it; Ofsted’s list does not.',
          },
    published:
      published === undefined
        ? unknown('None of the files read gives the day of publication.')
        : { day: published },
    leadInspector:
      leadInspector === undefined
        ? unknown('None of the files read names the lead inspector.')
        : { name: leadInspector, role: 'as an overview compiled from reports names them' },
    ...(reportAddress === undefined ? {} : { reportAddress }),
    report: places[0]?.source ?? '',
    judgements: judgements.flatMap(({ judgement, grade, printed, place }) =>
      grade === undefined ? [] : [{ judgement, grade, printedGrade: printed, citations: [place] }],
    ),
    missing: judgements.flatMap(({ judgement, grade, absence, why = '', place }) => {
      if (grade !== undefined) return []
      const kind = absence === 'not-judged' ? absence : undefined
      return [dropUndefined({ judgement, why, kind, citations: [place] })]
    }),
    citations: places,
  }
}

/**
 * Themes that certainly belong to one area: they are words of a past or present judgement, or of the help
 * that comes before care. "Vulnerable adolescents" may be in need, in care or neither, so it has no area.
 */
const AREAS_BY_THEME = new Map([
  ['children in need/subject to a plan', 'help-and-protection'],
  ['front door', 'help-and-protection'],
  ['children in care', 'children-in-care'],
  ['achieving permanence', 'children-in-care'],
  ['care leavers', 'care-leavers'],
])

/** The visits of one authority. Ids do not change when later visits are added. */
function buildVisits(facts: readonly VisitFact[]): Visit[] {
  const visits = facts.map(({ kind, started, published, theme, place }): Visit => {
    const area = AREAS_BY_THEME.get(theme?.toLowerCase() ?? '')
    const letter =
      published === undefined ? 'Its letter' : `Its letter, of ${formatDay(published)},`
    return {
      id: `${kind}-${started}`,
      kind,
      bodies: [],
      when: { day: started },
      areas: area === undefined ? [] : [area],
      about: `Theme: ${theme ?? 'not given'}.`,
      outcome: 'Ofsted’s list gives no outcome. Such visits end in a letter without a grade.',
      knowledge: 'reported-elsewhere',
      knowledgeNote: `Known from Ofsted’s list of inspections and visits. ${letter} was not read.`,
      citations: [place],
    }
  })
  return makeIdsUnique(visits)
}

const SUBJECTS: Partial<Record<string, string>> = {
  started: 'First day',
  published: 'Day of publication',
  length: 'Short or standard',
}

/** A difference as the record states it: both versions, and that neither was checked against the report. */
function buildDisagreement(
  { inspection: id, subject, shown, shownPlace, other, otherPlace }: DifferenceFact,
  inspection: InspectionFact | undefined,
  { frameworks: { frameworks, areas: known } }: RecordContext,
): Disagreement {
  const framework = frameworks.find((one) => one.id === inspection?.framework)
  const areas = framework?.judgements.find((one) => one.areas[0] === subject)?.areas ?? []
  const names = areas.map((area) => known.find((one) => one.id === area)?.inSentence ?? area)
  const about = SUBJECTS[subject] ?? `Grade for ${names.join(' and ')}`
  const isSame = shownPlace.source === otherPlace.source
  const shownVersion = isSame
    ? `Two rows of the same file differ. ${areas.length > 0 ? 'Neither grade is displayed' : 'The first is displayed'}`
    : 'The source of higher standing is displayed'
  const day = inspection?.started ?? inspection?.published
  return {
    id: `${id}-${subject}-row-${otherPlace.row}`,
    subject: `${about}, inspection of ${day === undefined ? 'an unknown day' : formatDay(day)}`,
    says: [
      { source: shownPlace.source, said: formatValue(subject, shown), citations: [shownPlace] },
      { source: otherPlace.source, said: formatValue(subject, other), citations: [otherPlace] },
    ],
    assessment: `${shownVersion}. Neither was compared with the report.`,
    areas,
  }
}

/**
 * The record of every authority from England's facts, and from nothing else. A record says itself that it was
 * made from lists (`keeping.maintainer`). `today`: "2024-06-10".
 */
export function buildRecords(
  facts: Facts,
  frameworks: FrameworksFile,
  today: string,
): InspectionRecord[] {
  const sources = new Map(facts.sources.map((entry) => [entry.source.id, entry]))
  const context = { frameworks, sources }
  const byAuthority = <T extends { authority: string }>(entries: readonly T[]) => {
    const groups = groupBy(entries, ({ authority }) => authority)
    return (id: string) => groups.get(id) ?? []
  }
  const [inspectionsOf, visitsOf] = [byAuthority(facts.inspections), byAuthority(facts.visits)]
  const [differencesOf, refusedOf] = [byAuthority(facts.differences), byAuthority(facts.refused)]
  return facts.authorities.map((authority) => {
    const { id, name, page, lookup } = authority
    const own = inspectionsOf(id)
    const inspections = own.map((fact) => buildInspection(fact, context))
    const visits = buildVisits(visitsOf(id))
    const disagreements = differencesOf(id).map((difference) =>
      buildDisagreement(
        difference,
        own.find((inspection) => inspection.id === difference.inspection),
        context,
      ),
    )
    const cited = new Set(
      [...inspections, ...visits].flatMap(({ citations }) => citations.map(({ source }) => source)),
    )
    const used = facts.sources.flatMap(({ source }) =>
      cited.has(source.id) || source.id === lookup ? [source] : [],
    )
    const [first] = used
    const days = [...cited].map((source) => sources.get(source)?.upTo)
    // A file without a day cannot be older than its newest fact.
    if (days.includes(undefined))
      days.push(...own.flatMap((fact) => [fact.started, fact.ended, fact.published]))
    const incomplete = refusedOf(id).map(({ what, where, why }) => ({ what, where, why }))
    return addSuccession({
      schemaVersion: 1,
      authority: buildAuthority(authority),
      keeping: {
        maintainer: `${IMPORTED_FROM}${first?.publisher ?? 'a file'}’s file “${first?.title ?? ''}”`,
        corrections: { placeholder: true },
        // The files' own days, because a day in a row may be wrong.
        checkedOn: days.flatMap((day) => day ?? []).reduce((a, b) => (a > b ? a : b), '') || today,
      },
      ...(incomplete.length === 0 ? {} : { incomplete }),
      inspections,
      visits,
      ...buildEmptyLists(),
      sources: [...used, ...(page === undefined ? [] : [buildOfstedPageSource(name, page)])],
      disagreements: makeIdsUnique(disagreements),
    })
  })
}
