import { describe, expect, it } from 'vitest'
import { buildBoardRules } from '../../src/app/board/boardRules'
import { buildKeyboardOrder, findNextStop, listStops } from '../../src/app/board/keyboardOrder'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildBoard, type Board, type BoardCell } from '../../src/record/views/board/board'
import { buildAreaFindings } from '../../src/record/views/findings'
import { listBoardJudgements, listBoardVisits } from '../../src/record/views/board/rows'
import { buildExampleIndex, readFrameworks } from './exampleRecord'
import { ILACS_2019, ILACS_2024, ILACS_2026, madeIndex, SIF_2014 } from './madeRecords'

const index = buildExampleIndex

const draw = (change?: (record: InspectionRecord) => void) => buildBoard(index(change))

const findRow = (board: Board, area: string) => {
  const row = board.rows.find((entry) => entry.area.id === area)
  if (row === undefined) throw new Error(`no row of ${area}`)
  return row
}

/** "i0-e1 Good", "i1-e2 Outstanding over 2", "e1-end not judged". */
function describeCell(cell: BoardCell): string {
  const place = `${cell.from}-${cell.to}`
  if (cell.kind === 'absence') return `${place} ${cell.words}`
  const box = cell.rows > 1 ? ` over ${String(cell.rows)}` : ''
  return `${place} ${cell.row.grade?.word ?? cell.row.why}${box}${cell.repeated ? ' again' : ''}`
}

const describeRow = (board: Board, area: string) => findRow(board, area).cells.map(describeCell)

describe('the axis of the board', () => {
  it('starts with the rules of the first grade and ends after the year that follows the check', () => {
    const { axis, lines } = draw()
    expect(axis.years.map(({ year }) => year)).toEqual([
      2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ])
    expect(axis.place('2013-11-01')).toBe(0)
    expect(axis.place('2027-01-01')).toBe(1)
    expect(lines.map(({ name }) => name)).toEqual(['s', 'i0', 'e1', 'i1', 'e2', 'i2', 'e3', 'end'])
  })

  it('is at least five years long', () => {
    const { axis } = buildBoard(
      madeIndex([ILACS_2026], { keeping: { ...index().record.keeping, checkedOn: '2026-11-21' } }),
    )
    expect(axis.place('2023-01-01')).toBe(0)
    expect(axis.periods.map(({ name }) => name)).toEqual(['2023 rules', '2026 rules'])
  })

  it('starts with the first visit where there is no grade', () => {
    const board = draw((record) => {
      record.inspections = []
      record.findings = []
    })
    expect(board.rows).toEqual([])
    expect(board.visits).toHaveLength(1)
  })
})

describe('the rows of the board', () => {
  it('hold one cell for each inspection, up to the next line', () => {
    expect(describeRow(draw(), 'overall')).toEqual([
      'i0-e1 Good',
      'i1-e2 Outstanding',
      'i2-e3 Good',
      'e3-end not given',
    ])
  })

  it('draw a joint grade once, in a box over both rows', () => {
    const board = draw()
    expect(describeRow(board, 'children-in-care')[1]).toBe('i1-e2 Outstanding over 2')
    expect(describeRow(board, 'care-leavers')[1]).toBe('i1-e2 Outstanding again')
  })

  it('draw no box where another row stands between the areas', () => {
    const frameworks = readFrameworks()
    const areas = [...frameworks.areas].sort((a, b) => a.id.localeCompare(b.id))
    const apart = [...areas.slice(1), ...areas.slice(0, 1)].sort(
      (a, b) => Number(a.id === 'care-leavers') - Number(b.id === 'care-leavers'),
    )
    const board = buildBoard(madeIndex([ILACS_2019], {}, { ...frameworks, areas: apart }))
    expect(describeRow(board, 'care-leavers')).toContain('i0-e1 Outstanding')
    expect(findRow(board, 'care-leavers').latestRows).toBe(1)
  })

  it('draw a latest joint grade once too', () => {
    const board = buildBoard(madeIndex([SIF_2014, ILACS_2019]))
    expect(board.rows.map(({ area, latestRows }) => [area.id, latestRows])).toContainEqual([
      'children-in-care',
      2,
    ])
    expect(findRow(board, 'care-leavers').latestRows).toBe(0)
    expect(findRow(board, 'overall').latestRows).toBe(1)
  })

  it('say in one cell, over all later inspections, that an area is not judged', () => {
    expect(describeRow(draw(), 'adoption')).toEqual([
      'i0-e1 Outstanding',
      'e1-end not judged on its own since January 2018',
    ])
    expect(findRow(draw(), 'adoption').cells[1]?.columns).toEqual([1, 3])
  })

  it('hold a grade that is not known, with its reason', () => {
    const lost = { ...ILACS_2024, missing: { leadership: 'page 3 is lost' } }
    const board = buildBoard(madeIndex([SIF_2014, lost]))
    expect(describeRow(board, 'leadership')).toContain('i1-e3 not known: page 3 is lost')
    expect(findRow(board, 'leadership').isFromLatest).toBe(false)
  })

  it('give each grade that is not known its own reason', () => {
    const lose = (why: string) => ({ missing: { leadership: why } })
    const made = [SIF_2014, { ...ILACS_2019, ...lose('lost') }, { ...ILACS_2024, ...lose('torn') }]
    const cells = describeRow(buildBoard(madeIndex(made)), 'leadership')
    expect(cells.slice(1, 3)).toEqual(['i1-e2 not known: lost', 'i2-e3 not known: torn'])
  })

  it('cover every inspection once', () => {
    for (const { cells } of buildBoard(madeIndex([SIF_2014, ILACS_2019, ILACS_2024, ILACS_2026]))
      .rows) {
      const covered = cells.flatMap(({ columns: [from, to] }) =>
        Array.from({ length: to - from }, (_, position) => from + position),
      )
      expect(covered).toEqual([0, 1, 2, 3])
    }
  })
})

