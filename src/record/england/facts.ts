/** One authority of England, as the facts name it. */
export interface AuthorityFacts {
  /** The name of its record: "kent", "dorset-to-2019". */
  id: string
  name: string
  region: string
  type: string
  /** Ids of its statistical neighbours, closest first. */
  neighbours: readonly string[]
  /** Names of those that it succeeds, or that succeed it. */
  related: readonly string[]
  abolished?: true
  /** Rule 19: a row about it was refused, so a later grade may be missing. */
  incomplete?: true
  /** Set if its record is a page of its own. */
  page?: true
}

/** One inspection, with the grades that it gave. */
export interface InspectionFacts {
  authority: string
  framework: string
  published: string
  judgements: readonly { judgement: string; grade: string; printedGrade: string }[]
  missing: readonly { judgement: string; kind?: 'not-judged'; why: string }[]
  /** Set if only a list that is not Ofsted's has it. */
  unofficial?: true
}

/** What is known of all authorities, and the day up to which Ofsted's newest list and the newest other one go. */
export interface EnglandFacts {
  authorities: readonly AuthorityFacts[]
  inspections: readonly InspectionFacts[]
  lists: Record<'official' | 'newest', { name: string; day: string }>
}
