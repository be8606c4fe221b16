import { formatKnownDate } from './dates'
import type { RecordIndex } from './recordIndex'
import { capitalise, formatList } from './wording'

/** A word of the page, or a way of working, with what it means. */
export interface MethodNote {
  term: string
  explained: string
}

function explainComparable({ vocabulary: { families } }: RecordIndex): string {
  const across =
    families.length < 2
      ? ''
      : ` Between ${formatList(families.map(({ name }) => name))}: broadly comparable, under a different framework.`
  return `the same area, judged within one family of frameworks.${across} One joint grade and a grade of its own: not comparable.`
}

/** When each report came out, where that comes from elsewhere than the report. */
function explainPublication(index: RecordIndex): MethodNote[] {
  const told = [...index.inspections]
    .reverse()
    .flatMap(({ label, inspection: { published } }) =>
      published.why === undefined
        ? []
        : [`${label} inspection, ${formatKnownDate(published)}: ${endSentence(published.why)}`],
    )
  return told.length === 0 ? [] : [{ term: 'Days of publication', explained: told.join(' ') }]
}

function endSentence(words: string): string {
  return /[.!?]$/u.test(words) ? words : `${words}.`
}

/**
 * How the record was made and what its words mean: frameworks from the frameworks file,
 * comparability (rule 4), readings (rule 11) and grades (rule 7).
 */
export function formatMethod(index: RecordIndex): MethodNote[] {
  const { families, frameworks } = index.vocabulary
  return [
    ...families.map(({ name, explained }) => ({ term: name, explained: endSentence(explained) })),
    { term: 'Comparable', explained: explainComparable(index) },
    {
      term: 'Follow-up',
      explained:
        'our reading of later reports, and how sure we are of it. Reports do not formally sign off what earlier ones asked.',
    },
    {
      term: 'Areas of an action',
      explained: 'our reading too, where the report does not name them and the card says so.',
    },
    {
      term: 'Findings',
      explained:
        'a selection: a few strengths and weak spots for each area and inspection. The reports hold more.',
    },
    {
      term: 'Differences between sources',
      explained: 'named where we found one. What the sources agree on is not listed there.',
    },
    {
      term: 'Whose words',
      explained:
        'findings, actions and follow-ups are in our words. Quotations are verbatim, from newspaper articles.',
    },
    {
      term: 'Grades',
      explained:
        'as Ofsted gave them. No overall grade is ever worked out here: Ofsted gave it, or there is none.',
    },
    ...explainPublication(index),
    ...frameworks.flatMap(({ name, caveat }) =>
      caveat === undefined ? [] : [{ term: name, explained: endSentence(caveat) }],
    ),
  ].map((note) => ({ ...note, explained: capitalise(note.explained) }))
}
