import { buildCitations, type CitationView } from '../citations'
import { boundsOfKnownDate, formatKnownDate } from '../dates'
import type { JudgementView, RecordIndex } from '../recordIndex'
import type { KnownDate } from '../schema/dates'
import type { Area } from '../schema/frameworks'
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
  areas: Area[]
  inspection: string | undefined
  /** "Care leavers", "Children in care and Care leavers, one joint grade". */
  subject: string
  grade: GradeOnScale | undefined
  /** The question as printed; for a visit, what it looked at and what came of it. */
  printed: string
  /** What the question was a part of, as printed. */
  partOf: string | undefined
  /** Days of the inspection or visit, as well as they are known. */
  when: string
  /** Why `when` is not exact. */
  whenNote: string | undefined
  published: string
  publishedNote: string | undefined
  framework: string
  /** How well a visit is known. */
  knowledge: string | undefined
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

function joinSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.…!?]”?$/u.test(part) ? part : `${part}.`))
    .join(' ')
}

function formatCitationLabels(citations: readonly CitationView[]): string {
  return citations.map((citation) => citation.label).join('; ')
}

/** Where a date comes from, or why it is not exact. */
function findWhy(date: KnownDate): string | undefined {
  return 'why' in date ? date.why : undefined
}

function buildJudgementRow(judgement: JudgementView, index: RecordIndex): TimelineRow {
  const { inspection, framework, days } = judgement.inspection
  const citations = buildCitations(judgement.citations, index)
  const joint = judgement.areas.length > 1 ? ', one joint grade' : ''
  const subject = `${formatList(judgement.areas.map((area) => area.name))}${joint}`
  const published = formatKnownDate(inspection.published)
  const part = judgement.partOf === undefined ? '' : `, a sub-judgement of “${judgement.partOf}”`
  return {
    key: judgement.key,
    kind: 'judgement',
    areas: judgement.areas,
    inspection: inspection.id,
    subject,
    grade: judgement.grade,
    printed: judgement.printed,
    partOf: judgement.partOf,
    when: days,
    whenNote: findWhy(inspection.ended),
    published,
    publishedNote: findWhy(inspection.published),
    framework: framework.name,
    knowledge: undefined,
    citations,
    sentence: joinSentences([
      `${subject}: ${judgement.grade.word}`,
      `Inspected ${days}, published ${published}`,
      `Printed as “${judgement.printed}”${part}`,
      framework.name,
      formatCitationLabels(citations),
    ]),
  }
}

function buildVisitRow(visit: Visit, index: RecordIndex): TimelineRow {
  const citations = buildCitations(visit.citations, index)
  const when = formatKnownDate(visit.when)
  const bodies = visit.bodies.length === 0 ? '' : ` by ${formatList(visit.bodies)}`
  const subject = `${VISIT_WORDS[visit.kind]}${bodies}`
  const printed = joinSentences([visit.about, visit.outcome])
  return {
    key: visit.id,
    kind: 'visit',
    areas: visit.areas.map(index.vocabulary.area),
    inspection: undefined,
    subject,
    grade: undefined,
    printed,
    partOf: undefined,
    when,
    whenNote: findWhy(visit.when),
    published: 'not in this record',
    publishedNote: undefined,
    framework: 'none: a visit without a grade',
    knowledge: KNOWLEDGE_WORDS[visit.knowledge],
    citations,
    sentence: joinSentences([
      `${subject}, without a grade: ${when}`,
      printed,
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
  const visits = new Map(index.record.visits.map((visit) => [visit.id, visit]))
  return rows.flatMap((row) => {
    if (row.inspection !== undefined) {
      const view = index.inspection(row.inspection)
      return view === undefined
        ? []
        : [{ row, at: axis.place(view.inspection.started), covers: undefined }]
    }
    const visit = visits.get(row.key)
    const placed = visit === undefined ? undefined : placeVisit(visit, axis)
    return placed === undefined ? [] : [{ row, ...placed }]
  })
}
