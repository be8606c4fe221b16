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
import { useHydrated } from '../browserValues'
import { useChoose, type SelectionState } from '../useSelection'
import { BoardHead } from './BoardHead'
import { BoardRowView, formatFindingsId, type BoardState } from './BoardRowView'
import { FindingsPanel } from './FindingsPanel'
import { FindingsRow } from './FindingsRow'
import { VisitRows } from './VisitRows'
import { buildKeyboardOrder, findNextStop, listStops } from './keyboardOrder'

/** With more inspections, or with a long word, marks have no words on a screen of medium width. */
const MAX_WITH_WORDS = 4
/** The same on a phone. */
const MAX_WITH_WORDS_NARROW = 3
/** A word with more letters does not fit beside a mark on a phone. */
const MAX_LETTERS = 12

/** What is open on the board. */
function useBoardState(board: Board): BoardState {
  const hydrated = useHydrated()
  const [openArea, setOpenArea] = useState<string>()
  const [openMark, setOpenMark] = useState<string>()
  const [lastMark, setLastMark] = useState<string>()
  const first = useMemo(() => listStops(buildKeyboardOrder(board))[0], [board])
  const open = useCallback((key: string | undefined) => {
    setOpenMark(key)
    if (key !== undefined) setLastMark(key)
  }, [])
  return {
    ...{ openArea, setOpenArea, openMark, setOpenMark: open },
    tabStop: hydrated ? (lastMark ?? first ?? '') : undefined,
  }
}

/** Opens the findings that the URL's anchor is in, for browsers that do not open them themselves. */
function useAnchor(setOpenArea: BoardState['setOpenArea']) {
  const board = useRef<HTMLDivElement>(null)
  // In an element the anchor is that of a link in it, never of the host's page.
  const { urlState } = useHost()
  useLayoutEffect(() => {
    const follow = () => {
      const id = urlState.target()
      const target = id === '' ? null : (board.current?.querySelector(`#${CSS.escape(id)}`) ?? null)
      const row = target?.closest<HTMLElement>('.board__findings')?.dataset['row']
      if (row === undefined) return
      setOpenArea(row)
      requestAnimationFrame(() => target?.scrollIntoView({ block: 'nearest' }))
    }
    follow()
    return urlState.subscribe(follow)
  }, [urlState, setOpenArea])
  return board
}

/** The key of the marks, shown where they have no words; always for grades that Ofsted's list words differently. */
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
      <p className="board__key quiet" aria-hidden="true">
        {entries.filter((entry) => !isRenamed(entry)).map(draw)}
      </p>
      {renamed.length > 0 && <p className="board__renamed quiet">{renamed.map(draw)}</p>}
    </>
  )
}

interface BoardTableProps extends Pick<SectionProps, 'index' | 'isShown'> {
  board: Board
  heading: string
  chosenInspection: string | undefined
  choose: SelectionState['choose']
}

function BoardTable({ board, heading, chosenInspection, index, isShown, choose }: BoardTableProps) {
  const state = useBoardState(board)
  const { setOpenArea } = state
  const frame = useAnchor(setOpenArea)
  const words = board.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'grade' ? [cell.row.grade?.word ?? ''] : [])),
  )
  const isLong = words.some((word) => word.length > MAX_LETTERS)
  const count = board.columns.length
  const modifiers = [
    count > MAX_WITH_WORDS || isLong ? ' board--many' : '',
    count > MAX_WITH_WORDS_NARROW || (isLong && count === MAX_WITH_WORDS_NARROW)
      ? ' board--terse'
      : '',
    count === MAX_WITH_WORDS_NARROW ? ' board--tight' : '',
    isShown('timeline') ? '' : ' board--without-lanes',
    isShown('ratings') ? '' : ' board--small',
    chosenInspection === undefined ? '' : ' board--one',
  ]
  const moveByKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const from = frame.current?.querySelector<HTMLElement>('[data-mark]:focus')
    const next =
      from && findNextStop(buildKeyboardOrder(board), from.dataset['mark'] ?? '', event.key)
    if (next === null || next === undefined) return
    event.preventDefault()
    state.setOpenMark(undefined)
    frame.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next)}"]`)?.focus()
  }
  return (
    <div
      className={`board-frame${modifiers.join('')}`}
      // Older links to the timeline lead here.
      id={isShown('timeline') ? 'timeline' : undefined}
      ref={frame}
      onKeyDown={moveByKey}
      role="presentation"
    >
      <table className="board" role="table" aria-label="Grades by judgement area and inspection">
        <BoardHead {...{ board, heading, chosenInspection, choose }} />
        <tbody role="rowgroup">
          {board.rows.flatMap((row) => {
            const { area } = row
            return [
              <BoardRowView key={area.id} {...{ board, row, state, chosenInspection }} />,
              <FindingsRow
                key={`${area.id} findings`}
                row={area.id}
                id={formatFindingsId(area.id)}
                columns={board.columns.length + 2}
                open={state.openArea === area.id}
                onReveal={() => setOpenArea(area.id)}
              >
                <FindingsPanel
                  {...{ area, index, chosenInspection }}
                  id={formatFindingsId(area.id)}
                  open={state.openArea === area.id}
                  close={() => setOpenArea(undefined)}
                />
              </FindingsRow>,
            ]
          })}
          {isShown('timeline') && <VisitRows board={board} state={state} />}
        </tbody>
      </table>
      {isShown('timeline') && isFromLists(index.record) && (
        <p className="quiet">{VISITS_FROM_LISTS}</p>
      )}
      <GradeKey index={index} />
      <p className="board__note quiet">{board.notes.join(' ')}</p>
    </div>
  )
}

/** The grades: one row per judgement area, with the latest grade and the lane of its grades over the years. */
export const BoardSection = memo(function BoardSection(props: SectionProps) {
  const { index, selected, choiceText, selection, isShown } = props
  const choose = useChoose(index)
  const inspection =
    selection.inspection === undefined ? undefined : index.inspection(selection.inspection)
  const heading =
    inspection === undefined ? formatGradeHeading(index) : `Grade in ${inspection.label}`
  const board = useMemo(() => buildBoard(index, inspection), [index, inspection])
  return (
    <Section id="ratings" title="Grades">
      {(board.rows.length > 0 || board.visits.length + board.undated.length > 0) && (
        <BoardTable
          {...{ board, heading, index, isShown, choose }}
          chosenInspection={inspection?.inspection.id}
        />
      )}
      {isShown('timeline') &&
        listInherited(index).map(({ lead, council, reports }) => (
          <p className="quiet" key={council.name}>
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
