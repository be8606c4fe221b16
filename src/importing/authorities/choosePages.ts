import type { OfficialRow } from '../official/readOfficialRow'
import type { Remarks } from '../report'
import type { AuthorityDraft } from './drafts'

const DFE_CODE = /\/(\d{3})$/u

function listRows({ inspections, visits }: AuthorityDraft): OfficialRow[] {
  return [...[...inspections.values()].flatMap(({ official }) => official), ...visits]
}

/**
 * Ofsted's page on each authority, by code. Some links of the list lead to another authority's page
 * (a predecessor's to its successor, and slips): such a link is left out and reported. It is known by
 * the code at its end, which is the lookup's, or, without a lookup, no other authority's too.
 */
export function choosePages(
  drafts: ReadonlyMap<string, AuthorityDraft>,
  remarks: Remarks,
): Map<string, string> {
  const users = new Map<string, Set<string>>()
  for (const draft of drafts.values()) {
    for (const { link } of listRows(draft)) {
      if (link !== undefined) users.set(link, (users.get(link) ?? new Set()).add(draft.gssCode))
    }
  }
  const pages = new Map<string, string>()
  for (const draft of drafts.values()) {
    const row = listRows(draft).find(({ link }) => link !== undefined)
    if (row?.link === undefined) continue
    const { link } = row
    const dfeCode = draft.lookup?.dfeCode
    const isOwn =
      dfeCode === undefined ? users.get(link)?.size === 1 : DFE_CODE.exec(link)?.[1] === dfeCode
    if (isOwn) pages.set(draft.gssCode, link)
    else {
      const reason = `The link of ${draft.name} leads to ${link}, another authority’s page: left out.`
      remarks.notices.push({ ...row.place, reason })
    }
  }
  return pages
}
