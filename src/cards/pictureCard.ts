import { formatGradeHeading, isIncomplete } from '../record/incomplete'
import type { RecordIndex } from '../record/recordIndex'
import { buildCard, type Card, type CardChoice } from './card'
import { formatCardText } from './cardText'
import { COLOURS } from './colours'
import { escapeText, writeElement } from './markup'
import { answerBlock } from './picture/answerBlock'
import { FACES } from './picture/faces'
import { NOTHING, round, stackBlocks, textBlock, type Block } from './picture/block'
import { boardGrid } from './picture/boardGrid'
import type { GradeOrAbsenceAt } from '../record/views/history'
import { badgeBlock, gradeOrAbsenceBlock } from './picture/gradeBlocks'
import { gridBlock, roomIn } from './picture/grid'

const DAYS = { size: 16, bold: true } as const
const FRAMEWORK = { size: 14, colour: 'ink-quiet' } as const
const COLUMNS = [
  { head: 'Inspected', width: 270 },
  { head: 'Grade', width: 370 },
  { head: 'Framework', width: 240 },
] as const

/** One area's inspections, latest first: the last one's grade in its box. */
function historyGrid(
  history: readonly GradeOrAbsenceAt[],
  latest: GradeOrAbsenceAt | undefined,
): Block {
  const [days, grade, framework] = COLUMNS.map(roomIn)
  const width = grade ?? 0
  return gridBlock(
    COLUMNS,
    history.map((at) => [
      { block: textBlock(at.inspection.days, days ?? 0, DAYS) },
      {
        block:
          at === latest
            ? gradeOrAbsenceBlock(at.gradeOrAbsence, width, (given) =>
                badgeBlock(given, true, width),
              )
            : gradeOrAbsenceBlock(at.gradeOrAbsence, width),
      },
      { block: textBlock(at.inspection.framework.name, framework ?? 0, FRAMEWORK) },
    ]),
  )
}

/** In px. The inner width is that of the grids' columns together. */
const WIDTH = 960
const MARGIN = 40
const INNER = WIDTH - 2 * MARGIN

const TITLE = { size: 17, bold: true, colour: 'ink-quiet' } as const
const WARNING = { size: 17, bold: true } as const
const ANSWER = { size: 24 } as const
const REMARK = { size: 14 } as const
const NOTE = { size: 13, colour: 'ink-quiet' } as const

/** A picture of a card, in SVG, and what to say in its place. */
export interface PictureCard {
  /** Self-contained: no script, style, id, or reference to anything outside. */
  svg: string
  /** All that the picture says, as plain text: a line for each part. */
  text: string
  /** In px. */
  width: number
  height: number
}

function buildGrid({ ratings }: Card, index: RecordIndex): Block {
  if (ratings.kind === 'board')
    return ratings.board.rows.length === 0
      ? NOTHING
      : boardGrid(ratings.board, formatGradeHeading(index))
  const [first] = ratings.history
  if (first === undefined) return NOTHING
  const isLast = first.inspection === index.inspections[0] && !isIncomplete(index)
  return historyGrid(ratings.history, isLast ? first : undefined)
}

function layOut(card: Card, index: RecordIndex): Block {
  const head = stackBlocks(
    [
      textBlock(card.title, INNER, TITLE),
      card.warning === undefined ? NOTHING : textBlock(card.warning, INNER, WARNING),
      answerBlock(card.answer, INNER, ANSWER),
    ],
    6,
  )
  const foot = stackBlocks(
    [
      stackBlocks(
        card.warnings.map((warning) => textBlock(warning, INNER, REMARK)),
        4,
      ),
      textBlock(card.notes.join(' '), INNER, NOTE),
    ],
    14,
  )
  return stackBlocks([head, buildGrid(card, index), foot], 24)
}

/**
 * The ratings as a picture, for e-mail, documents and slides: the whole record's or one
 * area's. Every line is broken by the widest that its letters can be, so that it holds in
 * any of the faces. Throws for an area that is none.
 */
export function buildPictureCard(index: RecordIndex, choice: CardChoice = {}): PictureCard {
  const card = buildCard(index, choice)
  const text = formatCardText(card)
  const content = layOut(card, index)
  const height = Math.ceil(content.height + 2 * MARGIN)
  const frame = writeElement('rect', '', {
    x: 0.5,
    y: 0.5,
    width: WIDTH - 1,
    height: round(height - 1),
    fill: COLOURS.paper,
    stroke: COLOURS.rule,
  })
  const svg = writeElement(
    'svg',
    writeElement('title', escapeText(card.title)) +
      writeElement('desc', escapeText(text)) +
      frame +
      writeElement('g', content.draw(MARGIN, MARGIN), { 'font-family': FACES }),
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      lang: 'en-GB',
    },
  )
  return { svg, text, width: WIDTH, height }
}
