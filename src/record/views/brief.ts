import type { RecordIndex } from '../recordIndex'
import { buildSubjectGroups, formatActionsLead, type SubjectGroup } from './actions'

/** What inspectors asked, for a committee: what is open with its questions first. */
export interface Brief {
  lead: string
  /** Came back, new, partly addressed. */
  open: SubjectGroup[]
  /** No later evidence: nobody can say. */
  notKnown: SubjectGroup[]
  /** What became of the others. */
  closed: SubjectGroup[]
}

/** The view of the one-sheet brief. Each part is empty where there is nothing of it. */
export function buildBrief(index: RecordIndex): Brief {
  const groups = buildSubjectGroups(index)
  const select = (wanted: string) => groups.filter(({ status }) => status.group === wanted)
  return {
    lead: formatActionsLead(index),
    open: select('open'),
    notKnown: select('not-known'),
    closed: select('closed'),
  }
}
