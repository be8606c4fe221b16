import { buildCitations, type CitationView } from '../citations'
import { formatKnownDate } from '../dates'
import { formatNoneHeld } from '../keeping'
import type { InspectionView, RecordIndex } from '../recordIndex'
import { SOURCE_KINDS } from '../schema/enums'
import type { Figure } from '../schema/evidence'

export interface FigureView {
  figure: Figure
  /** "31 March 2013", "December 2013", or that the date is not known. */
  asOf: string
  /** Why the date is what it is, if that needs saying. */
  asOfWhy: string | undefined
  citations: CitationView[]
}

/** The figures of one inspection, or of none. */
export interface FigureGroup {
  inspection: InspectionView | undefined
  figures: FigureView[]
}

/** Rank of a figure's source: a report's figures come before a newspaper's. */
function rankSource({ citations }: FigureView): number {
  const kind = citations[0]?.source.kind
  return kind === undefined ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kind)
}

/**
 * All figures by inspection, latest first; those without an inspection last. Empty groups are left out.
 * Within a group, order by rank of source, then as in the record.
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

/** The sentence above the figures. */
export function formatFiguresLead(index: RecordIndex): string {
  return index.record.figures.length === 0
    ? formatNoneHeld('figure', index)
    : 'Each with the date that it refers to. They count different things at different times: no trend is drawn from them.'
}
