import { buildCard, type Card, type CardChoice } from '../../cards/card'
import { formatCardText } from '../../cards/cardText'
import type { RecordIndex } from '../../record/recordIndex'
import { buildBoard } from '../../record/views/board/board'
import { findLatestGrade } from '../../record/views/board/latest'
import { findOverallArea } from '../../record/vocabulary'
import { answerBlock, moveTo, NOTHING, stackBlocks, textBlock, type Block } from './blocks'
import { boardBlock, formatVisits } from './boardBlock'
import { framePicture, type Picture } from './framePicture'
import { besideMark, NOTE, widthBesideMark } from './grades'
import { historyBlock, latestBlock } from './summaryBlock'

/** In px. */
const MIN_WIDTH = 960
const MARGIN = 40
const MARK_SCALE = 3

/** Title, what is missing, and the answer beside the mark of its grade, if that grade stands. */
function headBlock(card: Card, index: RecordIndex, width: number): Block {
  const area = card.area ?? findOverallArea(index.vocabulary)
  const latest =
    card.only || area === undefined || index.record.authority.abolished !== undefined
      ? undefined
      : findLatestGrade(area, index)
  const given = latest?.isCurrent === true ? latest.latest.gradeOrAbsence : undefined
  const grade = given?.kind === 'graded' ? given.judgement.grade : undefined
  const room = grade === undefined ? width : width - widthBesideMark(grade, MARK_SCALE)
  const answer = answerBlock(card.answer, room, { size: 24 })
  return stackBlocks(
    [
      textBlock(card.title, width, { size: 17, bold: true, colour: 'ink-quiet' }),
      card.warning === undefined
        ? NOTHING
        : textBlock(card.warning, width, { size: 17, bold: true }),
      grade === undefined ? answer : besideMark(grade, answer, MARK_SCALE),
    ],
    8,
  )
}

function footBlock({ caveats, warnings, notes }: Card, width: number): Block {
  const allCaveats = [...caveats, ...warnings].map((caveat) =>
    textBlock(caveat, width, { size: 14 }),
  )
  return stackBlocks([stackBlocks(allCaveats, 4), textBlock(notes.join(' '), width, NOTE)], 14)
}

function composePicture(
  card: Card,
  index: RecordIndex,
  { grid, inner = MIN_WIDTH - 2 * MARGIN, more }: { grid: Block; inner?: number; more?: string },
): Picture {
  const block = stackBlocks([headBlock(card, index, inner), grid, footBlock(card, inner)], 24)
  return framePicture({
    title: card.title,
    text: formatCardText(card, more),
    drawing: moveTo(MARGIN, MARGIN, block.drawing),
    width: inner + 2 * MARGIN,
    height: Math.ceil(block.height + 2 * MARGIN),
  })
}

/**
 * A summary for e-mail, documents and slides: the latest grades of a record, those of one inspection, or the
 * history of one area. Throws for an area that is none.
 */
export function buildSummaryPicture(index: RecordIndex, choice: CardChoice = {}): Picture {
  const card = buildCard(index, choice)
  const width = MIN_WIDTH - 2 * MARGIN
  if (card.ratings.kind === 'history') {
    const { history } = card.ratings
    const grid = history.length === 0 ? NOTHING : historyBlock(history, index, width)
    return composePicture(card, index, { grid })
  }
  const only = choice.inspection === undefined ? undefined : index.inspection(choice.inspection)
  const { rows } = buildBoard(index, only)
  const grid =
    rows.length === 0 ? NOTHING : latestBlock(rows, index, { only: only !== undefined, width })
  return composePicture(card, index, { grid })
}

/**
 * The board as a picture: every area with its latest grade and those of each inspection, and the visits. For
 * one area or one inspection, its summary. Throws for an area that is none.
 */
export function buildBoardPicture(index: RecordIndex, choice: CardChoice = {}): Picture {
  const isWhole =
    choice.area === undefined && index.inspection(choice.inspection ?? '') === undefined
  const board = buildBoard(index)
  if (!isWhole || board.rows.length === 0) return buildSummaryPicture(index, choice)
  const { block, width } = boardBlock(board, index, MIN_WIDTH - 2 * MARGIN)
  const more = formatVisits(board)
  return composePicture(buildCard(index), index, {
    ...{ grid: block, inner: width },
    ...(more !== undefined && { more: `${more[0]}: ${more[1]}.` }),
  })
}
