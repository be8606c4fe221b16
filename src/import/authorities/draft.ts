import type { MissingPart } from '../../record/schema/record'
import type { LookupAuthority } from '../readLookup'
import type { OfficialRow } from '../official/readOfficialRow'
import type { OverviewRow } from '../readOverview'
import type { Place } from '../report'

/** Everything that the files say about one inspection. */
export interface InspectionDraft {
  /** The family of its rules; undefined if none was in use on that day. */
  family: string | undefined
  /** The kind, where a source says it: only then two of one family may be near each other. */
  kind: string | undefined
  started: string | undefined
  published: string | undefined
  /** Most authoritative first: the newest list, and within it the history before the other tables. */
  official: OfficialRow[]
  /** The newest overview first. */
  overviews: OverviewRow[]
}

/** What was refused, and in which file. */
export interface RefusedPart extends MissingPart {
  file: string
}

/** Everything that the files say about one authority. */
export interface AuthorityDraft {
  /** Its folded name, unique within the import. */
  key: string
  gssCode: string
  /** All nine-character codes that files give it. */
  codes: ReadonlySet<string>
  name: string
  /** The kind of file that says that it no longer exists. */
  abolishedBy: 'list' | 'lookup' | undefined
  lookup: LookupAuthority | undefined
  inspections: InspectionDraft[]
  visits: OfficialRow[]
  /** What was refused about it (rule 19). */
  incomplete: RefusedPart[]
}

/** Authorities of an import, by folded name. */
export interface Drafts {
  authorities: Map<string, AuthorityDraft>
  /** Refuses something about the authorities with these keys: the report and their records will say so. */
  refuse: (keys: readonly string[], place: Place, what: string, why: string) => void
}
