import { dayOf, formatDay, formatKnownDate, isSurelyLater } from '../../record/dates'
import type { Citation } from '../../record/schema/citations'
import type { KnownDate } from '../../record/schema/dates'
import { SOURCE_KINDS } from '../../record/schema/enums'
import type { Disagreement, Source, Unchecked } from '../../record/schema/evidence'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import { foldWords, formatList } from '../../record/wording'

interface JoinOptions {
  sources: readonly Source[]
  framework: Framework
  frameworks: FrameworksFile
  /** Whether a person has worked on the record: then its own version stays. */
  byHand: boolean
}

/** What one source says: the value, and in words; without words if it does not know. */
interface Statement<T> {
  value: T
  said: string | undefined
  citations: readonly Citation[]
}

type GradeOrGap =
  { given: Inspection['judgements'][number] } | { gap: Inspection['missing'][number] }

function readGrade(
  { judgements, missing }: Inspection,
  id: string,
): Statement<GradeOrGap> | undefined {
  const given = judgements.find(({ judgement }) => judgement === id)
  if (given !== undefined)
    return { value: { given }, said: given.printedGrade, citations: given.citations }
  const gap = missing.find(({ judgement }) => judgement === id)
  const said = gap?.kind === undefined ? undefined : 'Not judged'
  return gap && { value: { gap }, said, citations: gap.citations }
}

const isSameGrade = (a: GradeOrGap, b: GradeOrGap) =>
  'given' in a && 'given' in b ? a.given.grade === b.given.grade : 'gap' in a && 'gap' in b

function readDate(inspection: Inspection, key: 'ended' | 'published'): Statement<KnownDate> {
  const value = inspection[key]
  const said = 'unknown' in value ? undefined : formatKnownDate(value)
  return { value, said, citations: inspection.citations }
}

/** "June 2019" and "11 June 2019" do not differ. */
const mayBeSameDate = (a: KnownDate, b: KnownDate) => !isSurelyLater(a, b) && !isSurelyLater(b, a)

function readLead({ leadInspector: value, citations }: Inspection) {
  return { value, said: 'name' in value ? value.name : undefined, citations }
}

function readStarted({ started, citations }: Inspection): Statement<Inspection['started']> {
  return {
    value: started,
    said: typeof started === 'string' ? formatDay(started) : undefined,
    citations,
  }
}

/** The first citations, and those of the second whose source is not cited yet. */
function mergeCitations(first: readonly Citation[], second: readonly Citation[]): Citation[] {
  return [...first, ...second.filter(({ source }) => !first.some((one) => one.source === source))]
}

function buildSaid(said: string, citations: readonly Citation[], report: string) {
  return { source: citations[0]?.source ?? report, said, citations: [...citations] }
}

/**
 * Joins what two sources say of one inspection. Gaps of one side are filled from the other. Where both know a
 * value and differ, the source of higher rank is displayed, the report before any list, and the other version
 * stays as a disagreement; in a record that a person has worked on, the record's own version is displayed.
 */
export function joinInspections(
  mine: Inspection,
  theirs: Inspection,
  { sources, framework, frameworks, byHand }: JoinOptions,
): { inspection: Inspection; disagreements: Disagreement[]; unchecked: Unchecked[] } {
  const disagreements: Disagreement[] = []
  const unchecked: Unchecked[] = []
  const rank = ({ report }: Inspection) =>
    SOURCE_KINDS.indexOf(sources.find(({ id }) => id === report)?.kind ?? 'web-page')
  const isTheirsHigher = rank(theirs) < rank(mine)
  const sortByRank = <T>(a: T, b: T): [T, T] => (isTheirsHigher && !byHand ? [b, a] : [a, b])

  const join = <T>(
    a: Statement<T>,
    b: Statement<T>,
    isSame: (first: T, second: T) => boolean,
    { key, subject, areas = [] }: { key: string; subject: string; areas?: string[] },
  ): Statement<T> => {
    const [first, second] = sortByRank(a, b)
    if (first.said === undefined) return second.said === undefined ? first : second
    if (second.said === undefined) return first
    if (isSame(a.value, b.value))
      return { ...first, citations: mergeCitations(first.citations, second.citations) }
    if (mine.report === theirs.report) {
      // One report does not say both.
      const text = `${subject}: “${first.said}” in the record; a program read “${second.said}” in the report.`
      unchecked.push({ text, inspection: mine.id, citations: [...b.citations] })
      return first
    }
    disagreements.push({
      id: `${mine.id}-${key}-${theirs.report}`,
      subject: `${subject}, inspection of ${formatDay(dayOf(mine))}`,
      says: [
        buildSaid(first.said, first.citations, mine.report),
        buildSaid(second.said, second.citations, mine.report),
      ],
      assessment: `${byHand ? 'The record’s own version is displayed' : 'The source of higher standing is displayed'}. A program found the difference; nobody has looked at it yet.`,
      areas,
    })
    return first
  }

  const given: Inspection['judgements'] = []
  const missing: Inspection['missing'] = []
  // A record keeps its own order.
  const place = ({ id }: { id: string }) => mine.judgements.findIndex((one) => one.judgement === id)
  const inRecord = [...framework.judgements].sort((a, b) => place(a) - place(b))
  for (const { id, areas } of inRecord) {
    const names = areas.map((area) => frameworks.areas.find((one) => one.id === area)?.inSentence)
    const subject = `Grade for ${formatList(names.map((name) => name ?? id))}`
    const [a, b] = [readGrade(mine, id), readGrade(theirs, id)]
    const joined =
      a && b ? join(a, b, isSameGrade, { key: areas[0] ?? id, subject, areas }) : (a ?? b)
    if (joined === undefined) continue
    const citations = [...joined.citations]
    if ('given' in joined.value) given.push({ ...joined.value.given, citations })
    else missing.push({ ...joined.value.gap, citations })
  }
  const joinDate = (key: 'ended' | 'published', subject: string) =>
    join(readDate(mine, key), readDate(theirs, key), mayBeSameDate, { key, subject }).value
  const ended = joinDate('ended', 'Last day')
  const published = joinDate('published', 'Day of publication')
  const lead = join(
    readLead(mine),
    readLead(theirs),
    (a, b) => 'name' in a && 'name' in b && foldWords(a.name) === foldWords(b.name),
    { key: 'lead', subject: 'Lead inspector' },
  )
  const started = join(readStarted(mine), readStarted(theirs), (a, b) => a === b, {
    key: 'started',
    subject: 'First day',
  }).value
  const { periods: ownPeriods, ...rest } = mine
  const periods = [ownPeriods, theirs.periods].find((days) => {
    const last = days?.at(-1)
    return (
      days?.[0]?.first === started && 'day' in ended && (last?.last ?? last?.first) === ended.day
    )
  })
  const listPrinted = mine.listPrinted ?? theirs.listPrinted
  const [first, second] = isTheirsHigher ? [theirs, mine] : [mine, theirs]
  return {
    inspection: {
      ...rest,
      started,
      ended,
      ...(periods !== undefined && { periods }),
      published,
      leadInspector: lead.value,
      report: first.report,
      judgements: given,
      missing,
      ...(listPrinted !== undefined && { listPrinted }),
      citations: mergeCitations(first.citations, second.citations),
    },
    disagreements,
    unchecked,
  }
}
