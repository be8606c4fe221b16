import { compareJudgements, formatComparison } from '../comparison'
import { buildAreaHistory, findJudgement } from '../views/history'
import { isIncomplete } from '../incomplete'
import type { JudgementView, RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { capitalise, formatList, formatSentence } from '../wording'
import {
  buildSourceColumns,
  buildDateColumns,
  buildInspectionColumns,
  formatAreaNames,
} from './cells'
import type { TableRow } from './columns'
import { joinNotes } from './entryRows'
import type { AbsenceAt, RecordSubset } from './subset'

/**
 * A joint grade must not be counted as that of one of its areas (rule 1), so the cell is never just the grade
 * word.
 */
function formatGrade({ areas, gradeInSentence, gradeWords }: JudgementView): string {
  return areas.length === 1
    ? gradeWords
    : `one joint grade for ${formatList(areas.map((area) => area.inSentence))}: ${gradeInSentence}; no grade of any of them alone`
}

/** An area's grade before this one, single or joint; undefined if this is its first. */
function findEarlier(later: JudgementView, area: Area, index: RecordIndex) {
  const judgements = buildAreaHistory(area, index).gradesOrAbsences.flatMap(
    ({ gradeOrAbsence }) => findJudgement(gradeOrAbsence) ?? [],
  )
  return judgements[judgements.indexOf(later) + 1]
}

const COMPARABLE_WORDS = {
  comparable: 'comparable: same framework family',
  'broadly-comparable': 'only broadly comparable: another framework family',
  'not-comparable': 'not comparable',
}

/** How a grade compares with the one before it, for each of its areas (rule 4), without repeated words. */
function compareWithEarlier(judgement: JudgementView, index: RecordIndex) {
  const before = judgement.areas.flatMap((area) => findEarlier(judgement, area, index) ?? [])
  if (before.length === 0) return { comparable_with_earlier: 'no earlier grade on record' }
  if (isIncomplete(index))
    return { comparable_with_earlier: 'not stated: an inspection between may be missing' }
  const words = before.map(
    (earlier) => COMPARABLE_WORDS[compareJudgements(judgement, earlier).kind],
  )
  const sentences = before.map((earlier) => formatComparison(judgement, earlier))
  return {
    comparable_with_earlier: [...new Set(words)].join('; '),
    compared_with_earlier: [...new Set(sentences)].join(' '),
  }
}

function buildJudgementRow(judgement: JudgementView, index: RecordIndex): TableRow {
  const { inspection: view, areas, key } = judgement
  return {
    kind: areas.length > 1 ? 'joint judgement' : 'judgement',
    id: key,
    areas: formatAreaNames(areas),
    ...buildInspectionColumns(view, index),
    grade: formatGrade(judgement),
    grade_as_printed: judgement.printedGrade,
    ...compareWithEarlier(judgement, index),
    ...buildDateColumns(view),
    text: judgement.printed,
    whose_words: 'Ofsted’s question, and Ofsted’s grade',
    note: joinNotes([
      judgement.partOf && `a sub-judgement of “${judgement.partOf}”`,
      ...areas.map(({ separateBody }) => separateBody),
    ]),
    ...buildSourceColumns(judgement.citations, index),
  }
}

/** Rule 2: an absence has a kind and a reason, and is never an empty cell. */
function buildAbsenceRow(
  { inspection: view, area, absence }: AbsenceAt,
  index: RecordIndex,
): TableRow {
  const missing = view.inspection.missing.find(({ judgement }) =>
    index.vocabulary.judgement(view.framework.id, judgement).areas.includes(area.id),
  )
  const why = 'brief' in absence ? absence.brief : 'not known'
  const sources =
    missing === undefined
      ? { source: `The rules of the framework: ${view.framework.name}.` }
      : buildSourceColumns(missing.citations, index)
  return {
    kind: 'no grade',
    id: `${view.inspection.id}/${area.id}`,
    areas: area.name,
    ...buildInspectionColumns(view, index),
    grade: `no grade: ${why}`,
    comparable_with_earlier: 'nothing to compare: no grade',
    ...buildDateColumns(view),
    note: capitalise(formatSentence(absence.why)),
    ...sources,
  }
}

/** Grades and absences, latest inspection first. */
export function listJudgementRows({ index, keeps, absences }: RecordSubset): TableRow[] {
  return index.inspections.flatMap((view) => [
    ...view.judgements
      .filter(({ key }) => keeps('judgement', key))
      .map((judgement) => buildJudgementRow(judgement, index)),
    ...absences
      .filter(({ inspection }) => inspection === view)
      .map((absence) => buildAbsenceRow(absence, index)),
  ])
}
