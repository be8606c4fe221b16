import { buildCitations, type CitationView } from './citations'
import { formatKnownDate } from './dates'
import { formatNoneHeld } from './keeping'
import type { InspectionView, RecordIndex } from './recordIndex'
import { SOURCE_KINDS } from './schema/closedLists'
import type { Figure } from './schema/evidence'

export interface FigureView {
  figure: Figure
  /** "31 March 2013", "December 2013", or that the date is not known. */
  asOf: string
  /** Why the date is what it is, where it needs saying. */
  asOfWhy: string | undefined
  citations: CitationView[]
}

/** The figures that go with one inspection, or with none. */
export interface FigureGroup {
  inspection: InspectionView | undefined
  figures: FigureView[]
}

/** How far down a figure's source stands: a report's figure is read before a newspaper's. */
function rankSource({ citations }: FigureView): number {
  const kind = citations[0]?.source.kind
  return kind === undefined ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kind)
}

/**
 * All figures by inspection, latest first; those of no inspection last. Groups without any
 * are left out. Within a group the standing of the source decides, then the record's order.
 */
export function buildFigureGroups(index: RecordIndex): FigureGroup[] {
  const build = (figure: Figure): FigureView => ({
    figure,
    asOf: formatKnownDate(figure.asOf),
    asOfWhy: figure.asOf.why,
    citations: buildCitations(figure.citations, index),
  })
  return [...index.inspections, undefined]
    .map((inspection) => ({
      inspection,
      figures: index.record.figures
        .filter((figure) => figure.inspection === inspection?.inspection.id)
        .map(build)
        .sort((a, b) => rankSource(a) - rankSource(b)),
    }))
    .filter((group) => group.figures.length > 0)
}

/** What stands over the figures. */
export function formatFiguresLead(index: RecordIndex): string {
  return index.record.figures.length === 0
    ? formatNoneHeld('figure', index)
    : 'Each with the date that it refers to. They count different things at different times: no trend is drawn from them.'
}
