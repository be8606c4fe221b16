import type { Disagreement, Source } from '../../record/schema/evidence'
import type { FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import type { OfficialRow } from '../official/readOfficialRow'
import type { OverviewRow } from '../overview/readOverview'
import type { Remarks, SourceDisagreement } from '../report'
import {
  buildDisagreement,
  compareStatements,
  reportDifference,
  type Statement,
} from './crossCheck'
import { describeFacts } from './describeFacts'
import type { AuthorityDraft, InspectionDraft } from './drafts'
import { readGrades } from './readGrades'
import type { FileSources } from './sources'

/** What all inspections of an import are built with. */
export interface BuildContext {
  frameworks: FrameworksFile
  sources: FileSources
  remarks: Remarks
  disagreements: SourceDisagreement[]
}

/** The family of frameworks that both kinds of file list. */
export const FAMILY = 'ilacs'

/** The framework of that family in use on a day. */
export function findFramework({ frameworks }: FrameworksFile, day: string) {
  return frameworks.find(
    ({ family, from, to }) => family === FAMILY && from <= day && day <= (to ?? day),
  )
}

function sourceOf({ sources }: BuildContext, file: string): Pick<Source, 'id' | 'shortName'> {
  return sources.get(file) ?? { id: 'unknown', shortName: file }
}

function listStatements(
  { official, overview, started }: InspectionDraft,
  context: BuildContext,
): Statement[] {
  const framework = findFramework(context.frameworks, started)
  if (framework === undefined) return []
  const state = (row: OfficialRow | OverviewRow, length: string | undefined): Statement => {
    const { id, shortName: sourceName } = sourceOf(context, row.place.file)
    const cells = { place: row.place, sourceName, source: id, grades: row.grades }
    const grades = readGrades(cells, framework, context.frameworks, context.remarks)
    const { place, started: start, published } = row
    return { source: id, place, grades, started: start, published, length }
  }
  return [
    ...official.map((row) =>
      state(row, /\b(short|standard)\b/iu.exec(row.type ?? '')?.[1]?.toLowerCase()),
    ),
    ...(overview === undefined ? [] : [state(overview, overview.label)]),
  ]
}

/** Rows of two tables may have one number: a second difference of an id has its count added. */
function nameApart(disagreements: readonly Disagreement[]): Disagreement[] {
  const seen = new Map<string, number>()
  return disagreements.map((disagreement) => {
    const count = (seen.get(disagreement.id) ?? 0) + 1
    seen.set(disagreement.id, count)
    return count === 1 ? disagreement : { ...disagreement, id: `${disagreement.id}-${count}` }
  })
}

/**
 * One inspection from everything that the files say of it: the source of highest standing is
 * displayed, and where another says otherwise the difference is kept for the record and reported.
 * Nothing where no framework was in use on that day; the remarks then say so.
 */
export function buildInspection(
  draft: InspectionDraft,
  authority: AuthorityDraft,
  context: BuildContext,
): { inspection: Inspection; disagreements: Disagreement[] } | undefined {
  const { frameworks, remarks } = context
  const framework = findFramework(frameworks, draft.started)
  const statements = listStatements(draft, context)
  const [displayed] = statements
  if (framework === undefined || displayed === undefined) {
    for (const row of [...draft.official, ...(draft.overview ? [draft.overview] : [])]) {
      const reason = `No framework of these inspections was in use on ${draft.started}.`
      remarks.refused.push({ ...row.place, reason })
    }
    return undefined
  }
  const inspection: Inspection = {
    id: `${framework.family}-${draft.started}`,
    framework: framework.id,
    title: 'Inspection of local authority children’s services',
    started: draft.started,
    ...describeFacts(draft),
    report: displayed.source,
    ...displayed.grades,
    citations: statements.map(({ source, place: { sheet, row } }) => ({ source, sheet, row })),
  }
  const disagreements = statements.slice(1).flatMap((other) =>
    compareStatements(displayed, other, framework).map((difference) => {
      const of = {
        gssCode: authority.gssCode,
        authority: authority.name,
        inspection: draft.started,
      }
      context.disagreements.push(reportDifference(difference, { displayed, other }, of))
      return buildDisagreement(difference, displayed, other, inspection, frameworks)
    }),
  )
  return { inspection, disagreements: nameApart(disagreements) }
}
