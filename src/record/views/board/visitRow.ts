import { buildCitations } from '../../citations'
import { formatKnownDate } from '../../dates'
import type { RecordIndex } from '../../recordIndex'
import type { Visit } from '../../schema/inspections'
import { KNOWLEDGE_WORDS, VISIT_WORDS } from '../../visits'
import { formatList, joinSentences } from '../../wording'
import { findWhy, formatCitationLabels, type VisitRow } from './row'

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
function describeLack(kind: Visit['kind']): { why: string; inSentence: string; framework: string } {
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

export function buildVisitRow(visit: Visit, index: RecordIndex): VisitRow {
  const citations = buildCitations(visit.citations, index)
  const when = formatKnownDate(visit.when)
  const bodies = visit.bodies.length === 0 ? '' : ` by ${formatList(visit.bodies)}`
  const subject = `${VISIT_WORDS[visit.kind]}${bodies}`
  const printed = joinSentences([visit.about, visit.outcome])
  const knowledge = describeKnowledge(visit, index)
  const published = visit.published && formatKnownDate(visit.published)
  const { why, inSentence, framework } = describeLack(visit.kind)
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
