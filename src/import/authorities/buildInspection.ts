import { formatDay } from '../../record/dates'
import { dropUndefined } from '../../record/dropUndefined'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import { formatList } from '../../record/wording'
import type { DifferenceFact, InspectionFact } from '../england/facts'
import { quote } from '../refusal'
import type { SourceDisagreement, Warnings } from '../report'
import {
  buildDifference,
  compareStatements,
  reportDifference,
  settleGrades,
  type Difference,
  type Settled,
  type Statement,
} from './crossCheck'
import type { AuthorityDraft, Drafts, InspectionDraft } from './draft'
import { listFrameworks } from './findFramework'
import { findGrade, findScale, readGrades } from './readGrades'
import type { FileSources } from './sources'

/** What building the inspections of an import needs. */
export interface BuildContext {
  frameworks: FrameworksFile
  sources: FileSources
  warnings: Warnings
  disagreements: SourceDisagreement[]
  refuse: Drafts['refuse']
}

/** The day by which an inspection is named: its first or, if that is not known, its publication. */
export function dayOfDraft({ started, published = '' }: InspectionDraft): string {
  return started ?? published
}

/** What each file says about an inspection, the most authoritative source first. */
function listStatements(
  { official, overviews }: InspectionDraft,
  framework: Framework,
  { frameworks, sources, warnings }: BuildContext,
): Statement[] {
  const rows = [
    ...official.map((row) => ({
      row,
      fillsAhead: false,
      isWhole: row.framework !== undefined,
      length: /\b(short|standard)\b/iu.exec(row.type ?? '')?.[1]?.toLowerCase(),
    })),
    ...overviews.map((row) => ({ row, fillsAhead: true, isWhole: false, length: row.label })),
  ]
  return rows.map(({ row, fillsAhead, isWhole, length }) => {
    const { place, started, published, grades: words } = row
    const { id: source = 'unknown', shortName: sourceName = place.file } =
      sources.get(place.file) ?? {}
    const cells = { place, sourceName, source, grades: words, fillsAhead, isWhole }
    const grades = readGrades(cells, framework, frameworks, warnings)
    return { source, place, grades, started, published, length }
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

/**
 * What an older list or an overview says that is no grade, where a newer list has one: "3". It is listed as a
 * difference and makes nothing incomplete.
 */
function listOverruled(
  { official }: InspectionDraft,
  { judgements: asked }: Framework,
  statements: readonly Statement[],
  { judgements }: Settled,
) {
  const [first] = statements
  const isList = first !== undefined && official.length > 0
  const older = isList ? statements.filter(({ source }) => source !== first.source) : []
  return older.flatMap((statement) =>
    statement.grades.refused.flatMap((refused) => {
      const shown = judgements.find(({ judgement }) => judgement === refused.judgement)
      const displayed = statements.find(({ source }) => source === shown?.place.source)
      if (shown === undefined || displayed === undefined || displayed === statement) return []
      const subject = asked.find(({ id }) => id === shown.judgement)?.areas[0] ?? shown.judgement
      const difference = { displayed, subject, said: shown.printed, otherSaid: refused.said }
      return [{ refused, statement, difference }]
    }),
  )
}

/** Reports what the files say about an inspection but the facts cannot hold (rule 19). */
function refuseParts(
  draft: InspectionDraft,
  { key, name }: AuthorityDraft,
  framework: Framework,
  statements: readonly Statement[],
  { missing }: Settled,
  overruled: ReadonlySet<Statement['grades']['refused'][number]>,
  { frameworks, refuse }: BuildContext,
) {
  const scale = findScale(framework, frameworks)
  const describe = (judgement?: string) =>
    `${describeGrade(judgement, framework, frameworks)} of the inspection of ${formatDay(dayOfDraft(draft))}`
  const refused = statements
    .flatMap(({ grades }) => grades.refused)
    .filter((part) => !overruled.has(part))
  for (const { reason, judgement, place } of refused)
    refuse([key], place, describe(judgement), `${name}: ${reason}`)
  for (const { place, unread } of draft.official) {
    for (const { heading: column, said } of unread) {
      if (findGrade(scale, said) === undefined) continue
      const why = `${name}: ${quote(said)} in a column whose meaning is not known.`
      refuse([key], { ...place, column }, describe(), why)
    }
  }
  const [first] = statements
  for (const { fact, stated } of missing) {
    const { judgement: id, why } = fact
    if (first === undefined || stated || refused.some(({ judgement }) => judgement === id)) continue
    refuse([key], first.place, describe(id), `${name}: ${why}`)
  }
}

/** "kendra bell" becomes "Kendra Bell": the overview is all lower case. */
function formatName(name: string): string {
  return name.replace(
    /(^|[\s'’-])(mc)?(\p{L})/gu,
    (_, before: string, mc: string | undefined, letter: string) =>
      `${before}${mc === undefined ? '' : 'Mc'}${letter.toUpperCase()}`,
  )
}

/** Days, kind, lead inspector and address, each from the most authoritative row that has it. */
function describeRows({ official, overviews, started, published }: InspectionDraft) {
  const first = <T>(values: readonly (T | undefined)[]) => values.find((one) => one !== undefined)
  const lead = first(overviews.map((row) => row.leadInspector))
  const labels =
    official.length > 0 ? official.map(({ type }) => type) : overviews.map((row) => row.label)
  return {
    type: first(labels) ?? '',
    ...dropUndefined({
      started: started ?? first(overviews.map((row) => row.started)),
      published: published ?? first(overviews.map((row) => row.published)),
      ended: overviews.find(({ ended }) => ended !== undefined && ended >= (started ?? ended))
        ?.ended,
      reportAddress: first(overviews.map((row) => row.reportAddress)),
      leadInspector: lead && formatName(lead),
    }),
  }
}

/** Differences of one inspection, without those that another file, or another table of an older one, said before. */
function dropRepeats(found: readonly { difference: Difference; other: Statement }[]) {
  return found.filter(
    ({ difference, other }, at) =>
      !found
        .slice(0, at)
        .some(
          (before) =>
            (before.other.source !== other.source ||
              difference.displayed.source !== other.source) &&
            before.difference.subject === difference.subject &&
            before.difference.otherSaid === difference.otherSaid,
        ),
  )
}

/**
 * Builds one inspection from all files. The most authoritative source is displayed; what others say otherwise
 * are differences. Returns undefined, and refuses the rows, if no framework was in use on that day.
 */
export function buildInspection(
  draft: InspectionDraft,
  authority: AuthorityDraft,
  id: string,
  context: BuildContext,
): { inspection: InspectionFact; differences: DifferenceFact[] } | undefined {
  const { frameworks, refuse } = context
  const stated = draft.official.find((row) => row.framework !== undefined)?.framework
  const { started, published, family } = draft
  const framework =
    family === undefined
      ? undefined
      : listFrameworks(frameworks, { started, published, kind: family, framework: stated })[0]
  const statements = framework === undefined ? [] : listStatements(draft, framework, context)
  const day = dayOfDraft(draft)
  if (framework === undefined || statements.length === 0) {
    for (const { place } of [...draft.official, ...draft.overviews]) {
      const why = `${authority.name}: no framework of these inspections was in use on ${day}.`
      refuse([authority.key], place, 'An inspection', why)
    }
    return undefined
  }
  const settled = settleGrades(statements, framework)
  const overruled = listOverruled(draft, framework, statements, settled)
  const ignored = new Set(overruled.map(({ refused }) => refused))
  refuseParts(draft, authority, framework, statements, settled, ignored, context)
  const order = framework.judgements.map((judgement) => judgement.id)
  const inspection: InspectionFact = {
    authority: id,
    id: `${draft.kind ?? framework.family}-${day}`,
    framework: framework.id,
    ...describeRows(draft),
    places: statements.map(({ source, place: { sheet, row } }) => ({ source, sheet, row })),
    judgements: [...settled.judgements, ...settled.missing.map(({ fact }) => fact)].sort(
      (a, b) => order.indexOf(a.judgement) - order.indexOf(b.judgement),
    ),
  }
  const found = dropRepeats([
    ...statements.flatMap((other, at) =>
      compareStatements(statements.slice(0, at), other, framework).map((difference) => ({
        difference,
        other,
      })),
    ),
    ...overruled.map(({ statement: other, difference }) => ({ difference, other })),
  ])
  const { gssCode, name } = authority
  for (const { difference, other } of found) {
    const of = { gssCode, authority: name, inspection: day }
    context.disagreements.push(reportDifference(difference, other, of))
  }
  return {
    inspection,
    differences: found.map(({ difference, other }) =>
      buildDifference(difference, other, { authority: id, inspection: inspection.id }),
    ),
  }
}
