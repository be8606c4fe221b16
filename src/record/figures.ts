import { buildCitations, type CitationView } from './citations'
import { formatKnownDate } from './dates'
import type { InspectionView, RecordIndex } from './recordIndex'
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

/** All figures by inspection, latest first; those of no inspection last. Groups without any are left out. */
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
        .map(build),
    }))
    .filter((group) => group.figures.length > 0)
}
