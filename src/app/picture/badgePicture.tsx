import type { RecordIndex } from '../../record/recordIndex'
import { buildBadge } from '../../record/views/badge'
import { NOT_OFSTED } from '../../cards/card'
import { moveTo, stackBlocks, textBlock } from './blocks'
import { COLOURS } from './colours'
import { framePicture, type Picture } from './framePicture'
import { absenceBlock, besideMark, widthBesideMark } from './grades'

const WIDTH = 320
const MIN_HEIGHT = 160
const MARGIN = 16
const EDGE = 6
const MARK_SCALE = 1.5

/** The record as a badge: whose it is, the overall grade, when, and when it was checked. */
export function buildBadgePicture(index: RecordIndex): Picture {
  const { name, grade, word, lines, checked } = buildBadge(index)
  const width = WIDTH - EDGE - 2 * MARGIN
  const notes = [`Record ${checked}.`, NOT_OFSTED]
  const content = stackBlocks(
    [
      textBlock(name, width, { size: 14 }),
      grade === undefined
        ? absenceBlock(word, width, { size: 17, bold: true })
        : besideMark(
            grade,
            textBlock(word, width - widthBesideMark(grade, MARK_SCALE), { size: 21, bold: true }),
            MARK_SCALE,
          ),
      stackBlocks(
        lines.map((line) => textBlock(line, width, { size: 15 })),
        0,
      ),
      stackBlocks(
        notes.map((note) => textBlock(note, width, { size: 13, colour: 'ink-quiet' })),
        0,
      ),
    ],
    4,
  )
  const height = Math.max(MIN_HEIGHT, content.height + 2 * EDGE)
  const edge = <rect width={EDGE} height={height} fill={COLOURS['grade-edge']} />
  return framePicture({
    title: `${name}: ${word}`,
    text: [`${name}: ${word}.`, lines.join(' '), notes.join(' ')].join('\n'),
    ...{ width: WIDTH, height },
    drawing: (
      <>
        {edge}
        {moveTo(EDGE + MARGIN, (height - content.height) / 2, content.drawing)}
      </>
    ),
  })
}
