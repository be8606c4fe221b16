import { boundsOfKnownDate } from '../../record/dates'
import { dropUndefined } from '../../record/dropUndefined'
import { buildInspection, dayOfDraft, type BuildContext } from '../authorities/buildInspection'
import { selectPages } from '../authorities/selectPages'
import type { AuthorityDraft, Drafts } from '../authorities/draft'
import { makeIdsUnique, assignIds, type KnownId } from '../authorities/assignIds'
import type { ReadFiles } from '../readFiles'
import type { AuthorityFact, Facts, VisitFact } from './facts'

/** One word for each type, whichever file names it. */
const TYPES: Readonly<Record<string, string>> = {
  'unitary authority': 'Unitary',
  unitary: 'Unitary',
  county: 'County',
  'shire county': 'County',
  'metropolitan district': 'Metropolitan district',
  'london borough': 'London borough',
}

function buildAuthority(
  draft: AuthorityDraft,
  id: string,
  page: string | undefined,
  { lookups }: ReadFiles,
  { sources, warnings }: BuildContext,
): AuthorityFact {
  const { lookup, name, gssCode, codes, abolishedBy } = draft
  const rows = lookups.flatMap((file) => file.rows)
  const neighbours = (lookup?.neighbours ?? []).flatMap((dfeCode) => {
    const neighbour = rows.find(({ value }) => value?.dfeCode === dfeCode)?.value?.name
    if (neighbour !== undefined) return [{ dfeCode, name: neighbour }]
    const reason = `The neighbour ${dfeCode} is not in the lookup itself.`
    warnings.unmatched.push({ file: lookup?.file ?? '', row: lookup?.row ?? 1, reason })
    return []
  })
  const listed = draft.inspections.flatMap(({ official }) => official)
  const region = lookup?.region ?? listed.find((row) => row.region)?.region
  const type = lookup?.type ?? listed.find((row) => row.authorityType)?.authorityType
  return dropUndefined({
    id,
    name,
    gssCode,
    formerCodes: [...codes].filter((code) => code !== gssCode).sort(),
    dfeCode: lookup?.dfeCode,
    region,
    type: type && (TYPES[type.toLowerCase()] ?? type),
    gone: abolishedBy,
    page,
    lookup: lookup && sources.get(lookup.file)?.id,
    neighbours,
  })
}

function listVisits(
  { visits }: AuthorityDraft,
  id: string,
  { sources }: BuildContext,
): VisitFact[] {
  return visits.flatMap(({ visit, started, published, place: { file, sheet, row } }) => {
    if (visit === undefined || started === undefined) return []
    const { kind, theme } = visit
    const place = { source: sources.get(file)?.id ?? file, sheet, row }
    return [dropUndefined({ authority: id, kind, started, published, theme, place })]
  })
}

export interface FactsOptions {
  /** Ids that authorities already have. */
  knownIds?: readonly KnownId[]
  /** Called after each authority: `done` of `total` have been built. */
  onProgress?: (done: number, total: number) => void
}

/** All facts of an import, in an order that does not depend on that of the files. */
export function buildFacts(
  { authorities }: Drafts,
  read: ReadFiles,
  context: BuildContext,
  { knownIds = [], onProgress }: FactsOptions,
): Facts {
  const drafts = [...authorities.values()]
  const ids = assignIds(drafts, knownIds)
  const pages = selectPages(authorities, context.warnings)
  const idOf = (draft: AuthorityDraft) => ids.get(draft) ?? draft.key
  const facts: Facts = {
    sources: [...context.sources].map(([file, source]) => {
      const asAt = read.officials.find(({ name }) => name === file)?.asAt
      const upTo = boundsOfKnownDate(source.published)?.last ?? asAt
      return dropUndefined({ source, file, upTo, asAt })
    }),
    authorities: [],
    inspections: [],
    visits: [],
    differences: [],
    refused: [],
  }
  const sorted = drafts.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  for (const [at, draft] of sorted.entries()) {
    const id = idOf(draft)
    const built = [...draft.inspections]
      .sort((a, b) => dayOfDraft(a).localeCompare(dayOfDraft(b)))
      .flatMap((inspection) => buildInspection(inspection, draft, id, context) ?? [])
    facts.authorities.push(buildAuthority(draft, id, pages.get(draft.key), read, context))
    facts.inspections.push(...makeIdsUnique(built.map(({ inspection }) => inspection)))
    facts.differences.push(...built.flatMap(({ differences }) => differences))
    const visits = listVisits(draft, id, context)
    facts.visits.push(...visits.sort((a, b) => a.started.localeCompare(b.started)))
    for (const { what, where, why, file } of draft.incomplete) {
      const source = context.sources.get(file)?.id ?? file
      facts.refused.push({ authority: id, what, where, why, source })
    }
    onProgress?.(at + 1, drafts.length)
  }
  return facts
}
