import type { GradeOrAbsence, GradeOrAbsenceAt } from '../record/views/history'
import type { LatestGrade } from '../record/views/board/latest'
import { formatGradeHeading, isIncomplete } from '../record/incomplete'
import type { RecordIndex } from '../record/recordIndex'
import type { Area } from '../record/schema/frameworks'
import { buildCard, type Card, type CardChoice } from './card'
import { listCardLines } from './cardText'
import { formatBeside, formatGradeOrAbsence, formatLatest, isGrade } from './gradeOrAbsenceWords'
import { escapeText, writeElement } from './markup'

interface CardOptions extends CardChoice {
  /**
   * URL of the page that shows the whole record. Anything but http or https is ignored, and no link is
   * written.
   */
  pageAddress?: string
}

function writeParagraph(text: string): string {
  return writeElement('p', escapeText(text))
}

function writeItems(items: readonly string[]): string {
  return writeElement('ul', items.map((item) => writeElement('li', item)).join(''))
}

/** Title, warning about missing parts and answer; the grades, if any; caveats, notes and sources, link. */
function writeCard(card: Card, grades: string | undefined, { pageAddress }: CardOptions): string {
  const { title, warning, answer, caveats, warnings, notes } = card
  const runs = answer.map(({ text, strong }) =>
    strong ? writeElement('strong', escapeText(text)) : escapeText(text),
  )
  const allCaveats = [...caveats, ...warnings]
  const [only] = allCaveats
  const parts = [
    writeElement('h2', escapeText(title)),
    warning !== undefined && writeElement('p', writeElement('strong', escapeText(warning))),
    writeElement('p', runs.join('').trim()),
    grades,
    only !== undefined &&
      (allCaveats.length === 1 ? writeParagraph(only) : writeItems(allCaveats.map(escapeText))),
    writeParagraph(notes.join(' ')),
    pageAddress !== undefined &&
      /^https?:\/\/[^\s"<>\\]+$/u.test(pageAddress) &&
      writeElement('p', writeElement('a', 'The whole record', { href: pageAddress })),
  ]
  return parts.filter((part) => typeof part === 'string').join('\n')
}

/** The cells of a row; the first is the row header. */
type Cells = readonly [header: string, ...cells: string[]]

/** A grade is bold if it is from the latest inspection and nothing later is missing. */
function writeGrade(words: string, gradeOrAbsence: GradeOrAbsence, current: boolean): string {
  const escaped = escapeText(words)
  return current && isGrade(gradeOrAbsence) ? writeElement('strong', escaped) : escaped
}

function writeLatest(row: LatestGrade): string {
  const beside = formatBeside(row)
  const grade = writeGrade(formatLatest(row), row.latest.gradeOrAbsence, row.isCurrent)
  return beside === undefined ? grade : `${grade}<br>${escapeText(beside)}`
}

function writeEarlier(row: LatestGrade): string {
  if (row.earlier.length === 0) return 'no earlier inspection on record'
  return row.earlier
    .map(({ inspection, gradeOrAbsence }) =>
      escapeText(`${inspection.label}: ${formatGradeOrAbsence(gradeOrAbsence)}`),
    )
    .join('<br>')
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
export function buildTableCard(index: RecordIndex, options: CardOptions = {}): string {
  const card = buildCard(index, options)
  const { ratings, area } = card
  const writeGrades = () => {
    if (ratings.kind === 'latest')
      return ratings.rows.length > 0 ? writeLatestGrades(ratings.rows, index) : undefined
    return area !== undefined && ratings.history.length > 0
      ? writeHistory(area, ratings.history, index)
      : undefined
  }
  return writeCard(card, writeGrades(), options)
}

/**
 * The content of `buildTableCard` as a heading, paragraphs and a list, for text formats without tables, such
 * as Drupal's basic format. Throws for an unknown area.
 */
export function buildListCard(index: RecordIndex, options: CardOptions = {}): string {
  const card = buildCard(index, options)
  const items = listCardLines(card).map(({ subject, sentences }) => {
    const name = writeElement('strong', escapeText(`${subject}:`))
    return `${name} ${escapeText(sentences.join(' '))}`
  })
  return writeCard(card, items.length === 0 ? undefined : writeItems(items), options)
}