describe('the visits of the board', () => {
  it('stand at their dates, over the whole year if only that is known', () => {
    const { axis, visits } = draw()
    expect(visits[0]).toMatchObject({
      ...{ from: axis.place('2022-01-01'), to: axis.place('2022-12-31'), wholeYear: true },
    })
  })

  it('are listed without a mark if their date is not known', () => {
    const board = draw((record) => {
      for (const visit of record.visits) visit.when = { unknown: true, why: 'no letter was found' }
    })
    expect(board.visits).toEqual([])
    expect(board.undated).toMatchObject([
      { when: 'date not known', whenNote: 'no letter was found' },
    ])
  })
})

describe('what stands behind a grade', () => {
  it('says in one sentence all that its parts say', () => {
    for (const row of [...listBoardJudgements(index()), ...listBoardVisits(index())]) {
      const said = [row.subject, row.grade?.word, row.when, row.printed, row.partOf]
      const known = row.kind === 'visit' ? row.knowledge : row.why
      for (const words of [...said, known]) expect(row.sentence).toContain(words ?? '')
      for (const { label } of row.citations) expect(row.sentence).toContain(label)
    }
  })

  it('is told for every inspection, with the reason where there is no grade', () => {
    const made = index()
    const found = buildAreaFindings(made.vocabulary.area('adoption'), made)
    expect(
      found.map(({ inspection, judgement, absence }) => [
        inspection.label,
        judgement?.grade?.word ?? absence,
      ]),
    ).toEqual([
      ['2024', 'No grade: not judged on its own since January 2018.'],
      ['2019', 'No grade: not judged on its own since January 2018.'],
      ['2014', 'Outstanding'],
    ])
  })
})

describe('the style rules of the board', () => {
  const rules = buildBoardRules(draw())

  it('name every place that a cell takes', () => {
    for (const { cells } of draw().rows)
      for (const { from, to } of cells)
        expect(rules).toContain(`.at-${from}-${to} { --wide: ${from} / ${to};`)
  })
})

describe('a walk through the marks', () => {
  const board = draw()
  const walk = buildKeyboardOrder(board)
  const stops = listStops(walk)
  const go = (from: string | undefined, ...keys: string[]) =>
    keys.reduce((at, key) => findNextStop(walk, at, key) ?? 'nowhere', from ?? '')

  it('reaches each mark once', () => {
    const facts = [...listBoardJudgements(index()), ...listBoardVisits(index())]
    expect(new Set(stops)).toEqual(new Set(facts.map(({ key }) => key)))
    expect(go(stops[0], ...stops.map(() => 'ArrowRight'))).toBe(stops.at(-1))
  })

  it.each([
    [['Home'], 'sif-2014/sif-overall'],
    [['Home', 'ArrowDown'], 'sif-2014/sif-leadership'],
    [['Home', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'], 'ilacs-2019/ilacs-2018-care'],
    [
      ['Home', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'],
      'sif-2014/sif-adoption',
    ],
    [['End', 'ArrowRight'], 'visit-2022'],
    [['Home', 'ArrowUp'], 'sif-2014/sif-overall'],
  ])('leads by %j to %s', (keys, stop) => {
    expect(go(stops[3], ...keys)).toBe(stop)
  })
})
