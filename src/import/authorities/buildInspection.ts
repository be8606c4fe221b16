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
  selectGrades,
  type Difference,
  type SelectedGrades,
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
      ...row,
      fillsAhead: false,
      isWhole: row.framework !== undefined,
      length: /\b(short|standard)\b/iu.exec(row.type ?? '')?.[1]?.toLowerCase(),
    })),
    ...overviews.map((row) => ({ ...row, fillsAhead: true, isWhole: false, length: row.label })),
  ]
  return rows.map((row) => {
    const { place, started, published, length } = row
    const { id: source = 'unknown', shortName: sourceName = place.file } =
      sources.get(place.file) ?? {}
    const grades = readGrades({ ...row, sourceName, source }, framework, frameworks, warnings)
    return { source, place, grades, started, published, length }
  })
}

/** "The overall grade of the inspection of 10 June 2024". */
function formatGradeName(
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
 * Texts that are no grade ("3") in an older list or an overview, where a newer list has the grade. They are listed
 * as differences and make nothing incomplete.
 */
function listOverruled(
  { official }: InspectionDraft,
  framework: Framework,
  statements: readonly Statement[],
  { judgements }: SelectedGrades,
) {
  const [first] = statements
  if (first === undefined || official.length === 0) return []
  const older = statements.filter(({ source }) => source !== first.source)
  return older.flatMap((other) =>
    other.grades.refused.flatMap((refused) => {
      const shown = judgements.find(({ judgement }) => judgement === refused.judgement)
      const displayed = statements.find(({ source }) => source === shown?.place.source)
      if (shown === undefined || displayed === undefined || displayed === other) return []
      const judged = framework.judgements.find(({ id }) => id === shown.judgement)
      const subject = judged?.areas[0] ?? shown.judgement
      const values = { value: shown.printed, otherValue: refused.text }
      return [{ refused, difference: { displayed, other, subject, ...values } }]
    }),
  )
}

/** Reports what the files say about an inspection but the facts cannot hold (rule 19). */
function refuseParts(
  draft: InspectionDraft,
  { key, name }: AuthorityDraft,
  framework: Framework,
  statements: readonly Statement[],
  { missing }: SelectedGrades,
  overruled: ReadonlySet<Statement['grades']['refused'][number]>,
  { frameworks, refuse }: BuildContext,
) {
  const scale = findScale(framework, frameworks)
  const formatPart = (judgement?: string) =>
    `${formatGradeName(judgement, framework, frameworks)} of the inspection of ${formatDay(dayOfDraft(draft))}`
  const refused = statements
    .flatMap(({ grades }) => grades.refused)
    .filter((part) => !overruled.has(part))
  for (const { reason, judgement, place } of refused)
    refuse([key], place, formatPart(judgement), `${name}: ${reason}`)
  for (const { place, unread } of draft.official) {
    for (const { heading: column, text } of unread) {
      if (findGrade(scale, text) === undefined) continue
      const why = `${name}: ${quote(text)} in a column whose meaning is not known.`
      refuse([key], { ...place, column }, formatPart(), why)
    }
  }
  const [first] = statements
  for (const { fact, stated } of missing) {
    const { judgement: id, why } = fact
    if (first === undefined || stated || refused.some(({ judgement }) => judgement === id)) continue
    refuse([key], first.place, formatPart(id), `${name}: ${why}`)
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

/** Days, type, lead inspector and address, each from the most authoritative row that has it. */
function selectDetails({ official, overviews, started, published }: InspectionDraft) {
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

/** Differences of one inspection, without those that another file, or another table of an older one, has too. */
function dropRepeats(differences: readonly Difference[]): Difference[] {
  return differences.filter(({ displayed, other, subject, otherValue }, at) => {
    const isRepeated = differences.slice(0, at).some((earlier) => {
      const isOneFile = earlier.other.source === other.source && displayed.source === other.source
      return !isOneFile && earlier.subject === subject && earlier.otherValue === otherValue
    })
    return !isRepeated
  })
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
  const days = { started, published }
  const [framework] =
    family === undefined
      ? []
      : listFrameworks(frameworks, { ...days, kind: family, framework: stated })
  const statements = framework === undefined ? [] : listStatements(draft, framework, context)
  const day = dayOfDraft(draft)
  if (framework === undefined || statements.length === 0) {
    for (const { place } of [...draft.official, ...draft.overviews]) {
      const why = `${authority.name}: no framework of these inspections was in use on ${day}.`
      refuse([authority.key], place, 'An inspection', why)
    }
    return undefined
  }
  const selected = selectGrades(statements, framework)
  const overruled = listOverruled(draft, framework, statements, selected)
  const ignored = new Set(overruled.map(({ refused }) => refused))
  refuseParts(draft, authority, framework, statements, selected, ignored, context)
  const order = framework.judgements.map((judgement) => judgement.id)
  const inspection: InspectionFact = {
    authority: id,
    id: `${draft.kind ?? framework.family}-${day}`,
    framework: framework.id,
    ...selectDetails(draft),
    places: statements.map(({ source, place: { sheet, row } }) => ({ source, sheet, row })),
    judgements: [...selected.judgements, ...selected.missing.map(({ fact }) => fact)].sort(
      (a, b) => order.indexOf(a.judgement) - order.indexOf(b.judgement),
    ),
  }
  const found = dropRepeats([
    ...compareStatements(statements, framework),
    ...overruled.map(({ difference }) => difference),
  ])
  const about = { gssCode: authority.gssCode, authority: authority.name, inspection: day }
  context.disagreements.push(...found.map((difference) => reportDifference(difference, about)))
  const differences = found.map((difference) =>
    buildDifference(difference, { authority: id, inspection: inspection.id }),
  )
  return { inspection, differences }
}
