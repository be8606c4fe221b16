import type { EnglandFacts, InspectionFacts } from '../../record/england/facts'
import { listFollowers } from '../authorities/successions'
import { isOfficialSource, type Facts, type InspectionFact } from './facts'

/** One inspection for England's page; undefined if its day of publication is not known. */
function buildInspection(
  { authority, framework, published, judgements, places }: InspectionFact,
  official: ReadonlySet<string>,
): InspectionFacts | undefined {
  if (published === undefined) return undefined
  return {
    ...{ authority, framework, published },
    judgements: judgements.flatMap(({ judgement, grade, printed }) =>
      grade === undefined ? [] : [{ judgement, grade, printedGrade: printed }],
    ),
    missing: judgements.flatMap(({ judgement, grade, absence, why = '' }) =>
      grade === undefined
        ? [{ judgement, why, ...(absence === 'not-judged' && { kind: absence }) }]
        : [],
    ),
    ...(!official.has(places[0]?.source ?? '') && { unofficial: true }),
  }
}

/** The facts that England's page shows. `pages`: ids of the authorities whose record is a page of its own. */
export function buildEnglandFacts(facts: Facts, pages: ReadonlySet<string>): EnglandFacts {
  const { authorities, sources, refused } = facts
  const official = sources.filter(({ source }) => isOfficialSource(source))
  const ids = new Set(official.map(({ source }) => source.id))
  const built = facts.inspections.map((inspection) => buildInspection(inspection, ids))
  const unplaced = facts.inspections.filter((_, position) => built[position] === undefined)
  const doubtful = new Set([...refused, ...unplaced].map(({ authority }) => authority))
  const used = new Set(facts.inspections.map(({ places }) => places[0]?.source))
  const nameList = (lists: typeof sources) => {
    const days = lists.map(({ source, asAt, upTo }) => ({
      name: source.shortName,
      day: asAt ?? upTo ?? '',
    }))
    return days.toSorted((a, b) => b.day.localeCompare(a.day))[0] ?? { name: 'no list', day: '' }
  }
  return {
    authorities: authorities.map(({ id, name, region, type, gone, gssCode, neighbours }) => {
      const { predecessors, successors } = listFollowers(gssCode)
      const related = new Set([...predecessors, ...successors])
      return {
        ...{ id, name, region: region ?? 'region not known', type: type ?? 'type not known' },
        neighbours: neighbours.flatMap(
          ({ dfeCode }) => authorities.find((other) => other.dfeCode === dfeCode)?.id ?? [],
        ),
        related: authorities.flatMap((other) => (related.has(other.gssCode) ? [other.name] : [])),
        ...(gone !== undefined && { abolished: true }),
        ...(doubtful.has(id) && { incomplete: true }),
        ...(pages.has(id) && { page: true }),
      }
    }),
    inspections: built.filter((inspection) => inspection !== undefined),
    lists: {
      official: nameList(official),
      newest: nameList(sources.filter(({ source }) => used.has(source.id))),
    },
  }
}
