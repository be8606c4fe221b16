import { buildCitations } from '../../citations'
import { formatKnownDate } from '../../dates'
import type { InspectionView, JudgementView, RecordIndex } from '../../recordIndex'
import { sortVisits } from '../../visits'
import { formatList, joinSentences } from '../../wording'
import {
  findWhy,
  formatCitationLabels,
  type GradeOrReason,
  type JudgementRow,
  type BoardFact,
} from './row'
import { buildVisitRow } from './visitRow'

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
