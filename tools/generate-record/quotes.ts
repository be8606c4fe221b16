import { VOICES } from '../../src/record/schema/closedLists'
import type { Finding } from '../../src/record/schema/evidence'
import type { Quote } from '../../src/record/schema/quotes'
import { pickAreas } from './areas'
import type { GeneratedInspection } from './inspections'
import type { Random } from './random'
import { writeSentences } from './sentences'

const SPEAKERS = {
  inspectorate: { speaker: 'The inspectors', organisation: 'Ofsted' },
  authority: {
    speaker: 'Councillor Ada Marsh',
    role: 'Lead member for children',
    organisation: 'Northmere County Council',
  },
  newspaper: { speaker: 'Northmere Herald', organisation: 'Northmere Herald' },
} as const

/** The article about an inspection, by the id of its report: "report-7" has "article-7". */
export function nameArticle(report: string): string {
  return report.replace('report', 'article')
}

/** Quotations spread over the inspections, in all three voices, some with a gap. */
export function generateQuotes(
  count: number,
  inspections: readonly GeneratedInspection[],
  random: Random,
): Quote[] {
  return Array.from({ length: count }, (_, position): Quote => {
    const at = inspections[Math.floor((position / count) * inspections.length)]
    if (at === undefined) throw new Error('There is no inspection to quote about')
    const { id, report } = at.inspection
    const voice = random.pick(VOICES)
    const last = { text: writeSentences(random, 1) }
    return {
      id: `quote-${position + 1}`,
      source: nameArticle(report),
      inspection: id,
      voice,
      ...SPEAKERS[voice],
      segments: random.chance(0.2)
        ? [{ text: writeSentences(random, 1), mark: 'gap' }, last]
        : [last],
      areas: pickAreas(at, random),
      comparedWithReport: writeSentences(random, 1),
      citations: [{ source: nameArticle(report) }, { source: report, page: 1 + random.whole(12) }],
    }
  })
}

/** A strength and a weak spot of each inspection. */
export function generateFindings(
  inspections: readonly GeneratedInspection[],
  random: Random,
): Finding[] {
  return inspections.flatMap((at) =>
    (['strength', 'weak-spot'] as const).map((kind) => ({
      id: `${at.inspection.id}-${kind}`,
      inspection: at.inspection.id,
      areas: pickAreas(at, random),
      kind,
      text: writeSentences(random, 2),
      citations: [{ source: at.inspection.report, page: 1 + random.whole(12) }],
    })),
  )
}
