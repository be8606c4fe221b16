import { ImportRefusal } from '../refusal'
import type { OfficialRow } from '../official/readOfficialRow'
import type { Warnings } from '../report'
import type { AuthorityDraft } from './draft'

const DFE_CODE = /\/(\d{3})$/u

function listLinks({ inspections, visits }: AuthorityDraft) {
  const rows: OfficialRow[] = [...inspections.flatMap(({ official }) => official), ...visits]
  return rows.flatMap(({ place, link }) => (link === undefined ? [] : [{ place, link }]))
}

/** A few wrong links occur in every list. If most differ, the lookup's codes are wrong. */
function checkLookup(
  drafts: readonly AuthorityDraft[],
  isOwn: (draft: AuthorityDraft, link: string) => boolean,
) {
  const linked = drafts.filter((draft) => draft.lookup !== undefined && listLinks(draft).length > 0)
  const others = linked.filter((draft) => !listLinks(draft).some(({ link }) => isOwn(draft, link)))
  if (linked.length < 2 || others.length * 2 <= linked.length) return
  throw new ImportRefusal({
    file: 'The lookup',
    found: `codes other than those of Ofsted’s pages for ${others.length} of ${linked.length} authorities`,
    expected: 'the code of each authority in its own row',
    todo: 'A column of the lookup may have slipped by a row: download it again.',
  })
}

/**
 * Ofsted's page on each authority, by folded name. Some links in the list lead to another authority's page (a
 * predecessor's to its successor, or mistakes); they are left out and reported. A link is right if it ends in
 * the lookup's code or, without a lookup, if no other authority has it. Throws `ImportRefusal` if most links
 * contradict the lookup.
 */
export function selectPages(
  authorities: ReadonlyMap<string, AuthorityDraft>,
  warnings: Warnings,
): Map<string, string> {
  const drafts = [...authorities.values()]
  const users = new Map<string, Set<AuthorityDraft>>()
  for (const draft of drafts)
    for (const { link } of listLinks(draft))
      users.set(link, (users.get(link) ?? new Set()).add(draft))
  const isOwn = ({ lookup }: AuthorityDraft, link: string) =>
    lookup === undefined ? users.get(link)?.size === 1 : DFE_CODE.exec(link)?.[1] === lookup.dfeCode
  checkLookup(drafts, isOwn)
  return new Map(
    drafts.flatMap((draft) => {
      const links = listLinks(draft)
      const wrong = links.find(({ link }) => !isOwn(draft, link))
      if (wrong !== undefined) {
        const reason = `The link of ${draft.name} leads to ${wrong.link}, another authority’s page: left out.`
        warnings.notices.push({ ...wrong.place, reason })
      }
      const own = links.find(({ link }) => isOwn(draft, link))
      return own === undefined ? [] : [[draft.key, own.link] as const]
    }),
  )
}
