import { buildCitations, type CitationView } from '../citations'
import { boundsOfKnownDate, formatKnownDate } from '../dates'
import type { JudgementView, RecordIndex } from '../recordIndex'
import type { Visit } from '../schema/inspections'
import type { GradeOnScale } from '../vocabulary'
import { KNOWLEDGE_WORDS, sortVisits, VISIT_WORDS } from '../visits'
import { formatList } from '../wording'
import type { Stretch, TimelineAxis } from './axis'

/** One line of the timeline's table, and all that the mark for it says: chart and table share it. */
export interface TimelineRow {
  /** Unique in the record. */
  key: string
  kind: 'judgement' | 'visit'
  areas: { id: string; name: string }[]
  inspection: string | undefined
  /** "Care leavers", "Children in care and Care leavers, one joint grade". */
  subject: string
  grade: GradeOnScale | undefined
  /** The grade's word, or why there is none. */
  outcome: string
  printed: string
  when: string
  published: string
  framework: string
  citations: CitationView[]
  /** The whole row as one sentence, for who cannot see the mark. */
  sentence: string
}

/** Where a row stands on the axis; nothing where its date is not known. */
export interface TimelineMark {
  row: TimelineRow
  at: number
  /** Set where only the month or year is known: the mark covers it. */
  covers: Stretch | undefined
}

function joinSentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.…!?]”?$/u.test(part ?? '') ? part : `${part ?? ''}.`))
    .join(' ')
}

function formatCitationLabels(citations: readonly CitationView[]): string {
  return citations.map((citation) => citation.label).join('; ')
}

function buildJudgementRow(judgement: JudgementView, index: RecordIndex): TimelineRow {
  const { inspection, framework, days } = judgement.inspection
  const citations = buildCitations(judgement.citations, index)
  const joint = judgement.areas.length > 1 ? ', one joint grade' : ''
  const subject = `${formatList(judgement.areas.map((area) => area.name))}${joint}`
  const printed =
    judgement.partOf === undefined
      ? judgement.printed
      : `${judgement.printed} (sub-judgement of ${judgement.partOf})`
  return {
    key: judgement.key,
    kind: 'judgement',
    areas: judgement.areas.map(({ id, name }) => ({ id, name })),
    inspection: inspection.id,
    subject,
    grade: judgement.grade,
    outcome: judgement.grade.word,
    printed,
    when: days,
    published: formatKnownDate(inspection.published),
    framework: framework.name,
    citations,
    sentence: joinSentences([
      `${subject}: ${judgement.grade.word}`,
      `Inspected ${days}, published ${formatKnownDate(inspection.published)}`,
      `Printed as “${judgement.printed}”${judgement.partOf === undefined ? '' : `, a sub-judgement of “${judgement.partOf}”`}`,
      framework.name,
      formatCitationLabels(citations),
    ]),
  }
}

function buildVisitRow(visit: Visit, index: RecordIndex): TimelineRow {
  const citations = buildCitations(visit.citations, index)
  const when = formatKnownDate(visit.when)
  const kind = VISIT_WORDS[visit.kind]
  const bodies = visit.bodies.length === 0 ? '' : ` by ${formatList(visit.bodies)}`
  return {
    key: visit.id,
    kind: 'visit',
    areas: visit.areas.map(index.vocabulary.area).map(({ id, name }) => ({ id, name })),
    inspection: undefined,
    subject: kind,
    grade: undefined,
    outcome: 'no grade',
    printed: `${visit.about}. ${visit.outcome}`,
    when,
    published: 'why' in visit.when && visit.when.why !== undefined ? visit.when.why : '',
    framework: KNOWLEDGE_WORDS[visit.knowledge],
    citations,
    sentence: joinSentences([
      `${kind}${bodies}, without a grade: ${when}`,
      visit.about,
      visit.outcome,
      `How it is known: ${KNOWLEDGE_WORDS[visit.knowledge]}`,
      formatCitationLabels(citations),
    ]),
  }
}

/** Every judgement and visit, latest inspection first, then visits, latest first. */
export function buildTimelineRows(index: RecordIndex): TimelineRow[] {
  return [
    ...index.inspections.flatMap((view) =>
      index.vocabulary.areas.flatMap((area) =>
        view.judgements
          .filter((judgement) => judgement.areas[0]?.id === area.id)
          .map((judgement) => buildJudgementRow(judgement, index)),
      ),
    ),
    ...sortVisits(index.record.visits).map((visit) => buildVisitRow(visit, index)),
  ]
}

function placeVisit(visit: Visit, axis: TimelineAxis): Omit<TimelineMark, 'row'> | undefined {
  const bounds = boundsOfKnownDate(visit.when)
  if (bounds === undefined) return undefined
  const covers = { from: axis.place(bounds.first), to: axis.place(bounds.last) }
  return { at: (covers.from + covers.to) / 2, covers: 'year' in visit.when ? covers : undefined }
}

/** The marks of the rows whose date is known. */
export function buildMarks(
  rows: readonly TimelineRow[],
  index: RecordIndex,
  axis: TimelineAxis,
): TimelineMark[] {
  return rows.flatMap((row) => {
    if (row.inspection !== undefined) {
      const view = index.inspection(row.inspection)
      return view === undefined
        ? []
        : [{ row, at: axis.place(view.inspection.started), covers: undefined }]
    }
    const visit = index.record.visits.find((entry) => entry.id === row.key)
    const placed = visit === undefined ? undefined : placeVisit(visit, axis)
    return placed === undefined ? [] : [{ row, ...placed }]
  })
}
