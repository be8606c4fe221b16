import { compareJudgements, formatComparison } from '../comparison'
import { buildAreaHistory, findJudgement } from '../views/history'
import { isIncomplete } from '../incomplete'
import type { JudgementView, RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { capitalise, formatList, formatSentence } from '../wording'
import { citeRow, describeDay, describeInspection, formatAreaNames } from './cells'
import type { TableRow } from './columns'
import { joinNotes } from './entryRows'
import type { Absence, RecordSubset } from './subset'

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
  const graded = buildAreaHistory(area, index).gradesOrAbsences.flatMap(
    ({ gradeOrAbsence }) => findJudgement(gradeOrAbsence) ?? [],
  )
  return graded[graded.indexOf(later) + 1]
}

/** How a grade compares with the one before it, for each of its areas (rule 4), without repeated words. */
function compareWithEarlier(judgement: JudgementView, index: RecordIndex) {
  const before = judgement.areas.flatMap((area) => findEarlier(judgement, area, index) ?? [])
  if (before.length === 0) return { comparable_with_earlier: 'no earlier grade on record' }
  if (isIncomplete(index))
    return { comparable_with_earlier: 'not stated: an inspection between may be missing' }
  const each = before.map((earlier) => {
    const comparison = compareJudgements(judgement, earlier)
    const said = {
      comparable: 'comparable: same framework family',
      'broadly-comparable': 'only broadly comparable: another framework family',
      'not-comparable': 'not comparable',
    }[comparison.kind]
    return { said, sentence: formatComparison(judgement, earlier) }
  })
  return {
    comparable_with_earlier: [...new Set(each.map(({ said }) => said))].join('; '),
    compared_with_earlier: [...new Set(each.map(({ sentence }) => sentence))].join(' '),
  }
}

function listNotes({ partOf, areas }: Pick<JudgementView, 'partOf' | 'areas'>): string {
  return joinNotes([
    partOf && `a sub-judgement of “${partOf}”`,
    ...areas.map(({ separateBody }) => separateBody),
  ])
}

function buildJudgementRow(judgement: JudgementView, index: RecordIndex): TableRow {
  const { inspection: view, areas, key } = judgement
  return {
    kind: areas.length > 1 ? 'joint judgement' : 'judgement',
    id: key,
    areas: formatAreaNames(areas),
    ...describeInspection(view, index),
    grade: formatGrade(judgement),
    grade_as_printed: judgement.printedGrade,
    ...compareWithEarlier(judgement, index),
    ...describeDay(view),
    text: judgement.printed,
    whose_words: 'Ofsted’s question, and Ofsted’s grade',
    note: listNotes(judgement),
    ...citeRow(judgement.citations, index),
  }
}

/** Rule 2: an absence has a kind and a reason, and is never an empty cell. */
function buildAbsenceRow({ inspection: view, area, gradeOrAbsence }: Absence, index: RecordIndex) {
  const asked = view.inspection.missing.find(({ judgement }) =>
    index.vocabulary.judgement(view.framework.id, judgement).areas.includes(area.id),
  )
  const why = 'brief' in gradeOrAbsence ? gradeOrAbsence.brief : 'not known'
  const row: TableRow = {
    kind: 'no grade',
    id: `${view.inspection.id}/${area.id}`,
    areas: area.name,
    ...describeInspection(view, index),
    grade: `no grade: ${why}`,
    comparable_with_earlier: 'nothing to compare: no grade',
    ...describeDay(view),
    note: capitalise(formatSentence(gradeOrAbsence.why)),
  }
  return asked === undefined
    ? { ...row, source: `The rules of the framework: ${view.framework.name}.` }
    : { ...row, ...citeRow(asked.citations, index) }
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
