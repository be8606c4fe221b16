import type { StandingAt } from '../../record/history'
import { textBlock, type Block } from './block'
import { badgeBlock, standingBlock } from './gradeBlocks'
import { gridBlock, roomIn } from './grid'

const DAYS = { size: 16, bold: true } as const
const FRAMEWORK = { size: 14, colour: 'ink-quiet' } as const
const COLUMNS = [
  { head: 'Inspected', width: 270 },
  { head: 'Grade', width: 370 },
  { head: 'Framework', width: 240 },
] as const

/** One area's inspections, latest first: the last one's grade in its box. */
export function historyGrid(history: readonly StandingAt[], latest: StandingAt | undefined): Block {
  const [days, grade, framework] = COLUMNS.map(roomIn)
  const width = grade ?? 0
  return gridBlock(
    COLUMNS,
    history.map((at) => [
      { block: textBlock(at.inspection.days, days ?? 0, DAYS) },
      {
        block:
          at === latest
            ? standingBlock(at.standing, width, (given) => badgeBlock(given, true, width))
            : standingBlock(at.standing, width),
      },
      { block: textBlock(at.inspection.framework.name, framework ?? 0, FRAMEWORK) },
    ]),
  )
}
