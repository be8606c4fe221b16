import { formatKnownDate } from '../dates'
import { buildAreaHistory, type GradeOrAbsence } from './history'
import {
  formatIncomplete,
  formatLastInspected,
  formatWhenGraded,
  formatWhenInspected,
} from '../incomplete'
import type { InspectionView, JudgementView, RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import type { Authority } from '../schema/record'
import { findOverallArea, type GradeOnScale } from '../vocabulary'
import { capitalise, formatList, formatSentence, formatSmallNumber, joinParts } from '../wording'
import { findLatestGrade, formatJointGrade, type LatestGrade } from './board/latest'

/** A run of text in the answer; `strong` runs hold the grades. */
export interface AnswerPart {
  text: string
  strong: boolean
}

export function plain(text: string): AnswerPart {
  return { text, strong: false }
}

function strong(text: string): AnswerPart {
  return { text, strong: true }
}

function formatNames(areas: readonly Area[]): string {
  return formatList(areas.map((area) => area.inSentence))
}

/** A separate body's grade is not the authority's, so it is left out (rule 5). */
export function isOfAuthority(areas: readonly Area[]): boolean {
  return areas.every((area) => area.overall !== true && area.separateBody === undefined)
}

/** The authority's own judgements in one inspection except the overall one, worst grade first. */
export function listOwnJudgements(inspection: InspectionView): JudgementView[] {
  return inspection.judgements
    .filter((judgement) => isOfAuthority(judgement.areas))
    .sort((a, b) => a.grade.step - b.grade.step)
}

/**
 * "Leadership: requires improvement. Adoption and care leavers: good." A joint grade gets its own sentence,
 * so that it is stated for its areas together (rule 1).
 */
function groupByGrade(judgements: readonly JudgementView[]): AnswerPart[] {
  const grades = new Map(judgements.map((judgement) => [judgement.grade.id, judgement]))
  return [...grades.values()].flatMap(({ grade, gradeInSentence }) => {
    const ofGrade = judgements.filter((judgement) => judgement.grade.id === grade.id)
    const alone = ofGrade.filter(({ areas }) => areas.length === 1).flatMap(({ areas }) => areas)
    const joint = ofGrade.filter(({ areas }) => areas.length > 1)
    const subjects = [
      ...(alone.length === 0 ? [] : [formatNames(alone)]),
      ...joint.map(({ areas }) => `${formatNames(areas)} (one joint grade)`),
    ]
    return subjects.flatMap((subject) => [
      plain(' '),
      strong(`${capitalise(subject)}: ${gradeInSentence}.`),
    ])
  })
}

/**
 * Readers would take an area that is not mentioned as graded like the rest, so missing grades are named (rule
 * 2).
 */
function listMissing(inspection: InspectionView, index: RecordIndex): AnswerPart[] {
  const list = (kind: 'not-judged' | undefined, words: string) => {
    const areas = inspection.inspection.missing
      .filter((missing) => missing.kind === kind)
      .map(({ judgement }) => index.vocabulary.judgement(inspection.framework.id, judgement).areas)
      .map((ids) => ids.map(index.vocabulary.area))
      .filter(isOfAuthority)
      .flat()
    return areas.length === 0 ? [] : [plain(` ${capitalise(formatNames(areas))}: ${words}.`)]
  }
  return [...list('not-judged', 'not judged'), ...list(undefined, 'no grade on record')]
}

function buildWithOverall(overall: JudgementView, index: RecordIndex): AnswerPart[] {
  const different = listOwnJudgements(overall.inspection).filter(
    ({ grade }) => grade.id !== overall.grade.id,
  )
  return [
    strong(`${overall.gradeWords} overall`),
    plain(` ${formatWhenInspected(index)}, ${overall.inspection.days}.`),
    ...groupByGrade(different),
    ...listMissing(overall.inspection, index),
  ]
}

function buildNoOverall(area: Area, gradeOrAbsence: GradeOrAbsence): AnswerPart[] {
  if (gradeOrAbsence.kind === 'not-judged')
    return [plain(` ${area.name}: ${formatSentence(gradeOrAbsence.why)}`)]
  if (gradeOrAbsence.kind !== 'not-known') return []
  return [
    plain(` ${area.name}: no grade on record. ${capitalise(formatSentence(gradeOrAbsence.why))}`),
  ]
}

function buildAreas(latest: InspectionView, index: RecordIndex): AnswerPart[] {
  const judgements = listOwnJudgements(latest)
  const lastInspected = formatLastInspected(latest.days, index)
  const [first, ...rest] = judgements
  if (first === undefined)
    return [plain(`${lastInspected}. No grade of any area is on record for it.`)]
  const alike =
    rest.length > 0 &&
    judgements.every(({ grade, areas }) => grade.id === first.grade.id && areas.length === 1)
  if (!alike)
    return [plain(`${lastInspected}.`), ...groupByGrade(judgements), ...listMissing(latest, index)]
  const all = rest.length === 1 ? 'both' : `all ${formatSmallNumber(judgements.length)}`
  return [
    strong(`${first.gradeWords} in ${all} areas graded`),
    plain(` ${formatWhenInspected(index)}, ${latest.days}.`),
    ...listMissing(latest, index),
  ]
}

/** A sentence that the authority was abolished, if it was. */
function buildAbolished({ name, abolished }: Authority): AnswerPart[] {
  if (abolished === undefined) return []
  if ('unknown' in abolished.when) return [plain(` ${name} no longer exists as an authority.`)]
  const preposition = 'day' in abolished.when ? 'on' : 'in'
  return [plain(` ${name} was abolished ${preposition} ${formatKnownDate(abolished.when)}.`)]
}

/** The latest overall grade; undefined if the latest inspection gave none. */
export function findOverallGrade(index: RecordIndex): GradeOnScale | undefined {
  const area = findOverallArea(index.vocabulary)
  const latest = area && buildAreaHistory(area, index).gradesOrAbsences[0]?.gradeOrAbsence
  return latest?.kind === 'graded' ? latest.judgement.grade : undefined
}

function buildLastInspection(index: RecordIndex): AnswerPart[] {
  const latest = index.inspections[0]
  if (latest === undefined) return [plain('No graded inspection is on record.')]
  const area = findOverallArea(index.vocabulary)
  if (area === undefined) return buildAreas(latest, index)
  const overall = buildAreaHistory(area, index).gradesOrAbsences[0]?.gradeOrAbsence
  if (overall?.kind === 'graded') return buildWithOverall(overall.judgement, index)
  const why = overall === undefined ? [] : buildNoOverall(area, overall)
  return [...buildAreas(latest, index), ...why]
}

/**
 * The first sentences of the page: the last inspection's overall grade, then each area with a different
 * grade, lowest first; without an overall grade, every area. An overall grade is never calculated (rule 7).
 * `formatIncomplete` goes before it.
 */
export function buildAnswer(index: RecordIndex): AnswerPart[] {
  return [...buildLastInspection(index), ...buildAbolished(index.record.authority)]
}

/** The answer as plain text, for meta descriptions; what is missing comes first (rule 19). */
export function formatAnswer(index: RecordIndex): string {
  const answer = buildAnswer(index)
    .map((part) => part.text)
    .join('')
  return [formatIncomplete(index), answer].filter((text) => text !== undefined).join(' ')
}

/** An area's grade without the final full stop; a joint grade is stated as one (rule 1). */
function buildGradeWords(
  { area, latest, isFromLatest }: LatestGrade,
  index: RecordIndex,
): AnswerPart[] {
  const { gradeOrAbsence, inspection } = latest
  const when = `${isFromLatest ? formatWhenInspected(index) : formatWhenGraded(index)}, ${inspection.days}`
  switch (gradeOrAbsence.kind) {
    case 'graded':
      return [
        strong(`${area.name}: ${gradeOrAbsence.judgement.gradeInSentence}`),
        plain(` ${when}`),
      ]
    case 'graded-jointly':
      return [
        plain(`${area.name}, ${when}: ${formatJointGrade(gradeOrAbsence)}, `),
        strong(`one joint grade: ${gradeOrAbsence.judgement.gradeInSentence}`),
      ]
    case 'not-judged':
    case 'not-known':
      return [
        plain(`${area.name}: no grade on record. ${formatLastInspected(inspection.days, index)}`),
      ]
  }
}

/** What to add to an area's grade: why there is no later one, and whose grade it is. */
function formatGradeNote({ area, latest, isFromLatest, laterAbsences }: LatestGrade): string {
  const { gradeOrAbsence } = latest
  if (!isFromLatest) return laterAbsences ?? ''
  const isPart = gradeOrAbsence.kind === 'graded' && gradeOrAbsence.judgement.partOf !== undefined
  return joinParts(
    [
      'why' in gradeOrAbsence ? gradeOrAbsence.why : undefined,
      isPart ? 'a sub-judgement' : undefined,
      area.separateBody,
    ],
    '; ',
  )
}

/** The answer about one area: its latest grade, when it was given, and its caveats. */
export function buildAreaAnswer(area: Area, index: RecordIndex): AnswerPart[] {
  const row = findLatestGrade(area, index)
  if (row === undefined) return buildAnswer(index)
  const note = formatGradeNote(row)
  return [
    ...buildGradeWords(row, index),
    plain(note === '' ? '.' : `. ${capitalise(formatSentence(note))}`),
    ...buildAbolished(index.record.authority),
  ]
}
