import { buildCitations } from '../../citations'
import { formatKnownDate } from '../../dates'
import type { InspectionView, JudgementView, RecordIndex } from '../../recordIndex'
import type { Visit } from '../../schema/inspections'
import { KNOWLEDGE_WORDS, sortVisits, VISIT_WORDS } from '../../visits'
import { formatList, joinSentences } from '../../wording'
import {
  findWhy,
  formatCitationLabels,
  type GradeOrReason,
  type JudgementRow,
  type BoardFact,
  type VisitRow,
} from './row'

type Asked = Pick<JudgementView, 'key' | 'areas' | 'printed' | 'partOf' | 'citations'> &
  GradeOrReason

function buildJudgementRow(asked: Asked, view: InspectionView, index: RecordIndex): JudgementRow {
  const { inspection, framework } = view
  const { key, areas, printed, partOf, citations: cited, ...given } = asked
  const citations = buildCitations(cited, index)
  const joint = areas.length > 1 ? ', one joint grade' : ''
  const subject = `${formatList(areas.map((area) => area.name))}${joint}`
  const when = view.days
  const noFirstDay = typeof inspection.started === 'string' ? undefined : inspection.started.why
  const published = formatKnownDate(inspection.published)
  const part = partOf === undefined ? '' : `, a sub-judgement of “${partOf}”`
  return {
    ...{ key, kind: 'judgement', areas, inspection: inspection.id, subject, printed, partOf },
    ...given,
    ...{ when, whenNote: noFirstDay ?? findWhy(inspection.ended) },
    ...{ published, publishedNote: findWhy(inspection.published) },
    framework: framework.name,
    citations,
    sentence: joinSentences([
      `${subject}: ${given.grade === undefined ? given.why : given.gradeWords}`,
      `Inspected ${when}, published ${published}`,
      `Printed as “${printed}”${part}`,
      framework.name,
      formatCitationLabels(citations),
    ]),
  }
}

/** Given and missing grades (rule 2), in the framework's order. */
function listAsked(view: InspectionView, { vocabulary }: RecordIndex): Asked[] {
  const { inspection, framework } = view
  return framework.judgements.flatMap(({ id, printed, areas, partOf }): Asked[] => {
    const key = `${inspection.id}/${id}`
    const given = view.judgements.find((judgement) => judgement.key === key)
    if (given !== undefined) {
      const { areas: together, grade, gradeWords, partOf: part, citations } = given
      const words = { grade, gradeWords, why: undefined }
      return [{ key, printed, areas: together, partOf: part, ...words, citations }]
    }
    const missing = inspection.missing.find(({ judgement }) => judgement === id)
    if (missing === undefined) return []
    return [
      {
        ...{
          key,
          printed,
          grade: undefined,
          why: `${missing.kind === undefined ? 'not known' : 'not judged'}: ${missing.why}`,
        },
        areas: areas.map(vocabulary.area),
        partOf:
          partOf === undefined ? undefined : vocabulary.judgement(framework.id, partOf).printed,
        citations: missing.citations,
      },
    ]
  })
}

const BRIEF: Record<Visit['kind'], readonly string[]> = {
  'focused-visit': ['focused visit', 'visit'],
  'monitoring-visit': ['monitoring visit', 'visit'],
  'joint-targeted-inspection': ['joint inspection', 'joint'],
  'earlier-inspection': ['inspection', 'earlier'],
}

/**
 * An inspection under earlier rules did give grades, so "no grade" would be wrong, although no area's row
 * shows them.
 */
export function formatUngraded(kind: Visit['kind']): {
  why: string
  inSentence: string
  framework: string
} {
  return kind === 'earlier-inspection'
    ? {
        why: 'graded under earlier rules',
        inSentence: 'graded under earlier rules',
        framework: 'an earlier framework',
      }
    : {
        why: 'no grade: a visit',
        inSentence: 'without a grade',
        framework: 'none: a visit without a grade',
      }
}

/** How well a visit is known. It is not known "only" from a later report if other sources are cited too. */
function describeKnowledge({ knowledge, citations }: Visit, index: RecordIndex): string {
  const others = citations.some(({ source }) => {
    const kind = index.source(source)?.source.kind
    return kind !== undefined && kind !== 'ofsted-report'
  })
  return knowledge === 'mentioned-in-a-later-report' && others
    ? 'known from a later report and from what others reported'
    : KNOWLEDGE_WORDS[knowledge]
}

function buildVisitRow(visit: Visit, index: RecordIndex): VisitRow {
  const citations = buildCitations(visit.citations, index)
  const when = formatKnownDate(visit.when)
  const bodies = visit.bodies.length === 0 ? '' : ` by ${formatList(visit.bodies)}`
  const subject = `${VISIT_WORDS[visit.kind]}${bodies}`
  const printed = joinSentences([visit.about, visit.outcome])
  const knowledge = describeKnowledge(visit, index)
  const published = visit.published && formatKnownDate(visit.published)
  const { why, inSentence, framework } = formatUngraded(visit.kind)
  return {
    ...{ key: visit.id, kind: 'visit', areas: visit.areas.map(index.vocabulary.area) },
    ...{ inspection: undefined, subject, grade: undefined, why, printed, partOf: undefined },
    ...{ when, whenNote: findWhy(visit.when), framework, knowledge, citations },
    published,
    graded: visit.kind === 'earlier-inspection',
    brief: BRIEF[visit.kind],
    sentence: joinSentences([
      `${subject}, ${inSentence}: ${when}${published === undefined ? '' : `, published ${published}`}`,
      printed,
      `How it is known: ${knowledge}`,
      formatCitationLabels(citations),
    ]),
  }
}

/** Every judgement, latest inspection first, then the visits, latest first. */
export function listBoardFacts(index: RecordIndex): BoardFact[] {
  return [
    ...index.inspections.flatMap((view) => {
      const asked = listAsked(view, index)
      return index.vocabulary.areas.flatMap((area) =>
        asked
          .filter(({ areas }) => areas[0]?.id === area.id)
          .map((entry) => buildJudgementRow(entry, view, index)),
      )
    }),
    ...sortVisits(index.record.visits).map((visit) => buildVisitRow(visit, index)),
  ]
}
