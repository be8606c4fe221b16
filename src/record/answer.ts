import { buildAreaHistory, type Standing } from './history'
import type { InspectionView, JudgementView, RecordIndex } from './recordIndex'
import { findOverallArea } from './vocabulary'
import { capitalise, formatList } from './wording'

/** A run of the answer sentence; `strong` runs carry the grades. */
export interface AnswerPart {
  text: string
  strong: boolean
}

interface GradedSubject {
  /** Inside a sentence: "care leavers", "children in care and care leavers (one joint grade)". */
  subject: string
  judgement: JudgementView
}

function nameSubject(judgement: JudgementView): string {
  const names = formatList(judgement.areas.map((area) => area.inSentence))
  return judgement.areas.length > 1 ? `${names} (one joint grade)` : names
}

/**
 * The authority's own judgements of one inspection apart from the overall one, worst
 * grade first. A separate body's grade is not the authority's and stays out (rule 5).
 */
function listSubjects(inspection: InspectionView): GradedSubject[] {
  return inspection.judgements
    .filter((judgement) =>
      judgement.areas.every((area) => area.overall !== true && area.separateBody === undefined),
    )
    .map((judgement) => ({ subject: nameSubject(judgement), judgement }))
    .sort((a, b) => a.judgement.grade.step - b.judgement.grade.step)
}

/** "Care leavers: good. Adoption and leadership: requires improvement." as strong parts. */
function groupByGrade(subjects: readonly GradedSubject[]): AnswerPart[] {
  const grades = [
    ...new Map(subjects.map(({ judgement }) => [judgement.grade.id, judgement.grade])).values(),
  ]
  return grades.flatMap((grade) => {
    const names = subjects
      .filter(({ judgement }) => judgement.grade.id === grade.id)
      .map(({ subject }) => subject)
    return [
      { text: ' ', strong: false },
      { text: `${capitalise(formatList(names))}: ${grade.inSentence}.`, strong: true },
    ]
  })
}

function findLatestOverall(index: RecordIndex): Standing | undefined {
  const area = findOverallArea(index.vocabulary)
  if (area === undefined) return undefined
  return buildAreaHistory(area, index).standings[0]?.standing
}

function buildWithOverall(overall: JudgementView): AnswerPart[] {
  const different = listSubjects(overall.inspection).filter(
    ({ judgement }) => judgement.grade.id !== overall.grade.id,
  )
  return [
    { text: `${overall.grade.word} overall`, strong: true },
    { text: ` when last inspected, ${overall.inspection.days}.`, strong: false },
    ...groupByGrade(different),
  ]
}

function buildWithoutOverall(latest: InspectionView, overall: Standing | undefined): AnswerPart[] {
  const why = overall?.kind === 'not-known' || overall?.kind === 'not-judged' ? overall.why : ''
  const reason = why === '' ? '' : ` (${why})`
  const subjects = listSubjects(latest)
  const intro = `Last inspected ${latest.days}, without an overall grade${reason}.`
  if (subjects.length === 0)
    return [
      { text: `${intro} No grade of any area is on record for that inspection.`, strong: false },
    ]
  const grade = subjects[0]?.judgement.grade
  if (
    grade !== undefined &&
    subjects.length > 1 &&
    subjects.every((s) => s.judgement.grade.id === grade.id)
  )
    return [
      { text: `${grade.word} in all ${String(subjects.length)} areas judged`, strong: true },
      {
        text: ` when last inspected, ${latest.days}. There was no overall grade${reason}.`,
        strong: false,
      },
    ]
  return [{ text: intro, strong: false }, ...groupByGrade(subjects)]
}

/**
 * The page's first sentence, made from the record alone: the overall grade of the
 * last inspection, then each area graded differently, lowest first; with no overall
 * grade, every area. An overall grade is never worked out (rule 7).
 */
export function buildAnswer(index: RecordIndex): AnswerPart[] {
  const latest = index.inspections[0]
  if (latest === undefined) return [{ text: 'No graded inspection is on record.', strong: false }]
  const overall = findLatestOverall(index)
  if (overall?.kind === 'graded') return buildWithOverall(overall.judgement)
  return buildWithoutOverall(latest, overall)
}

/** The answer as one plain sentence, for titles and descriptions. */
export function formatAnswer(index: RecordIndex): string {
  return buildAnswer(index)
    .map((part) => part.text)
    .join('')
}
