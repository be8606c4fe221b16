import { toDecimalYear } from '../dates'
import { shorten, spellHidden } from '../hiddenCharacters'
import type { Subject } from '../views/context/tally'
import { foldWords, formatSmallNumber } from '../wording'
import {
  AS_AT,
  findGrade,
  formatSubjectId,
  findSubjectGrade,
  type AsAt,
  type England,
} from './england'
import type { AuthorityFacts } from './facts'

/** What authorities can be filtered by. */
export const DIMENSIONS = ['region', 'type', 'age', 'near', 'grade'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What a reader chose to see of England. All of it is in the address. */
export interface EnglandSelection {
  subject: Subject
  asAt: AsAt
  /** The authorities whose grades stand side by side, in the order in which they were chosen. */
  compared: AuthorityFacts[]
  /** What the address names beside them, with why it is not shown: "Cumbria (no longer exists)". */
  notCompared: string[]
  /** The value kept in each dimension; empty keeps all authorities. */
  chosen: Record<Dimension, string>
}

/** More do not fit on a screen. */
export const MAX_COMPARED = 4
/** The most characters of an unknown id to repeat. */
const LONGEST = 40

/** By the years from the last report to the day of the list. */
const AGES = ['under a year old', '1 to 2 years old', '2 to 3 years old', 'over 3 years old']

/** A name as one word of an address: "Yorkshire and the Humber" becomes "yorkshire-and-the-humber". */
const slugOf = (name: string) =>
  foldWords(name)
    .match(/[a-z0-9]+/gu)
    ?.join('-') ?? ''

/** Age and grade depend on the day, the grade on the area too: each has a name of its own. */
function nameDimension(dimension: Dimension, asAt: AsAt, subject: Subject): string {
  if (dimension === 'grade') return `${asAt}-${formatSubjectId(subject)}`
  return dimension === 'age' ? `${asAt}-age` : dimension
}

/** The values to choose from, with their words. */
export function listOptions(
  { authorities, vocabulary }: England,
  shown?: AuthorityFacts,
): Record<Dimension, { id: string; words: string }[]> {
  const names = (kind: 'region' | 'type') =>
    [...new Set(authorities.map((authority) => authority[kind]))]
      .sort()
      .map((words) => ({ id: slugOf(words), words }))
  return {
    region: names('region'),
    type: names('type'),
    age: AGES.map((words, years) => ({ id: String(years), words })),
    near: [{ id: 'yes', words: `${shown?.name ?? ''} and its neighbours` }],
    grade: vocabulary.grades.map(({ id, word }) => ({ id, words: word })),
  }
}

/** The values of each authority, by the names of dimensions: exactly one of each. */
export type Facets = ReadonlyMap<AuthorityFacts, ReadonlyMap<string, string>>

/** What can be filtered. Rules of style and `isSelected` ask the same values; "near" means neighbours of `shown`. */
export function listFacets(england: England, shown: AuthorityFacts | undefined): Facets {
  const facetsOf = (authority: AuthorityFacts) => {
    const isNear = authority === shown || shown?.neighbours.includes(authority.id) === true
    const facets = new Map([
      ['region', slugOf(authority.region)],
      ['type', slugOf(authority.type)],
      ['near', isNear ? 'yes' : 'no'],
    ])
    for (const asAt of AS_AT) {
      const latest = england.inspectionsOf(authority, asAt).at(-1)
      const age =
        toDecimalYear(england.lists[asAt].day) - toDecimalYear(latest?.published ?? '0001-01-01')
      // A list also has reports that came out soon after its day.
      const years = Math.max(0, Math.min(AGES.length - 1, Math.floor(age)))
      facets.set(`${asAt}-age`, String(years))
      for (const subject of england.subjects) {
        const grade = latest && findGrade(findSubjectGrade(latest, subject, england), subject)
        facets.set(nameDimension('grade', asAt, subject), grade?.id ?? 'none')
      }
    }
    return facets
  }
  return new Map(england.authorities.map((authority) => [authority, facetsOf(authority)]))
}

/** What England's page shows, and for which authority. */
export interface EnglandView {
  england: England
  selection: EnglandSelection
  facets: Facets
  shown: AuthorityFacts | undefined
}

/** An authority's facets as names of classes, by which browsers find rules at once: "is-region-london is-type-…". */
export function formatFacets(facets: Facets, authority: AuthorityFacts): string {
  const values = [...(facets.get(authority) ?? [])]
  return values.map(([name, value]) => `is-${name}-${value}`).join(' ')
}

/** The dimensions that a selection limits, by their names, with the value that it keeps. */
function listLimits({ chosen, asAt, subject }: EnglandSelection): [string, string][] {
  const limited = DIMENSIONS.filter((dimension) => chosen[dimension] !== '')
  return limited.map((name) => [nameDimension(name, asAt, subject), chosen[name]])
}

/** The authorities that a selection keeps, A to Z. */
export function selectAuthorities(facets: Facets, selection: EnglandSelection): AuthorityFacts[] {
  const limits = listLimits(selection)
  return [...facets.keys()].filter((authority) =>
    limits.every(([name, value]) => facets.get(authority)?.get(name) === value),
  )
}

/** The attributes of the element around marks and rows, which the rules of style follow. */
export function formatLimits(selection: EnglandSelection): Record<string, string> {
  const limits = listLimits(selection).map(([name, value]) => [`data-in-${name}`, value] as const)
  const { asAt, subject } = selection
  return Object.fromEntries([['data-as-at', asAt], ['data-subject', subject.key], ...limits])
}

/**
 * CSS for a selection: attributes of the container change, and nothing is rendered. Made once, of the values that
 * authorities have. `--left-out` says how something is left out: `none` takes a row away, a mark stays as a faint
 * ring. The grades of the chosen area are filled, and on a phone no others are shown.
 */
export function buildSelectionRules(facets: Facets, { subjects }: England): string {
  const excluded = [...facets.values()].flatMap((values) =>
    [...values].map(
      ([name, value]) => `[data-in-${name}]:not([data-in-${name}="${value}"]) .is-${name}-${value}`,
    ),
  )
  const chosen = subjects.map(({ key }) => `[data-subject~="${key}"] [data-of~="${key}"]`)
  return `@layer filter {
    ${[...new Set(excluded)].join(',\n')}
    { display: var(--left-out); fill: var(--paper); stroke: var(--rule); }
    [data-as-at="official"] [data-unofficial] { display: none; }
    ${chosen.join(',\n')}
    { --fill: var(--tone); --on: var(--on-tone); --outline: 1.5px solid var(--edge); --narrow: grid; }
  }`
}

/** Why an authority in the address is not compared. A link may hold any text, so only its start is repeated. */
function describeNotCompared(id: string, { authorities, former }: England): string {
  const name = authorities.find((one) => one.id === id)?.name
  if (name !== undefined) return `${name} (only ${formatSmallNumber(MAX_COMPARED)} fit)`
  const gone = former.find((one) => one.id === id)?.name
  return gone === undefined
    ? `“${shorten(spellHidden(id), LONGEST)}” (no such authority)`
    : `${gone} (no longer exists)`
}

/**
 * Parses an address, "?area=overall&region=london&compare=kent,surrey". Unknown values are ignored; those of
 * `compare` are listed in `notCompared`.
 */
export function parseEnglandSelection(search: string, england: England): EnglandSelection {
  const query = new URLSearchParams(search)
  const [first = { key: '', areas: [] }] = england.subjects
  const options = listOptions(england)
  const read = (name: Dimension) =>
    options[name].find(({ id }) => id === query.get(name)?.trim())?.id ?? ''
  const ids = [...new Set(query.get('compare')?.split(','))].filter((id) => id !== '')
  const compared = ids
    .flatMap((id) => england.authorities.find((authority) => authority.id === id) ?? [])
    .slice(0, MAX_COMPARED)
  const others = ids.filter((id) => !compared.some((authority) => authority.id === id))
  return {
    compared,
    notCompared: others.map((id) => describeNotCompared(id, england)),
    subject:
      england.subjects.find((subject) => formatSubjectId(subject) === query.get('area')) ?? first,
    asAt: query.get('at') === 'official' ? 'official' : 'newest',
    chosen: {
      ...{ region: read('region'), type: read('type'), age: read('age') },
      ...{ near: read('near'), grade: read('grade') },
    },
  }
}

/** An address with a selection; its other parameters are kept. */
export function formatEnglandSelection(
  { subject, asAt, chosen, compared }: EnglandSelection,
  search: string,
): string {
  const query = new URLSearchParams(search)
  const compare = compared.map(({ id }) => id).join(',')
  const values = { area: formatSubjectId(subject), at: asAt, ...chosen, compare }
  for (const [name, value] of Object.entries(values)) query.set(name, value)
  for (const [name, value] of [...query]) if (value === '') query.delete(name)
  return `?${query.toString().replaceAll('%2C', ',')}`
}
