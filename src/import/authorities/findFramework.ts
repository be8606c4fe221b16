import { addDays } from '../../record/dates'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'

/** The family of the frameworks since 2018. The overview has no other inspections. */
export const ILACS = 'ilacs'

/** About how long after its first day an inspection is published: used only where the first day is not known. */
const DAYS_TO_PUBLICATION = 45

/** What decides under which rules an inspection was made. */
interface Ruled {
  started?: string | undefined
  published?: string | undefined
  kind?: string | undefined
  framework?: string | undefined
}

/**
 * The frameworks under which an inspection may have been made: the one that its columns name, otherwise those in
 * use on its day, the newest first, whatever the headings say. Lists put inspections of 2016 to 2018 under the
 * headings of 2018, and the rules of two families overlap (rule 27).
 */
export function listFrameworks(
  { frameworks }: FrameworksFile,
  { started, published, kind, framework }: Ruled,
): Framework[] {
  if (framework !== undefined) return frameworks.filter(({ id }) => id === framework)
  const day = started ?? (published && addDays(published, -DAYS_TO_PUBLICATION))
  if (day === undefined) return []
  return frameworks
    .filter(({ from, to, family }) => {
      const isOfKind = kind === undefined || family === kind
      return isOfKind && from <= day && day <= (to ?? day)
    })
    .sort((a, b) => b.from.localeCompare(a.from))
}
