import { formatAge, formatDay, formatKnownDate } from './dates'
import { isIncomplete } from './incomplete'
import type { RecordIndex } from './recordIndex'
import type { InspectionRecord } from './schema/record'
import { findOverallArea } from './vocabulary'
import { capitalise } from './wording'

/** How `maintainer` begins in an imported record, by which it is recognised. */
export const IMPORTED_FROM = 'Imported from '

/**
 * Whether a record comes from lists of grades only. Nobody has read the reports for it, so they may well say
 * more.
 */
export function isFromLists({ sources }: InspectionRecord): boolean {
  return sources.length > 0 && sources.every(({ kind }) => kind !== 'ofsted-report')
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
function findOfstedPage({ record }: Pick<RecordIndex, 'record'>) {
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
 * "as checked on 21 November 2026", or "from files published by 29 June 2026" for a record from lists; with
 * ", incomplete" for an incomplete record.
 */
export function formatCheckedOn(index: Pick<RecordIndex, 'record'>): string {
  const { record } = index
  const day = formatDay(record.keeping.checkedOn)
  const checked = isFromLists(record) ? `from files published by ${day}` : `as checked on ${day}`
  return isIncomplete(index) ? `${checked}, incomplete` : checked
}

/**
 * The age of the answer: "Inspected 2 years 5 months ago". Undefined if a later inspection may be missing, or
 * if the reader's clock is before the inspection.
 */
export function formatAnswerAge(index: RecordIndex, today: string): string | undefined {
  const latest = index.inspections[0]
  if (latest === undefined || isIncomplete(index)) return undefined
  const { ended } = latest.inspection
  const age = formatAge('day' in ended ? ended.day : latest.day, today)
  return age === undefined ? undefined : `Inspected ${age}`
}

/** Rule 15: who maintains the record, if that is set, and how far it was checked. */
export function listKeeping({ record }: RecordIndex): string[] {
  const { maintainer, corrections, checkedOn } = record.keeping
  const isImported = maintainer.startsWith(IMPORTED_FROM)
  const keeper = isImported ? `${maintainer}.` : `Kept by: ${maintainer}.`
  const checked = isFromLists(record)
    ? `Its files were published by ${formatDay(checkedOn)}. It was not compared with the inspection reports.`
    : `Last checked against what is published on ${formatDay(checkedOn)}.`
  return corrections.placeholder === true && !isImported ? [checked] : [keeper, checked]
}

/** What the page is made from, and what it is not. */
export function formatOrigin({ record }: RecordIndex): string {
  const day = formatDay(record.keeping.checkedOn)
  return isFromLists(record)
    ? `Not an Ofsted product. Made from published lists of Ofsted’s grades, not from its reports. Files published by ${day}.`
    : `Not an Ofsted product. Made from Ofsted’s published reports; the words of Ofsted’s reports remain Crown copyright. Record checked on ${day}.`
}
