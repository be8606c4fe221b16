import { buildCitations, type CitationView } from '../../citations'
import { formatKnownDate } from '../../dates'
import type { InspectionView, RecordIndex } from '../../recordIndex'
import type { KnownDate } from '../../schema/dates'
import type { Area, FrameworkJudgement } from '../../schema/frameworks'
import type { Visit } from '../../schema/inspections'
import { KNOWLEDGE_WORDS, sortVisits, VISIT_WORDS } from '../../visits'
import type { GradeOnScale } from '../../vocabulary'
import { formatList, joinSentences } from '../../wording'

interface RowFacts {
  /** Unique in the record. */
  key: string
  areas: Area[]
  /** "Care leavers", "Children in care and Care leavers, one joint grade". */
  subject: string
  /** The judgement's title as printed; for a visit, what it looked at and its outcome. */
  printed: string
  /** The judgement that it is a part of, as printed. */
  partOf: string | undefined
  /** Days of the inspection or visit, as exact as they are known. */
  when: string
  /** Why `when` is not exact. */
  whenNote: string | undefined
  framework: string
  citations: CitationView[]
  /** The whole row as a sentence, for readers who cannot see the mark. */
  sentence: string
}

/** Rule 2: where there is no grade, the reason is given in words. */
type GradeOrReason =
  { grade: GradeOnScale; gradeWords: string; why: undefined } | { grade: undefined; why: string }

/** What an inspection says about one judgement: its grade, or why none is known. */
export type JudgementRow = RowFacts &
  GradeOrReason & {
    kind: 'judgement'
    inspection: string
    published: string
    /** Where the publication day comes from, or why it is not exact. */
    publishedNote: string | undefined
  }

/** A visit, or an inspection under earlier rules, whose grades are not shown in any area's row. */
export interface VisitRow extends RowFacts {
  kind: 'visit'
  grade: undefined
  why: string
  /** When its letter or report was published; undefined if the record does not have it. */
  published: string | undefined
  /** True if it gave grades, under earlier rules. */
  graded: boolean
  /** How well it is known. */
  knowledge: string
  /** Labels for its mark, longest first. */
  brief: readonly string[]
}

/** A judgement or a visit with all that the record says about it: what the dialog of a mark shows. */
export type BoardFact = JudgementRow | VisitRow

/** Where a date comes from, or why it is not exact. */
function findWhy(date: KnownDate): string | undefined {
  return 'why' in date ? date.why : undefined
}

/** "2024 report, p1; 2019 report, p1". */
export function formatCitationLabels(citations: readonly CitationView[]): string {
  return citations.map((citation) => citation.label).join('; ')
}

/** The row of a judgement that was given or is missing (rule 2); undefined if the record has neither. */
function buildJudgementRow(
  { id, printed, areas: areaIds, partOf: partOfId }: FrameworkJudgement,
  view: InspectionView,
  index: RecordIndex,
): JudgementRow | undefined {
  const { inspection, framework, days } = view
  const { vocabulary } = index
  const key = `${inspection.id}/${id}`
  const given = view.judgements.find((judgement) => judgement.key === key)
  const missing = inspection.missing.find(({ judgement }) => judgement === id)
  const cited = (given ?? missing)?.citations
  if (cited === undefined) return undefined
  const why = `${missing?.kind === undefined ? 'not known' : 'not judged'}: ${missing?.why ?? ''}`
  const gradeOrReason =
    given === undefined
      ? { grade: undefined, why }
      : { grade: given.grade, gradeWords: given.gradeWords, why: undefined }
  const areas = areaIds.map(vocabulary.area)
  const subject =
    formatList(areas.map(({ name }) => name)) + (areas.length > 1 ? ', one joint grade' : '')
  const partOf = partOfId && vocabulary.judgement(framework.id, partOfId).printed
  const published = formatKnownDate(inspection.published)
  const citations = buildCitations(cited, index)
  const noFirstDay = typeof inspection.started === 'string' ? undefined : inspection.started.why
  return {
    ...{ key, kind: 'judgement', areas, inspection: inspection.id, subject, printed, partOf },
    ...gradeOrReason,
    ...{ when: days, whenNote: noFirstDay ?? findWhy(inspection.ended) },
    ...{ published, publishedNote: findWhy(inspection.published) },
    framework: framework.name,
    citations,
    sentence: joinSentences([
      `${subject}: ${given?.gradeWords ?? why}`,
      `Inspected ${days}, published ${published}`,
      `Printed as “${printed}”${partOf === undefined ? '' : `, a sub-judgement of “${partOf}”`}`,
      framework.name,
      formatCitationLabels(citations),
    ]),
  }
}

