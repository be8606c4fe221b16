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

/** What one source says; `said` is undefined if it does not know. */
interface Side<T> {
  value: T
  said: string | undefined
  citations: readonly Citation[]
}

type GradeOrGap =
  { given: Inspection['judgements'][number] } | { gap: Inspection['missing'][number] }

function readGrade({ judgements, missing }: Inspection, id: string): Side<GradeOrGap> | undefined {
  const given = judgements.find(({ judgement }) => judgement === id)
  if (given !== undefined)
    return { value: { given }, said: given.printedGrade, citations: given.citations }
  const gap = missing.find(({ judgement }) => judgement === id)
  const said = gap?.kind === undefined ? undefined : 'Not judged'
  return gap && { value: { gap }, said, citations: gap.citations }
}

const isSameGrade = (a: GradeOrGap, b: GradeOrGap) =>
  'given' in a && 'given' in b ? a.given.grade === b.given.grade : 'gap' in a && 'gap' in b

function readDate(inspection: Inspection, key: 'ended' | 'published'): Side<KnownDate> {
  const value = inspection[key]
  const said = 'unknown' in value ? undefined : formatKnownDate(value)
  return { value, said, citations: inspection.citations }
}

/** "June 2019" and "11 June 2019" do not differ. */
const mayBeSameDate = (a: KnownDate, b: KnownDate) => !isSurelyLater(a, b) && !isSurelyLater(b, a)

function readLead({ leadInspector: value, citations }: Inspection) {
  return { value, said: 'name' in value ? value.name : undefined, citations }
}

function readStarted({ started, citations }: Inspection): Side<Inspection['started']> {
  return {
    value: started,
    said: typeof started === 'string' ? formatDay(started) : undefined,
    citations,
  }
}

/** Adds citations of sources that are not cited yet. */
function addCitations(first: readonly Citation[], second: readonly Citation[]): Citation[] {
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
  const isTheirs = rank(theirs) < rank(mine)
  const inOrder = <T>(a: T, b: T): [T, T] => (isTheirs && !byHand ? [b, a] : [a, b])

  const settle = <T>(
    a: Side<T>,
    b: Side<T>,
    isSame: (first: T, second: T) => boolean,
    { key, subject, areas = [] }: { key: string; subject: string; areas?: string[] },
  ): Side<T> => {
    const [first, second] = inOrder(a, b)
    if (first.said === undefined) return second.said === undefined ? first : second
    if (second.said === undefined) return first
    if (isSame(a.value, b.value))
      return { ...first, citations: addCitations(first.citations, second.citations) }
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
    const side =
      a && b ? settle(a, b, isSameGrade, { key: areas[0] ?? id, subject, areas }) : (a ?? b)
    if (side === undefined) continue
    const citations = [...side.citations]
    if ('given' in side.value) given.push({ ...side.value.given, citations })
    else missing.push({ ...side.value.gap, citations })
  }
  const settleDate = (key: 'ended' | 'published', subject: string) =>
    settle(readDate(mine, key), readDate(theirs, key), mayBeSameDate, { key, subject }).value
  const ended = settleDate('ended', 'Last day')
  const published = settleDate('published', 'Day of publication')
  const lead = settle(
    readLead(mine),
    readLead(theirs),
    (a, b) => 'name' in a && 'name' in b && foldWords(a.name) === foldWords(b.name),
    { key: 'lead', subject: 'Lead inspector' },
  )
  const started = settle(readStarted(mine), readStarted(theirs), (a, b) => a === b, {
    key: 'started',
    subject: 'First day',
  }).value
  const { periods: own, ...rest } = mine
  const periods = [own, theirs.periods].find(
    (times) =>
      times?.[0]?.first === started &&
      'day' in ended &&
      (times.at(-1)?.last ?? times.at(-1)?.first) === ended.day,
  )
  const listPrinted = mine.listPrinted ?? theirs.listPrinted
  const [first, second] = isTheirs ? [theirs, mine] : [mine, theirs]
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
      citations: addCitations(first.citations, second.citations),
    },
    disagreements,
    unchecked,
  }
}
