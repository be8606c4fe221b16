import type { MissingPart } from '../../record/schema/record'
import type { LookupAuthority } from '../readLookup'
import type { OfficialRow } from '../official/readOfficialRow'
import type { OverviewRow } from '../readOverview'
import type { Place } from '../report'

/** Everything that the files say of one inspection. */
export interface InspectionDraft {
  started: string
  /** Best standing first: the newest list, and in it the history before the other tables. */
  official: OfficialRow[]
  overview?: OverviewRow
}

/** Everything that the files say of one authority. */
export interface AuthorityDraft {
  /** Its folded name: no other authority of the import has it. */
  key: string
  gssCode: string
  /** All nine-character codes that files give it. */
  codes: ReadonlySet<string>
  name: string
  /** Which file says that it no longer exists. */
  goneBy: 'list' | 'lookup' | undefined
  lookup: LookupAuthority | undefined
  inspections: InspectionDraft[]
  visits: OfficialRow[]
  /** What was refused of it (rule 19). */
  incomplete: MissingPart[]
}

/** Authorities of an import, by folded name. */
export interface Drafts {
  authorities: Map<string, AuthorityDraft>
  /** Something of an authority was not taken. It counts for the file, and stands in the record. */
  refuse: (keys: readonly string[], place: Place, what: string, why: string) => void
  /** Authorities of which something of Ofsted's lists was refused, with a record or without. */
  refusedOfLists: Set<string>
}