/** Labels for the mark of a visit, longest first. */
const SHORT_NAMES: Record<Visit['kind'], readonly string[]> = {
  'focused-visit': ['focused visit', 'visit'],
  'monitoring-visit': ['monitoring visit', 'visit'],
  'joint-targeted-inspection': ['joint inspection', 'joint'],
  'earlier-inspection': ['inspection', 'earlier'],
}

/** An inspection under earlier rules did give grades, although no area's row shows them. */
const GRADED_EARLIER = {
  why: 'graded under earlier rules',
  inSentence: 'graded under earlier rules',
  framework: 'an earlier framework',
}
const NOT_GRADED = {
  why: 'no grade: a visit',
  inSentence: 'without a grade',
  framework: 'none: a visit without a grade',
}

/** Why a visit has no grade in any area's row. */
export function formatUngraded(kind: Visit['kind']): typeof NOT_GRADED {
  return kind === 'earlier-inspection' ? GRADED_EARLIER : NOT_GRADED
}

/** How well a visit is known. It is not known "only" from a later report if other sources are cited too. */
function formatKnowledge({ knowledge, citations }: Visit, index: RecordIndex): string {
  const hasOtherSource = citations.some(({ source }) => {
    const kind = index.source(source)?.source.kind
    return kind !== undefined && kind !== 'ofsted-report'
  })
  return knowledge === 'mentioned-in-a-later-report' && hasOtherSource
    ? 'known from a later report and from what others reported'
    : KNOWLEDGE_WORDS[knowledge]
}

function buildVisitRow(visit: Visit, index: RecordIndex): VisitRow {
  const citations = buildCitations(visit.citations, index)
  const when = formatKnownDate(visit.when)
  const bodies = visit.bodies.length === 0 ? '' : ` by ${formatList(visit.bodies)}`
  const subject = `${VISIT_WORDS[visit.kind]}${bodies}`
  const printed = joinSentences([visit.about, visit.outcome])
  const knowledge = formatKnowledge(visit, index)
  const published = visit.published && formatKnownDate(visit.published)
  const { why, inSentence, framework } = formatUngraded(visit.kind)
  return {
    ...{ key: visit.id, kind: 'visit', areas: visit.areas.map(index.vocabulary.area) },
    ...{ subject, grade: undefined, why, printed, partOf: undefined },
    ...{ when, whenNote: findWhy(visit.when), framework, knowledge, citations },
    published,
    graded: visit.kind === 'earlier-inspection',
    brief: SHORT_NAMES[visit.kind],
    sentence: joinSentences([
      `${subject}, ${inSentence}: ${when}${published === undefined ? '' : `, published ${published}`}`,
      printed,
      `How it is known: ${knowledge}`,
      formatCitationLabels(citations),
    ]),
  }
}

/** Every judgement, latest inspection first and in the order of areas. */
export function listBoardJudgements(index: RecordIndex): JudgementRow[] {
  return index.inspections.flatMap((view) =>
    index.vocabulary.areas.flatMap((area) =>
      view.framework.judgements
        .filter(({ areas }) => areas[0] === area.id)
        .flatMap((judgement) => buildJudgementRow(judgement, view, index) ?? []),
    ),
  )
}

/** Every visit, latest first. */
export function listBoardVisits(index: RecordIndex): VisitRow[] {
  return sortVisits(index.record.visits).map((visit) => buildVisitRow(visit, index))
}
