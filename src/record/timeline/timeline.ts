import type { RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import type { SelectedEntries } from '../selection'
import { buildAxis, type Stretch, type TimelineAxis } from './axis'
import { buildMarks, type TimelineMark } from './marks'
import type { TimelineRow } from './row'
import { buildTimelineRows } from './rows'

/** Rules under which an area is not judged: no band, and the reason in its place. */
export interface LaneGap extends Stretch {
  brief: string
  why: string
}

/** One judgement area across the years. */
export interface AreaLane {
  area: Area
  /** Where the rules in force judge the area, one band per framework: no line crosses their edges. */
  bands: Stretch[]
  gaps: LaneGap[]
  /** Grades of this area alone, earliest first. */
  marks: TimelineMark[]
  /** Joint grades of which this area is a part. */
  jointMarks: TimelineMark[]
}

/** The timeline: what the chart draws, what the table lists, and nothing that depends on today. */
export interface Timeline {
  axis: TimelineAxis
  lanes: AreaLane[]
  /** Visits have no grade and may touch several areas: they share a lane of their own. */
  visits: TimelineMark[]
  rows: TimelineRow[]
  /** Rows whose date is not known: in the table, not in the chart. */
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

/** Builds the timeline of a record: chart and table are drawn from this alone, mark for mark. */
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

/** A grade that is not known is no entry of the filter: it stays with the grades of its inspection. */
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

/** What the choice of inspection and words leaves of a timeline: its years and lanes stay. */
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
