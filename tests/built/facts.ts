import type { KnownDate } from '../../src/record/schema/dates'
import type { InspectionRecord } from '../../src/record/schema/record'

const [DAY, MONTH] = [
  { day: 'numeric', month: 'long', year: 'numeric' } as const,
  { month: 'long', year: 'numeric' } as const,
].map((parts) => new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }))

/** A date as a reader should find it, worked out apart from the code under test. */
export function expectDate(date: KnownDate): string {
  if ('day' in date) return DAY?.format(new Date(date.day)) ?? ''
  if ('month' in date) return MONTH?.format(new Date(`${date.month}-01`)) ?? ''
  return 'year' in date ? String(date.year) : 'not known'
}

/** What the page must hold of each kind of entry, in words of the record. */
export function listFacts(record: InspectionRecord): [kind: string, facts: string[]][] {
  return [
    [
      'inspections',
      record.inspections.flatMap(({ title, started, ended, published }) => [
        title,
        // "10 to 14 June 2024" and "29 April to 3 May 2019" name the first day without its year.
        ...(typeof started === 'string' ? [String(Number(started.slice(8)))] : []),
        expectDate(ended),
        expectDate(published),
        published.why ?? '',
      ]),
    ],
    [
      'visits',
      record.visits.flatMap(({ about, outcome, when, bodies }) => [
        ...[about, outcome, expectDate(when), when.why ?? ''],
        ...bodies,
      ]),
    ],
    [
      'actions',
      record.actions.flatMap((action) => [
        ...[action.title, action.asked, action.verbatim, action.because, action.verdictNote].map(
          (text) => text ?? '',
        ),
        ...action.earlierMentions.map(({ said }) => said),
        ...action.followUps.map(({ evidence }) => evidence),
        ...[action.answer?.text, action.question?.text].map((text) => text ?? ''),
        // Asked again, it is named as it was asked last.
        record.actions.some(({ repeats }) => repeats === action.id) ? '' : (action.short ?? ''),
      ]),
    ],
    [
      'quotations',
      record.quotes.flatMap(({ segments, speaker, role, organisation, comparedWithReport }) => [
        ...segments.map(({ text }) => text),
        ...[speaker, role ?? '', organisation, comparedWithReport ?? ''],
      ]),
    ],
    ['findings', record.findings.map(({ text }) => text)],
    [
      'figures',
      record.figures.flatMap(({ value, counts, note, asOf }) => [
        ...[value, counts, note ?? '', expectDate(asOf), asOf.why ?? ''],
      ]),
    ],
    [
      'sources',
      record.sources.flatMap(({ shortName, title, publisher, published, note }) => [
        ...[shortName, title ?? '', publisher, expectDate(published), note ?? ''],
      ]),
    ],
    [
      'disagreements',
      record.disagreements.flatMap(({ subject, says, assessment }) => [
        ...[subject, assessment],
        ...says.map(({ said }) => said),
      ]),
    ],
    [
      'work of other bodies',
      record.otherWork.flatMap(({ body, about, when }) => [body, about, expectDate(when)]),
    ],
  ]
}
