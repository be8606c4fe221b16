import { formatDay } from '../../record/dates'
import { formatList } from '../../record/wording'
import type { Disagreement, Source } from '../../record/schema/evidence'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import { quote } from '../refusal'
import type { Warnings, SourceDisagreement } from '../report'
import {
  buildDisagreement,
  compareStatements,
  reportDifference,
  settleGrades,
  type Statement,
} from './crossCheck'
import { describeFacts } from './describeFacts'
import type { AuthorityDraft, Drafts, InspectionDraft } from './draft'
import { findGrade, findScale, readGrades } from './readGrades'
import type { FileSources } from './sources'

/** What building any inspection of an import needs. */
export interface BuildContext {
  frameworks: FrameworksFile
  sources: FileSources
  warnings: Warnings
  disagreements: SourceDisagreement[]
  refuse: Drafts['refuse']
  /** The day that each file gives for itself, by source id. Files without one are absent. */
  fileDays: ReadonlyMap<string, string>
  today: string
}

/**
 * The family of the frameworks under which the inspections in Ofsted's list and in the overview were made.
 */
export const FAMILY = 'ilacs'

/** The framework of that family in use on a day ("2024-06-10"); undefined if none was. */
export function findFramework({ frameworks }: FrameworksFile, day: string) {
  return frameworks.find(
    ({ family, from, to }) => family === FAMILY && from <= day && day <= (to ?? day),
  )
}

function sourceOf(sources: FileSources, file: string): Pick<Source, 'id' | 'shortName'> {
  return sources.get(file) ?? { id: 'unknown', shortName: file }
}

/** What each file says about an inspection, the most authoritative source first. */
export function listStatements(
  { official, overview }: InspectionDraft,
  framework: Framework,
  { frameworks, sources, warnings }: Pick<BuildContext, 'frameworks' | 'sources' | 'warnings'>,
): Statement[] {
  const rows = [
    ...official.map((row) => ({
      row,
      fillsAhead: false,
      length: /\b(short|standard)\b/iu.exec(row.type ?? '')?.[1]?.toLowerCase(),
    })),
    ...(overview === undefined
      ? []
      : [{ row: overview, fillsAhead: true, length: overview.label }]),
  ]
  return rows.map(({ row, fillsAhead, length }) => {
    const { place, started, published, grades: words } = row
    const { id: source, shortName: sourceName } = sourceOf(sources, place.file)
    const cells = { place, sourceName, source, grades: words, fillsAhead }
    const grades = readGrades(cells, framework, frameworks, warnings)
    return { source, place, grades, started, published, length }
  })
}

/** Makes ids unique: rows of two tables may have the same number, so repeated ids get a counter. */
function nameApart(disagreements: readonly Disagreement[]): Disagreement[] {
  const seen = new Map<string, number>()
  return disagreements.map((disagreement) => {
    const count = (seen.get(disagreement.id) ?? 0) + 1
    seen.set(disagreement.id, count)
    return count === 1 ? disagreement : { ...disagreement, id: `${disagreement.id}-${count}` }
  })
}

/** "The overall grade of the inspection of 10 June 2024". */
function describeGrade(
  judgement: string | undefined,
  { judgements }: Framework,
  { areas }: FrameworksFile,
): string {
  const judged = judgements.find(({ id }) => id === judgement)
  if (judged === undefined) return 'A grade'
  const named = judged.areas.map((id) => areas.find((area) => area.id === id))
  if (named.some((area) => area?.overall === true)) return 'The overall grade'
  return `The grade for ${formatList(named.map((area) => area?.inSentence ?? ''))}`
}

/** Reports what the files say about an inspection but the record cannot hold (rule 19). */
function refuseParts(
  draft: InspectionDraft,
  { key, name }: AuthorityDraft,
  framework: Framework,
  statements: readonly Statement[],
  missing: Inspection['missing'],
  { frameworks, refuse }: BuildContext,
) {
  const scale = findScale(framework, frameworks)
  const describe = (judgement?: string) =>
    `${describeGrade(judgement, framework, frameworks)} of the inspection of ${formatDay(draft.started)}`
  const refused = statements.flatMap(({ grades }) => grades.refused)
  for (const { reason, judgement, ...place } of refused)
    refuse([key], place, describe(judgement), `${name}: ${reason}`)
  for (const { place, unread } of draft.official) {
    for (const { heading: column, said } of unread) {
      if (findGrade(scale, said) === undefined) continue
      const why = `${name}: ${quote(said)} in a column whose meaning is not known.`
      refuse([key], { ...place, column }, describe(), why)
    }
  }
  const [first] = statements
  for (const { judgement: id, why } of missing) {
    if (first === undefined || refused.some(({ judgement }) => judgement === id)) continue
    refuse([key], first.place, describe(id), `${name}: ${why}`)
  }
}

/**
 * Builds one inspection from all files. The most authoritative source is displayed; differences in other
 * sources go into the record and the report. Returns undefined, and refuses the rows, if no framework was in
 * use on that day.
 */
export function buildInspection(
  draft: InspectionDraft,
  authority: AuthorityDraft,
  context: BuildContext,
): { inspection: Inspection; disagreements: Disagreement[] } | undefined {
  const { frameworks, refuse } = context
  const framework = findFramework(frameworks, draft.started)
  const statements = framework === undefined ? [] : listStatements(draft, framework, context)
  const [displayed] = statements
  if (framework === undefined || displayed === undefined) {
    for (const { place } of [...draft.official, ...(draft.overview ? [draft.overview] : [])]) {
      const why = `${authority.name}: no framework of these inspections was in use on ${draft.started}.`
      refuse([authority.key], place, 'An inspection', why)
    }
    return undefined
  }
  const { judgements, missing } = settleGrades(statements, framework)
  refuseParts(draft, authority, framework, statements, missing, context)
  const inspection: Inspection = {
    id: `${framework.family}-${draft.started}`,
    framework: framework.id,
    title: 'Inspection of local authority children’s services',
    started: draft.started,
    ...describeFacts(draft),
    report: displayed.source,
    judgements,
    missing,
    citations: statements.map(({ source, place: { sheet, row } }) => ({ source, sheet, row })),
  }
  const disagreements = statements.flatMap((other, at) =>
    compareStatements(statements.slice(0, at), other, framework).map((difference) => {
      const of = {
        gssCode: authority.gssCode,
        authority: authority.name,
        inspection: draft.started,
      }
      context.disagreements.push(reportDifference(difference, other, of))
      return buildDisagreement(
        difference,
        other,
        { ...inspection, started: draft.started },
        frameworks,
      )
    }),
  )
  return { inspection, disagreements: nameApart(disagreements) }
}
