import {
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { formatGradeHeading } from '../../record/incomplete'
import { isFromLists } from '../../record/keeping'
import { VISITS_FROM_LISTS } from '../../record/visits'
import { buildBoard, type Board } from '../../record/views/board/board'
import { listInherited } from '../../record/views/succession'
import { CouncilLink } from '../components/CouncilLink'
import { EmptyNotes } from '../components/EmptyNotes'
import { GradeMark } from '../components/GradeMark'
import { Section } from '../components/Section'
import { useHost } from '../hostContext'
import type { GradeOnScale } from '../../record/vocabulary'
import type { SectionProps } from '../sectionProps'
import { useHydrated } from '../useHydrated'
import { useChoose, type SelectionState } from '../useSelection'
import { BoardHead } from './BoardHead'
import { BoardRowView, formatFindingsId, type BoardState } from './BoardRowView'
import { FoundPanel } from './FoundPanel'
import { FoundRow } from './FoundRow'
import { VisitRows } from './VisitRows'
import { buildWalk, findNextStop, listStops } from './walk'

/** Beyond this many inspections, or with a long word, marks on a middling screen stand without words. */
const FEW = 4
/** The same on a narrow one. */
const FEW_NARROW = 3
/** A grade's word with more letters has no room beside a mark on a narrow screen. */
const LONG_WORD = 12

/** What is open on the board. An address with the anchor of something in it opens that. */
function useBoardReading(board: Board): BoardState {
  const hydrated = useHydrated()
  const [found, openFound] = useState<string>()
  const [mark, openMark] = useState<string>()
  const [walked, setWalked] = useState<string>()
  const first = useMemo(() => listStops(buildWalk(board))[0], [board])
  const open = useCallback((key: string | undefined) => {
    openMark(key)
    if (key !== undefined) setWalked(key)
  }, [])
  return {
    ...{ found, openFound, mark, openMark: open },
    stop: hydrated ? (walked ?? first ?? '') : undefined,
  }
}

/** Opens what the address leads to, in browsers that do not open it themselves. */
function useFoundAddress(openFound: BoardState['openFound']) {
  const board = useRef<HTMLDivElement>(null)
  // In an element this is what a link in it led to, never the host's own hash.
  const { urlState } = useHost()
  useLayoutEffect(() => {
    const follow = () => {
      const id = urlState.target()
      const target = id === '' ? null : (board.current?.querySelector(`#${CSS.escape(id)}`) ?? null)
      const row = target?.closest<HTMLElement>('.board__found')?.dataset['row']
      if (row === undefined) return
      openFound(row)
      requestAnimationFrame(() => {
        target?.scrollIntoView({ block: 'nearest' })
      })
    }
    follow()
    return urlState.subscribe(follow)
  }, [urlState, openFound])
  return board
}

/** What the marks mean, where they have no room for words; always what Ofsted's list calls otherwise. */
function GradeKey({ index }: Pick<SectionProps, 'index'>) {
  const older = new Map(
    index.inspections.flatMap(({ judgements }) =>
      judgements.flatMap(({ grade, gradeWords }) =>
        grade.plain === undefined ? [] : [[gradeWords, grade] as const],
      ),
    ),
  )
  const entries: [string, GradeOnScale][] = [
    ...index.vocabulary.grades.map((grade): [string, GradeOnScale] => [grade.word, grade]),
    ...older,
  ]
  const draw = ([words, grade]: [string, GradeOnScale]) => (
    <span key={`${words} ${grade.scale}`} className="board__key-entry">
      <GradeMark grade={grade} />
      <span>{grade.plain === undefined ? words : [words, grade.plain].join(', ')}</span>
    </span>
  )
  const isRenamed = ([words, grade]: [string, GradeOnScale]) => words !== grade.word
  const renamed = entries.filter(isRenamed)
  return (
    <>
      <p className="board__key" aria-hidden="true">
        {entries.filter((entry) => !isRenamed(entry)).map(draw)}
      </p>
      {renamed.length > 0 && <p className="board__renamed">{renamed.map(draw)}</p>}
    </>
  )
}

interface BoardTableProps extends Pick<SectionProps, 'index' | 'isShown'> {
  board: Board
  heading: string
  only: string | undefined
  choose: SelectionState['choose']
}

function BoardTable({ board, heading, only, index, isShown, choose }: BoardTableProps) {
  const reading = useBoardReading(board)
  const { openFound } = reading
  const frame = useFoundAddress(openFound)
  const words = board.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'grade' ? [cell.row.grade?.word ?? ''] : [])),
  )
  const isLong = words.some((word) => word.length > LONG_WORD)
  const many = board.columns.length
  const kinds = [
    many > FEW || isLong ? ' board--many' : '',
    many > FEW_NARROW || (isLong && many === FEW_NARROW) ? ' board--terse' : '',
    many === FEW_NARROW ? ' board--tight' : '',
    isShown('timeline') ? '' : ' board--without-lanes',
    isShown('ratings') ? '' : ' board--small',
    only === undefined ? '' : ' board--one',
  ]
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const from = frame.current?.querySelector<HTMLElement>('[data-mark]:focus')
    const next = from && findNextStop(buildWalk(board), from.dataset['mark'] ?? '', event.key)
    if (next === null || next === undefined) return
    event.preventDefault()
    reading.openMark(undefined)
    frame.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next)}"]`)?.focus()
  }
  return (
    <div
      className={`board-frame${kinds.join('')}`}
      // Links to the timeline, from before it was one with the grades, lead here.
      id={isShown('timeline') ? 'timeline' : undefined}
      ref={frame}
      onKeyDown={walk}
      role="presentation"
    >
      <table className="board" role="table" aria-label="Grades by judgement area and inspection">
        <BoardHead {...{ board, heading, only, choose }} />
        <tbody role="rowgroup">
          {board.rows.flatMap((row) => {
            const { area } = row
            return [
              <BoardRowView key={area.id} {...{ board, row, reading, only }} />,
              <FoundRow
                key={`${area.id} found`}
                row={area.id}
                id={formatFindingsId(area.id)}
                columns={board.columns.length + 2}
                open={reading.found === area.id}
                setOpen={(opens) => {
                  openFound(opens ? area.id : undefined)
                }}
              >
                <FoundPanel
                  {...{ area, index, only }}
                  id={formatFindingsId(area.id)}
                  open={reading.found === area.id}
                  close={() => {
                    openFound(undefined)
                  }}
                />
              </FoundRow>,
            ]
          })}
          {isShown('timeline') && <VisitRows board={board} reading={reading} />}
        </tbody>
      </table>
      {isShown('timeline') && isFromLists(index.record) && (
        <p className="board__known">{VISITS_FROM_LISTS}</p>
      )}
      <GradeKey index={index} />
      <p className="board__note">{board.notes.join(' ')}</p>
    </div>
  )
}

/** The grades: one row per judgement area, with the latest grade and the lane of its grades over the years. */
export const BoardSection = memo(function BoardSection(props: SectionProps) {
  const { index, selected, choiceText, selection, isShown } = props
  const choose = useChoose(index)
  const only =
    selection.inspection === undefined ? undefined : index.inspection(selection.inspection)
  const heading = only === undefined ? formatGradeHeading(index) : `Grade in ${only.label}`
  const board = useMemo(() => buildBoard(index, only), [index, only])
  return (
    <Section id="ratings" title="Grades">
      {(board.rows.length > 0 || board.visits.length + board.undated.length > 0) && (
        <BoardTable {...{ board, heading, index, isShown, choose }} only={only?.inspection.id} />
      )}
      {isShown('timeline') &&
        listInherited(index).map(({ lead, council, reports }) => (
          <p className="board__known" key={council.name}>
            <span>{lead}</span> <CouncilLink council={council} />
            <span>.</span> {reports !== undefined && <span>{reports}</span>}
          </p>
        ))}
      <EmptyNotes
        kinds={['judgement']}
        noun="grade"
        areas={index.areas}
        {...{ selected, choiceText }}
      />
    </Section>
  )
})
