import type { GradeOrAbsence, GradeOrAbsenceAt } from '../record/views/history'
import type { LatestGrade } from '../record/views/board/latest'
import { formatGradeHeading, isIncomplete } from '../record/incomplete'
import type { RecordIndex } from '../record/recordIndex'
import type { Area } from '../record/schema/frameworks'
import { buildCard } from './card'
import { writeFoot, writeHead, type FragmentOptions } from './fragment'
import { escapeText, writeElement } from './markup'
import { formatBeside, formatLatest, formatGradeOrAbsence, isGrade } from './gradeOrAbsenceWords'

/** The cells of a row; the first is the row header. */
type Cells = readonly [header: string, ...cells: string[]]

function writeLines(lines: readonly string[]): string {
  return lines.join('<br>')
}

/** A grade is bold if it is from the latest inspection and nothing later is missing. */
function writeGrade(words: string, gradeOrAbsence: GradeOrAbsence, current: boolean): string {
  const escaped = escapeText(words)
  return current && isGrade(gradeOrAbsence) ? writeElement('strong', escaped) : escaped
}

function writeLatest(row: LatestGrade): string {
  const beside = formatBeside(row)
  return writeLines([
    writeGrade(formatLatest(row), row.latest.gradeOrAbsence, row.stands),
    ...(beside === undefined ? [] : [escapeText(beside)]),
  ])
}

function writeEarlier(row: LatestGrade): string {
  if (row.earlier.length === 0) return 'no earlier inspection on record'
  return writeLines(
    row.earlier.map(({ inspection, gradeOrAbsence }) =>
      escapeText(`${inspection.label}: ${formatGradeOrAbsence(gradeOrAbsence)}`),
    ),
  )
}

/**
 * A table that is correct without `scope`, which LocalGov Drupal's editor strips: the first row and the first
 * column are all headers, and no cell spans others.
 */
function writeTable(caption: string, head: Cells, rows: readonly Cells[]): string {
  const written = rows.map(([header, ...cells]) =>
    writeElement(
      'tr',
      writeElement('th', header) + cells.map((cell) => writeElement('td', cell)).join(''),
    ),
  )
  const top = writeElement('tr', head.map((cell) => writeElement('th', cell)).join(''))
  return writeElement(
    'table',
    writeElement('caption', caption) +
      writeElement('thead', top) +
      writeElement('tbody', written.join('')),
  )
}

function writeLatestGrades(rows: readonly LatestGrade[], index: RecordIndex): string {
  const before = rows.some(({ earlier }) => earlier.length > 0)
  const latest = before ? formatGradeHeading(index) : 'Grade'
  return writeTable(
    `${latest}, date${before ? ' and earlier grades' : ''} for each judgement area`,
    ['Judgement area', latest, 'Inspected', ...(before ? ['Earlier grades'] : [])],
    rows.map((row) => [
      escapeText(row.area.name),
      writeLatest(row),
      escapeText(row.latest.inspection.days),
      ...(before ? [writeEarlier(row)] : []),
    ]),
  )
}

function writeHistory(
  area: Area,
  history: readonly GradeOrAbsenceAt[],
  index: RecordIndex,
): string {
  return writeTable(
    escapeText(`${area.name} in each inspection on record, newest first`),
    ['Inspected', 'Grade', 'Framework'],
    history.map(({ inspection, gradeOrAbsence }) => [
      escapeText(inspection.days),
      writeGrade(
        formatGradeOrAbsence(gradeOrAbsence),
        gradeOrAbsence,
        inspection === index.inspections[0] && !isIncomplete(index),
      ),
      escapeText(inspection.framework.name),
    ]),
  )
}

/**
 * The grades as an HTML fragment for content systems that strip scripts, styles and most attributes: one row
 * per area, or, for a single area, one row per inspection. Its only attribute is the link's `href`, and it
 * has no empty cells. Throws for an unknown area.
 */
export function buildTableCard(index: RecordIndex, options: FragmentOptions = {}): string {
  const card = buildCard(index, options)
  const { ratings, area } = card
  const table =
    ratings.kind === 'latest'
      ? ratings.rows.length > 0 && writeLatestGrades(ratings.rows, index)
      : area !== undefined &&
        ratings.history.length > 0 &&
        writeHistory(area, ratings.history, index)
  return [
    ...writeHead(card, options),
    ...(table === false ? [] : [table]),
    ...writeFoot(card, options),
  ].join('\n')
}
