import { formatDay } from '../../record/dates'
import type { Visit } from '../../record/schema/inspections'
import type { OfficialRow } from '../official/readOfficialRow'

/**
 * Themes that certainly belong to one area: they are words of a past or present judgement, or of the help
 * that comes before care. "Vulnerable adolescents" may be in need, in care or neither, so it has no area.
 */
const AREAS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'children in need/subject to a plan': 'help-and-protection',
    'front door': 'help-and-protection',
    'children in care': 'children-in-care',
    'achieving permanence': 'children-in-care',
    'care leavers': 'care-leavers',
  }),
)

/** The visits of one authority. Ids do not change when later visits are added. */
export function buildVisits(
  rows: readonly OfficialRow[],
  sourceOf: (file: string) => string,
): Visit[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ visit, started, published, place }): Visit[] => {
    if (visit === undefined) return []
    const base = `${visit.kind}-${started}`
    const before = seen.get(base) ?? 0
    seen.set(base, before + 1)
    const { theme } = visit
    const area = AREAS.get(theme?.toLowerCase() ?? '')
    const letter =
      published === undefined ? 'Its letter' : `Its letter, of ${formatDay(published)},`
    return [
      {
        id: before === 0 ? base : `${base}-${before + 1}`,
        kind: visit.kind,
        bodies: [],
        when: { day: started },
        areas: area === undefined ? [] : [area],
        about: `Theme: ${theme ?? 'not given'}.`,
        outcome: 'Ofsted’s list gives no outcome. Such visits end in a letter without a grade.',
        knowledge: 'reported-elsewhere',
        knowledgeNote: `Known from Ofsted’s list of inspections and visits. ${letter} was not read.`,
        citations: [{ source: sourceOf(place.file), sheet: place.sheet, row: place.row }],
      },
    ]
  })
}
