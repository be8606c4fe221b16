import { formatKnownDate } from '../dates'
import { isIncomplete } from '../incomplete'
import { isFromLists } from '../keeping'
import type { RecordIndex } from '../recordIndex'
import { formatTags, listTags } from '../reportWords'
import { capitalise, formatList, formatSentence } from '../wording'
import { isFromReport } from './quotes'

/** A term or a way of working, explained. */
export interface MethodNote {
  term: string
  explained: string
}

/** The framework families of the record's inspections; all families if it has none. */
function findFamilies({ inspections, vocabulary }: RecordIndex) {
  const used = new Set(inspections.map(({ framework }) => framework.family))
  return vocabulary.families.filter(({ id }) => used.size === 0 || used.has(id))
}

function explainComparable(index: RecordIndex): string {
  const families = findFamilies(index)
  const across =
    families.length < 2
      ? ''
      : ` Between ${formatList(families.map(({ name }) => name))}: broadly comparable, under a different framework.`
  const unstated = isIncomplete(index)
    ? ' Of this record no change is stated, since an inspection that could not be read may lie between two that were.'
    : ''
  return `the same area, judged within one family of frameworks.${across} One joint grade and a grade of its own: not comparable.${unstated}`
}

/** Publication days that do not come from the report itself, with the reason. */
function explainPublication(index: RecordIndex): MethodNote[] {
  const notes = [...index.inspections]
    .reverse()
    .flatMap(({ label, inspection: { published } }) =>
      published.why === undefined
        ? []
        : [`${label} inspection, ${formatKnownDate(published)}: ${formatSentence(published.why)}`],
    )
  return notes.length === 0 ? [] : [{ term: 'Days of publication', explained: notes.join(' ') }]
}

const ABOUT_ACTIONS: readonly MethodNote[] = [
  {
    term: 'Follow-up',
    explained:
      'our reading of later reports, and how sure we are of it. Reports do not formally sign off what earlier ones asked.',
  },
  {
    term: 'Areas of an action',
    explained: 'our reading too, where the report does not name them and the line says so.',
  },
]

/** What the tags of actions mean; only those that the record has. */
function explainTags({ record }: RecordIndex): MethodNote[] {
  const tags = listTags(record.actions)
  if (tags.length === 0) return []
  return [
    {
      term: 'Outcomes and enablers',
      explained: `where a report places an action in the children’s social care national framework (Department for Education, December 2023). ${formatTags(tags)} The words are ours.`,
    },
  ]
}

const ABOUT_FINDINGS: readonly MethodNote[] = [
  {
    term: 'Findings',
    explained:
      'a selection: a few strengths and weak spots for each area and inspection. The reports hold more.',
  },
]

/** Whose words the entries are in; kinds that the record does not have are left out. */
function explainWords(index: RecordIndex): MethodNote[] {
  const { actions, findings, passages = [], quotes } = index.record
  const ours = [
    ...(findings.length === 0 ? [] : ['findings']),
    ...(actions.every(({ asked }) => asked === undefined) ? [] : ['actions']),
    ...(actions.length === 0 ? [] : ['follow-ups']),
  ]
  const fromReports = quotes.filter((quote) => isFromReport(quote, index))
  const verbatim = actions.filter((action) => action.verbatim !== undefined)
  const notes = [
    ...(ours.length === 0 ? [] : [`${formatList(ours)} are in our words.`]),
    ...(fromReports.length === quotes.length
      ? []
      : [
          `quotations are verbatim, from newspaper articles${fromReports.length === 0 ? '' : ' or Ofsted’s reports'}.`,
        ]),
    ...([...fromReports, ...verbatim, ...passages].length === 0
      ? []
      : ['what Ofsted’s reports say word for word stands in quotation marks.']),
  ]
  if (notes.length === 0) return []
  return [{ term: 'Whose words', explained: notes.map(capitalise).join(' ') }]
}

/** Which source is shown if two differ: the one listed earlier in `SOURCE_KINDS`. */
export function formatSourceRanks({ record }: RecordIndex): string {
  const shown = isFromLists(record) ? 'Ofsted’s own list' : 'the inspection report'
  return `Where they disagree, ${shown} is shown on this page.`
}

/** On what evidence frameworks are described; those with the same evidence together. */
function explainEvidence(frameworks: RecordIndex['vocabulary']['frameworks']): MethodNote[] {
  const known = new Set(frameworks.flatMap(({ evidence }) => evidence ?? []))
  return [...known].map((evidence) => {
    const alike = frameworks.filter((framework) => framework.evidence === evidence)
    return {
      term: formatList(alike.map(({ name }) => name)),
      explained: formatSentence(evidence),
    }
  })
}

/**
 * How the record was made and what its terms mean: frameworks, comparability (rule 4), readings (rule 11) and
 * grades (rule 7).
 */
export function formatMethod(index: RecordIndex): MethodNote[] {
  const { frameworks } = index.vocabulary
  const { actions, findings } = index.record
  return [
    ...findFamilies(index).map(({ name, explained }) => ({
      term: name,
      explained: formatSentence(explained),
    })),
    { term: 'Comparable', explained: explainComparable(index) },
    ...(actions.length === 0 ? [] : ABOUT_ACTIONS),
    ...explainTags(index),
    ...(findings.length === 0 ? [] : ABOUT_FINDINGS),
    {
      term: 'Differences between sources',
      explained: 'named where we found one. What the sources agree on is not listed there.',
    },
    ...explainWords(index),
    {
      term: 'Grades',
      explained:
        'as Ofsted gave them. No overall grade is ever worked out here: Ofsted gave it, or there is none.',
    },
    ...explainPublication(index),
    ...explainEvidence(frameworks),
  ].map((note) => ({ ...note, explained: capitalise(note.explained) }))
}
