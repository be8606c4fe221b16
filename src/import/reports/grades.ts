import type { FrameworksFile } from '../../record/schema/frameworks'
import type { Block } from './blocks'
import type { DraftJudgement, GradeReading } from './draft'
import { joinLines, joinTexts, type Line, type ReportText } from './pdf/lines'
import {
  NAME_PREFIX,
  NAME_TO_GRADE,
  GRADE_PATTERN,
  listNames,
  parseGrade,
  type NamedJudgement,
} from './patterns'

const SERVICES = "(?:children[’']s services|services for children)(?: in (?:St\\. )?[^.:]{2,70}?)?"
/** Sentences that state the overall grade of a SIF report, on its first page and above its summary. */
const OVERALL_TEXT = [
  `the overall judge?ment is(?: that ${SERVICES})?(?: (?:is|are))?:? ${GRADE_PATTERN}`,
  `${SERVICES}(?: (?:is|are))? ${GRADE_PATTERN}`,
]
const OVERALL_HEADING = [
  `^th(?:is|e) local authority(?: (?:is|are))? ${GRADE_PATTERN}\\b`,
  `^${SERVICES}(?: (?:is|are))? ${GRADE_PATTERN}\\b`,
]

type Read = (words: string, page: number, grade: string | undefined) => void

/** (a) The text of page 1, or of page 2 if the table continues there: a name followed at once by a grade. */
function readFromText(
  lines: readonly Line[],
  { areas, pattern }: NamedJudgement,
  isSif: boolean,
  read: Read,
) {
  const isBoard = areas === 'safeguarding-board'
  const isSentence = isSif && (areas === 'overall' || isBoard)
  const own = `(?:${pattern})${isBoard ? '(?: is| are)?' : ''} ${GRADE_PATTERN}`
  const patterns = isSentence && !isBoard ? OVERALL_TEXT : [own]
  for (const page of isSif ? [1] : [1, 2]) {
    const text = joinTexts(lines.filter((line) => line.page === page))
    const found = patterns.flatMap((one) => [
      ...text.matchAll(new RegExp(`${one}(?![\\w-])`, 'giu')),
    ])
    // A row prints its grade with a capital letter; in a sentence the same words prove nothing.
    const stated = found.filter((match) => isSentence || /^\p{Lu}/u.test(match.at(-1) ?? ''))
    for (const match of stated) read(match[0], page, match.at(-1))
    if (stated.length > 0) return
  }
}

interface Row {
  page: number
  cells: string[]
}

/** The rows of the tagged tables of the first two pages. */
function listRows(lines: readonly Line[]): Row[] {
  const rows = new Map<string, { page: number; cells: Map<number, string> }>()
  for (const { page, text, tag } of lines) {
    if (page > 2 || tag?.row === undefined || tag.cell === undefined) continue
    const key = `${page} ${tag.row}`
    const row = rows.get(key) ?? { page, cells: new Map<number, string>() }
    rows.set(key, row)
    row.cells.set(tag.cell, joinLines(row.cells.get(tag.cell) ?? '', text))
  }
  return [...rows.values()].map(({ page, cells }) => ({ page, cells: [...cells.values()] }))
}

/** (b) The tagged table, row by row: one cell is the name, the next the grade. */
function readFromTable(rows: readonly Row[], { pattern }: NamedJudgement, read: Read) {
  const isName = new RegExp(`^${NAME_PREFIX}(?:${pattern})$`, 'iu')
  const isGrade = new RegExp(`^${GRADE_PATTERN}\\.?$`, 'iu')
  for (const { page, cells } of rows)
    for (const [index, cell] of cells.entries()) {
      const next = cells[index + 1] ?? ''
      const grade = isGrade.exec(next)?.[1]
      if (grade !== undefined && isName.test(cell)) read(`${cell} ${next}`, page, grade)
    }
}

/** (c) Headings of sections. */
function readFromHeadings(
  blocks: readonly Block[],
  { areas, pattern }: NamedJudgement,
  isSif: boolean,
  read: Read,
) {
  const named = `^${NAME_PREFIX}(?:${pattern})${NAME_TO_GRADE} ${GRADE_PATTERN}(?: because:?)?\\.?$`
  const patterns = [named, ...(areas === 'overall' && isSif ? OVERALL_HEADING : [])]
  const stated = patterns.map((one) => new RegExp(one, 'iu'))
  for (const { kind, text, page, inTable } of blocks) {
    // The front page and a table of grades on page 2 are read above.
    if (kind !== 'heading' || page === 1 || (page === 2 && inTable && !isSif)) continue
    const match = stated.map((one) => one.exec(text)).find((one) => one !== null)
    if (match !== undefined) read(text, page, match.at(-1))
  }
}

function buildJudgement(judgement: string, readings: GradeReading[]): DraftJudgement {
  const [first] = readings
  if (first === undefined) return { judgement, readings, state: 'not-found' }
  if (readings.some(({ grade }) => grade !== first.grade))
    return { judgement, readings, state: 'disputed' }
  const ways = new Set(readings.map(({ by }) => by)).size
  const { grade } = first
  const words = new RegExp(`${GRADE_PATTERN}(?: because:?)?\\.?$`, 'iu').exec(first.words)
  return {
    judgement,
    readings,
    state: ways > 1 ? 'agreed' : 'one-reading',
    grade,
    printedGrade: words?.[1] ?? first.words,
  }
}

/** The judgements of a framework as the report prints them, each by up to three readings. */
export function readJudgements(
  { lines }: ReportText,
  blocks: readonly Block[],
  framework: string,
  frameworks: FrameworksFile,
  hasBoard: boolean,
): DraftJudgement[] {
  const isSif = framework === 'sif'
  const rows = listRows(lines)
  return listNames(framework, frameworks).map((named): DraftJudgement => {
    const readings: GradeReading[] = []
    const reader =
      (by: GradeReading['by']): Read =>
      (words, page, printed) => {
        const grade = parseGrade(printed ?? '', frameworks)
        if (grade !== undefined) readings.push({ by, page, words, grade })
      }
    readFromText(lines, named, isSif, reader('text'))
    readFromTable(rows, named, reader('table'))
    readFromHeadings(blocks, named, isSif, reader('heading'))
    return readings.length === 0 && named.areas === 'safeguarding-board' && !hasBoard
      ? { judgement: named.id, readings, state: 'not-printed' }
      : buildJudgement(named.id, readings)
  })
}
