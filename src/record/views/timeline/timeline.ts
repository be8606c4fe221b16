import type { RecordIndex } from '../../recordIndex'
import type { Area } from '../../schema/frameworks'
import type { SelectedEntries } from '../selection'
import { buildAxis, type Stretch, type TimelineAxis } from './axis'
import { buildMarks, type TimelineMark } from './marks'
import type { TimelineRow } from './row'
import { buildTimelineRows } from './rows'

/** A range in which an area is not judged: the chart shows the reason instead of a band. */
export interface LaneGap extends Stretch {
  brief: string
  why: string
}

/** One judgement area over the years. */
export interface AreaLane {
  area: Area
  /** Ranges in which the framework judges the area, one band per framework. No line crosses their edges. */
  bands: Stretch[]
  gaps: LaneGap[]
  /** Grades of this area alone, earliest first. */
  marks: TimelineMark[]
  /** Joint grades that include this area. */
  jointMarks: TimelineMark[]
}

/** The data of chart and table. None of it depends on today's date. */
export interface Timeline {
  axis: TimelineAxis
  lanes: AreaLane[]
  /** Visits have no grade and may be about several areas, so they have their own row. */
  visits: TimelineMark[]
  rows: TimelineRow[]
  /** Rows with an unknown date: in the table, but not in the chart. */
  undated: TimelineRow[]
}

function mergeGaps(gaps: readonly LaneGap[]): LaneGap[] {
  return gaps.reduce<LaneGap[]>((merged, gap) => {
    const last = merged.at(-1)
    if (last?.to !== gap.from || last.why !== gap.why) return [...merged, gap]
    return [...merged.slice(0, -1), { ...last, to: gap.to }]
  }, [])
}

function buildLane(
  area: Area,
  marks: readonly TimelineMark[],
  index: RecordIndex,
  axis: TimelineAxis,
) {
  const ofArea = marks
    .filter(
      (mark) => mark.row.kind === 'judgement' && mark.row.areas.some(({ id }) => id === area.id),
    )
    .sort((a, b) => a.at - b.at)
  const judges = (framework: string) =>
    index.vocabulary.framework(framework).judgements.some(({ areas }) => areas.includes(area.id))
  const gaps = axis.eras.flatMap((era) => {
    const reason = index.vocabulary
      .framework(era.framework)
      .notJudged.find((entry) => entry.area === area.id)
    return reason === undefined
      ? []
      : [{ from: era.from, to: era.to, brief: reason.brief, why: reason.why }]
  })
  return {
    area,
    bands: axis.eras.filter((era) => judges(era.framework)).map(({ from, to }) => ({ from, to })),
    gaps: mergeGaps(gaps),
    marks: ofArea.filter((mark) => mark.row.areas.length === 1),
    jointMarks: ofArea.filter((mark) => mark.row.areas.length > 1),
  }
}

/** Builds the timeline of a record, from which both chart and table are drawn. */
export function buildTimeline(index: RecordIndex): Timeline {
  const axis = buildAxis(index)
  const rows = buildTimelineRows(index)
  const marks = buildMarks(rows, index, axis)
  const marked = new Set(marks.map((mark) => mark.row.key))
  const judged = new Set(
    index.inspections.flatMap((view) => view.framework.judgements.flatMap(({ areas }) => areas)),
  )
  return {
    axis,
    lanes: index.vocabulary.areas
      .filter((area) => judged.has(area.id))
      .map((area) => buildLane(area, marks, index, axis)),
    visits: marks.filter((mark) => mark.row.kind === 'visit').sort((a, b) => a.at - b.at),
    rows,
    undated: rows.filter((row) => !marked.has(row.key)),
  }
}

/** Unknown grades are not entries of the filter: they stay with the other grades of their inspection. */
function findKept(rows: readonly TimelineRow[], selected: SelectedEntries): Set<TimelineRow> {
  const isUnknown = (row: TimelineRow) => row.kind === 'judgement' && row.grade === undefined
  const kept = rows.filter((row) => !isUnknown(row) && selected.keeps(row.kind, row.key))
  const isWhole = kept.length === rows.filter((row) => !isUnknown(row)).length
  const inspections = new Set(kept.map(({ inspection }) => inspection))
  const unknown = rows.filter(
    (row) => isUnknown(row) && (isWhole || inspections.has(row.inspection)),
  )
  return new Set([...kept, ...unknown])
}

/** Applies inspection and words to a timeline. The axis and the rows of areas stay. */
export function selectTimeline(timeline: Timeline, selected: SelectedEntries): Timeline {
  const kept = findKept(timeline.rows, selected)
  const keepsRow = (row: TimelineRow) => kept.has(row)
  const keepsMark = ({ row }: TimelineMark) => keepsRow(row)
  return {
    axis: timeline.axis,
    lanes: timeline.lanes.map((lane) => ({
      ...lane,
      marks: lane.marks.filter(keepsMark),
      jointMarks: lane.jointMarks.filter(keepsMark),
    })),
    visits: timeline.visits.filter(keepsMark),
    rows: timeline.rows.filter(keepsRow),
    undated: timeline.undated.filter(keepsRow),
  }
}
