import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Disagreement } from '../../record/schema/evidence'
import { formatDay } from '../../record/dates'
import type { Place, SourceDisagreement } from '../report'
import type { ReadGrades } from './readGrades'

/** What one source says of an inspection, to be held against another. */
export interface Statement {
  /** The source's id in the record. */
  source: string
  place: Place & { sheet: string; row: number }
  grades: ReadGrades
  started: string | undefined
  published: string | undefined
  /** "short" or "standard", where the source says either. */
  length: string | undefined
}

interface Difference {
  subject: string
  areas: string[]
  displayed: string
  other: string
}

const NONE = 'no grade'

function compareGrades(
  displayed: ReadGrades,
  other: ReadGrades,
  framework: Framework,
): Difference[] {
  return framework.judgements.flatMap(({ id, areas }) => {
    const [mine, theirs] = [displayed, other].map(({ judgements }) =>
      judgements.find(({ judgement }) => judgement === id),
    )
    // A source without a grade does not say another one.
    if (theirs === undefined || theirs.grade === mine?.grade) return []
    return [
      {
        subject: areas[0] ?? id,
        areas,
        displayed: mine?.printedGrade ?? NONE,
        other: theirs.printedGrade,
      },
    ]
  })
}

function compareFacts(displayed: Statement, other: Statement): Difference[] {
  const facts = ['started', 'published', 'length'] as const
  return facts.flatMap((subject) => {
    const [mine, theirs] = [displayed[subject], other[subject]]
    if (mine === undefined || theirs === undefined || mine === theirs) return []
    const format = subject === 'length' ? (words: string) => words : formatDay
    return [{ subject, areas: [], displayed: format(mine), other: format(theirs) }]
  })
}

/** Where a second source says otherwise than the one displayed: grades first, then dates and length. */
export function compareStatements(
  displayed: Statement,
  other: Statement,
  framework: Framework,
): Difference[] {
  return [
    ...compareGrades(displayed.grades, other.grades, framework),
    ...compareFacts(displayed, other),
  ]
}

const SUBJECTS: Partial<Record<string, string>> = {
  started: 'First day',
  published: 'Day of publication',
  length: 'Short or standard',
}

/** The difference as the record says it: both sides, which one is displayed, and that neither was verified. */
export function buildDisagreement(
  difference: Difference,
  displayed: Statement,
  other: Statement,
  inspection: { id: string; started: string },
  frameworks: FrameworksFile,
): Disagreement {
  const names = difference.areas.map(
    (id) => frameworks.areas.find((area) => area.id === id)?.inSentence ?? id,
  )
  const subject = SUBJECTS[difference.subject] ?? `Grade for ${names.join(' and ')}`
  const cite = ({ source, place }: Statement) => [{ source, sheet: place.sheet, row: place.row }]
  const isSame = displayed.source === other.source
  const standing = isSame
    ? 'Two tables of the same file differ. The first is displayed'
    : 'The source of higher standing is displayed'
  return {
    id: `${inspection.id}-${difference.subject}-row-${other.place.row}`,
    subject: `${subject}, inspection of ${formatDay(inspection.started)}`,
    says: [
      { source: displayed.source, said: difference.displayed, citations: cite(displayed) },
      { source: other.source, said: difference.other, citations: cite(other) },
    ],
    assessment: `${standing}. Neither was compared with the report.`,
    areas: difference.areas,
  }
}

/** The same for the import's report. */
export function reportDifference(
  { subject, displayed, other }: Difference,
  statements: { displayed: Statement; other: Statement },
  of: Pick<SourceDisagreement, 'gssCode' | 'authority' | 'inspection'>,
): SourceDisagreement {
  return {
    ...of,
    subject,
    displayed: { said: displayed, place: statements.displayed.place },
    other: { said: other, place: statements.other.place },
  }
}
