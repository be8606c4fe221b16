import { formatAge, formatDay, formatKnownDate } from './dates'
import { isIncomplete } from './incomplete'
import type { RecordIndex } from './recordIndex'
import type { InspectionRecord } from './schema/record'
import { findOverallArea } from './vocabulary'
import { capitalise } from './wording'

/** How `maintainer` begins in an imported record, by which it is recognised. */
export const IMPORTED_FROM = 'Imported from '
/** How `maintainer` goes on in a record that a program made from reports. */
export const FROM_REPORTS = 'files of Ofsted’s reports'

/**
 * Whether a record comes from lists of grades only. Nobody has read the reports for it, so they may well say
 * more.
 */
export function isFromLists({ sources }: InspectionRecord): boolean {
  return sources.length > 0 && sources.every(({ kind }) => kind !== 'ofsted-report')
}

/** Whether a program read the reports and no person has taken the record over. */
function isReadByProgram({ keeping: { maintainer } }: InspectionRecord): boolean {
  return maintainer.startsWith(IMPORTED_FROM) && maintainer.endsWith(FROM_REPORTS)
}

/** "The record holds no quotation.", with the reason if the record comes from lists of grades. */
export function formatNoneHeld(noun: string, { record }: RecordIndex): string {
  return isFromLists(record)
    ? `The record holds no ${noun}: it was made from lists of grades.`
    : `The record holds no ${noun}.`
}

/**
 * Notes on the answer that stay true over time: when the report was published, and any change to the overall
 * grade that took effect after the inspection and before the record was checked.
 */
export function listAnswerNotes(index: RecordIndex): string[] {
  const latest = index.inspections[0]
  if (latest === undefined) return [`Nothing on record, ${formatCheckedOn(index)}.`]
  const nothingLater = isIncomplete(index)
    ? `${capitalise(formatCheckedOn(index))}.`
    : `Nothing later on record, ${formatCheckedOn(index)}.`
  const { published } = latest.inspection
  const publication =
    'unknown' in published
      ? 'When the report came out is not known.'
      : `The report came out ${'day' in published ? 'on' : 'in'} ${formatKnownDate(published)}.`
  const overall = findOverallArea(index.vocabulary)
  const changed = index.vocabulary.frameworks.find(
    (framework) =>
      framework.from > latest.framework.from &&
      framework.from <= index.record.keeping.checkedOn &&
      framework.notJudged.some((entry) => entry.area === overall?.id),
  )
  return changed === undefined || index.record.authority.abolished !== undefined
    ? [nothingLater, publication]
    : [
        nothingLater,
        publication,
        `Since ${formatKnownDate({ month: changed.from.slice(0, 7), why: '' })} Ofsted gives no overall grade.`,
      ]
}

/** Ofsted's own page on the authority, if the record has it. */
export function findOfstedPage({ record }: Pick<RecordIndex, 'record'>) {
  const page = record.sources.find(
    ({ kind, publisher }) => kind === 'web-page' && publisher === 'Ofsted',
  )
  return page?.address === undefined
    ? undefined
    : { address: page.address, title: page.title ?? page.shortName }
}

/**
 * The report of the newest inspection, if its URL is known: "Ofsted’s report of 23 July 2024"; otherwise
 * Ofsted's page on the authority.
 */
export function findLatestReport(
  index: RecordIndex,
): { address: string; title: string } | undefined {
  const latest = index.inspections[0]?.inspection
  const source = latest && index.source(latest.report)?.source
  // A list that names the inspection is not its report.
  const ofReport = source?.kind === 'ofsted-report' ? source.address : undefined
  const address = latest?.reportAddress ?? ofReport
  if (latest === undefined || address === undefined) return findOfstedPage(index)
  const { published } = latest
  const day = 'unknown' in published ? '' : ` of ${formatKnownDate(published)}`
  return { address, title: `Ofsted’s report${day}` }
}

/** Who keeps the record and where to report a mistake (rule 15); undefined until both are set. */
export function findContact({
  record: { keeping },
}: Pick<RecordIndex, 'record'>): { keeper: string; link: string } | undefined {
  const { email, address, placeholder } = keeping.corrections
  const link = email === undefined ? address : `mailto:${email}`
  if (placeholder === true || link === undefined) return undefined
  return { keeper: `Kept by ${keeping.maintainer}.`, link }
}

/** The page title before a record is known. */
export const UNTITLED = 'Children’s services inspections'

/** "Hampshire: children’s services inspections". */
export function formatTitle({ authority }: Pick<InspectionRecord, 'authority'>): string {
  return `${authority.name}: children’s services inspections`
}

/**
 * "as checked on 21 November 2026"; "from files published by 29 June 2026" for a record from lists, "from files
 * read on 21 November 2026" for one that a program made from reports; with ", incomplete" for an incomplete record.
 */
export function formatCheckedOn(index: Pick<RecordIndex, 'record'>): string {
  const { record } = index
  const day = formatDay(record.keeping.checkedOn)
  const read = isReadByProgram(record) ? `from files read on ${day}` : `as checked on ${day}`
  const checked = isFromLists(record) ? `from files published by ${day}` : read
  return isIncomplete(index) ? `${checked}, incomplete` : checked
}

/**
 * The age of the answer: "Inspected 2 years 5 months ago". Undefined if a later inspection may be missing, or
 * if the reader's clock is before the inspection.
 */
export function formatAnswerAge(index: RecordIndex, today: string): string | undefined {
  const latest = index.inspections[0]
  if (latest === undefined || isIncomplete(index)) return undefined
  const { started, ended } = latest.inspection
  const age = formatAge('day' in ended ? ended.day : latest.day, today)
  const what = typeof started === 'string' ? 'Inspected' : 'Reported'
  return age === undefined ? undefined : `${what} ${age}`
}

/** Rule 15: who maintains the record, if that is set, and how far it was checked. */
export function listKeeping({ record }: RecordIndex): string[] {
  const { maintainer, corrections, checkedOn } = record.keeping
  const isImported = maintainer.startsWith(IMPORTED_FROM)
  const keeper = isImported ? `${maintainer}.` : `Kept by: ${maintainer}.`
  const day = formatDay(checkedOn)
  const read = isReadByProgram(record)
    ? `A program read its files on ${day}. It was not compared with what else is published.`
    : `Last checked against what is published on ${day}.`
  const checked = isFromLists(record)
    ? `Its files were published by ${day}. It was not compared with the inspection reports.`
    : read
  return corrections.placeholder === true && !isImported ? [checked] : [keeper, checked]
}

/** What the page is made from, and what it is not. */
export function formatOrigin({ record }: RecordIndex): string {
  const day = formatDay(record.keeping.checkedOn)
  return isFromLists(record)
    ? `Not an Ofsted product. Made from published lists of Ofsted’s grades, not from its reports. Files published by ${day}.`
    : `Not an Ofsted product. Made from Ofsted’s published reports; the words of Ofsted’s reports remain Crown copyright. ${isReadByProgram(record) ? `Files read by a program on ${day}` : `Record checked on ${day}`}.`
}
