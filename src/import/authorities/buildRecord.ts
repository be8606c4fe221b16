import { IMPORTED_FROM } from '../../record/keeping'
import type { Source } from '../../record/schema/evidence'
import type { Authority, InspectionRecord } from '../../record/schema/record'
import type { Lookup } from '../readLookup'
import { buildInspection, type BuildContext } from './buildInspection'
import { buildVisits } from './buildVisit'
import type { AuthorityDraft } from './draft'
import { describeOfstedPage } from './sources'
import { addSuccession } from './successions'

const ABOLISHED = {
  list: {
    when: { unknown: true, why: 'Ofsted’s list does not say when.' },
    note: 'Ofsted’s list of inspections marks it as no longer existing.',
  },
  lookup: {
    when: { unknown: true, why: 'The lookup of authorities does not say when.' },
    note: 'The lookup of authorities gives it no code of today.',
  },
} as const

/** An authority as the files describe it. */
export function buildAuthority(
  draft: AuthorityDraft,
  id: string,
  lookup: Lookup | undefined,
  { warnings }: Pick<BuildContext, 'warnings'>,
): Authority {
  const neighbours = (draft.lookup?.neighbours ?? []).flatMap((dfeCode) => {
    const name = lookup?.rows.find(({ value }) => value?.dfeCode === dfeCode)?.value?.name
    if (name !== undefined) return [{ dfeCode, name }]
    const reason = `The neighbour ${dfeCode} is not in the lookup itself.`
    warnings.unmatched.push({ file: lookup?.file ?? '', row: draft.lookup?.row ?? 1, reason })
    return []
  })
  return {
    id,
    name: draft.name,
    // The files give no separate name of the council, and we do not invent one.
    council: draft.name,
    gssCode: draft.gssCode,
    ...(draft.lookup === undefined ? {} : { dfeCode: draft.lookup.dfeCode }),
    ...(draft.goneBy === undefined ? {} : { abolished: ABOLISHED[draft.goneBy] }),
    statisticalNeighbours: neighbours,
  }
}

/** Builds one authority's record from what the files say, and from nothing else. */
export function buildRecord(
  draft: AuthorityDraft,
  id: string,
  pageAddress: string | undefined,
  lookup: Lookup | undefined,
  context: BuildContext,
): InspectionRecord {
  const built = [...draft.inspections]
    .sort((a, b) => a.started.localeCompare(b.started))
    .flatMap((inspection) => buildInspection(inspection, draft, context) ?? [])
  const inspections = built.map(({ inspection }) => inspection)
  const sourceOf = (file: string) => context.sources.get(file)?.id ?? file
  const visits = buildVisits(
    [...draft.visits].sort((a, b) => a.started.localeCompare(b.started)),
    sourceOf,
  )
  const cited = new Set(
    [...inspections, ...visits].flatMap(({ citations }) => citations.map(({ source }) => source)),
  )
  const sources: Source[] = [...context.sources].flatMap(([file, source]) =>
    cited.has(source.id) || (file === lookup?.file && draft.lookup !== undefined) ? [source] : [],
  )
  if (pageAddress !== undefined) sources.push(describeOfstedPage(draft.name, pageAddress))
  const [first] = sources
  const days = [...cited].map((id) => context.fileDays.get(id) ?? context.today)
  return addSuccession({
    schemaVersion: 1,
    authority: buildAuthority(draft, id, lookup, context),
    keeping: {
      maintainer: `${IMPORTED_FROM}${first?.publisher ?? 'a file'}’s file “${first?.title ?? ''}”`,
      corrections: { placeholder: true },
      // The files' own days, because a day in a row may be wrong.
      checkedOn: days.reduce((a, b) => (a > b ? a : b), '') || context.today,
    },
    ...(draft.incomplete.length === 0 ? {} : { incomplete: draft.incomplete }),
    inspections,
    visits,
    otherWork: [],
    actions: [],
    quotes: [],
    findings: [],
    figures: [],
    sources,
    disagreements: built.flatMap(({ disagreements }) => disagreements),
  })
}
