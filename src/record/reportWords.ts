import type { ImprovementAction } from './schema/actions'
import type { Source } from './schema/evidence'
import { joinParts } from './wording'

type Words = Partial<Pick<ImprovementAction, 'title' | 'verbatim' | 'subItems'>>

/** What was asked in the report's words, in quotation marks; the points below it follow. */
export function formatVerbatim({ verbatim, subItems = [] }: Words): string | undefined {
  return verbatim === undefined ? undefined : `“${[verbatim, ...subItems].join(' • ')}”`
}

/** What an action is called: our title, or the report's words. */
export function formatActionTitle(action: Words): string {
  return action.title ?? formatVerbatim(action) ?? ''
}

const LIST_WORDS: Record<NonNullable<ImprovementAction['list']>, string> = {
  priority: 'priority actions',
  improvement: 'areas for improvement',
  recommendation: 'recommendations',
}

/** " Listed among priority actions, under “Leadership”."; empty if the record does not say. */
export function formatListed({ list, group }: Pick<ImprovementAction, 'list' | 'group'>): string {
  const parts = joinParts([list && `among ${LIST_WORDS[list]}`, group && `under “${group}”`])
  return parts === '' ? '' : ` Listed ${parts}.`
}

/** A place in the national framework. */
export interface Tag {
  /** "Outcome 3". */
  name: string
  /** "safe inside and outside the home": in our words. */
  about: string
}

/**
 * The outcomes and enablers of the children's social care national framework, in short words of ours. Source:
 * Department for Education, "Children's social care: national framework", December 2023.
 */
const OUTCOMES = {
  1: 'families stay together, with the help they need',
  2: 'support by the family network',
  3: 'safe inside and outside the home',
  4: 'stable, loving homes',
}
const ENABLERS = { 1: 'agencies work together', 2: 'leadership', 3: 'workforce' }

/** The places of one or more actions, each once, outcomes first. */
export function listTags(
  actions: readonly Pick<ImprovementAction, 'outcome' | 'enabler'>[],
): Tag[] {
  const has = (key: 'outcome' | 'enabler', number: number) =>
    actions.some((action) => action[key] === number)
  const list = (key: 'outcome' | 'enabler', name: string, all: Record<number, string>): Tag[] =>
    Object.entries(all).flatMap(([number, about]) =>
      has(key, Number(number)) ? [{ name: `${name} ${number}`, about }] : [],
    )
  return [...list('outcome', 'Outcome', OUTCOMES), ...list('enabler', 'Enabler', ENABLERS)]
}

/** "National framework: outcome 3 (safe inside and outside the home)."; empty without any. */
export function formatTags(tags: readonly Tag[]): string {
  const words = tags.map(({ name, about }) => `${name.toLowerCase()} (${about})`)
  return words.length === 0 ? '' : `National framework: ${words.join(', ')}.`
}

const TERMS_WORDS: Record<NonNullable<Source['terms']>['state'], string> = {
  open: 'Open Government Licence',
  'non-commercial': 'non-commercial and educational use only, unaltered',
  'not-read': 'its terms of reuse were not read',
}

/** Whose the words of an official document are, and the terms of reuse if the record has them. */
export function formatCrownRights({ publisher, terms }: Source): string {
  return `${publisher}: Crown copyright${terms === undefined ? '' : `, ${TERMS_WORDS[terms.state]}`}`
}

/** How a report may be reused, and from which file it was read. */
export function formatReportDetails(source: Source): string[] {
  const { terms, readFrom } = source
  const page = terms !== undefined && 'page' in terms ? `, p${terms.page}` : ''
  return [
    ...(terms === undefined ? [] : [`Reuse: ${TERMS_WORDS[terms.state]}${page}.`]),
    ...(readFrom === undefined
      ? []
      : [`Read from ${readFrom.file} by ${readFrom.library}; SHA-256 ${readFrom.sha256}.`]),
  ]
}
