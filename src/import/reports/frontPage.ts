import { foldName } from '../identity/knownNames'
import type { DraftAuthority, DraftPeriod, KnownAuthority, Printed, ReportDraft } from './draft'
import { joinLines, joinTexts, type Line, type ReportText } from './pdf/lines'
import { parsePeriods, parsePrintedDay } from './printedDays'

/** The largest lines of page 1: the council’s name, or the title with it. */
export function readTitle({ lines }: ReportText): Printed {
  const first = lines.filter(({ page }) => page === 1)
  const largest = Math.max(...first.map(({ size }) => size))
  const words = joinTexts(first.filter(({ size }) => size > largest - 0.6))
  return { page: 1, words }
}

const AROUND_NAME = [
  /^inspection of (?:the )?(?:local authority )?/iu,
  /\b(?:the )?local authority(?=[\s,]|$)/giu,
  /\s*[-–:,]?\s*\bchildren[’']?s (?:social care )?services\b.*$/iu,
  /^(?:inspection of|and)\b|\binspection of$/giu,
  /\([^)]*\)/gu,
]
const KIND_OF_COUNCIL =
  /\b(?:the|council|county|city|borough|metropolitan|district|london borough|royal borough|corporation|unitary authority|mbc|of(?= the\b))\b/giu

/** A council’s name without the words for its kind: "London Borough of Brent" gives "brent". */
function dropCouncilWords(name: string): string {
  const bare = name
    .replace(KIND_OF_COUNCIL, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:of|and)\s+|\s+(?:of|and)$/giu, '')
  return foldName(bare)
}

/** The known authorities with a printed name; first by the whole name, then without the words for its kind. */
function findByName(name: string, known: readonly KnownAuthority[]): string[] {
  const namesOf = ({ name: own, otherNames = [] }: KnownAuthority) => [own, ...otherNames]
  const exact = known.filter((one) => namesOf(one).some((own) => foldName(own) === foldName(name)))
  const found =
    exact.length > 0
      ? exact
      : known.filter((one) =>
          namesOf(one).some((own) => dropCouncilWords(own) === dropCouncilWords(name)),
        )
  return found.map(({ id }) => id)
}

/**
 * Whose report it is: the name in the title, matched to the known authorities. A trust that runs the services
 * is matched only where a known authority says so; otherwise authorities whose name shares its words are
 * proposed.
 */
export function readAuthority(title: Printed, known: readonly KnownAuthority[]): DraftAuthority {
  const name = AROUND_NAME.reduce((words, around) => words.replace(around, ''), title.words)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
  const [id, ...others] = findByName(name, known)
  if (id !== undefined && others.length === 0) return { ...title, name, state: 'matched', id }
  const hasWords = (long: string, short: string) =>
    short !== '' && ` ${long} `.includes(` ${short} `)
  const proposed = known.filter(({ name: own }) => {
    const bare = dropCouncilWords(own)
    return hasWords(foldName(title.words), bare) || hasWords(bare, dropCouncilWords(name))
  })
  const candidates = id === undefined ? proposed.map((one) => one.id) : [id, ...others]
  return { ...title, name, state: 'unmatched', candidates }
}

const DAYS = /^(?:inspection dates?|dates? of (?:the )?inspection)\s*:?\s*(.*)$/iu
const PUBLISHED = /^(?:report )?(?:published|publication date)\s*:\s*(.+)$/iu

/** The beginning of a line that continues the days above it. */
const MORE_DAYS = /^(?:and |& ?|to |[-–]|\d|\p{L}{3,9} 20\d\d)/iu

/** The days on site, which may continue on two more lines. */
export function readPeriods({ lines }: ReportText): { printed?: string; periods: DraftPeriod[] } {
  const first = lines.filter(({ page }) => page === 1)
  const at = first.findIndex(({ text }) => DAYS.test(text))
  if (at < 0) return { periods: [] }
  const more = first.slice(at + 1, at + 3)
  const end = more.findIndex(({ text }) => !MORE_DAYS.test(text))
  let words = DAYS.exec(first[at]?.text ?? '')?.[1] ?? ''
  const readings = [words]
  for (const { text } of end < 0 ? more : more.slice(0, end)) {
    words = joinLines(words, text)
    readings.push(words)
  }
  const printed = readings.findLast((reading) => parsePeriods(reading) !== undefined) ?? words
  const days = parsePeriods(printed) ?? []
  return { printed, periods: days.map((period) => ({ ...period, page: 1, words: printed })) }
}

export function readPublished({ lines }: ReportText): ReportDraft['published'] {
  for (const { page, text } of lines) {
    const words = page === 1 ? PUBLISHED.exec(text)?.[1] : undefined
    const day = words === undefined ? undefined : parsePrintedDay(words)
    if (words !== undefined && day !== undefined) return { page, words, day }
  }
  return undefined
}

const LEAD = /^lead inspectors?(?:\s*\([^)]*\))?\s*:?\s*(.*)$/iu
const AFTER_NAME =
  /\s*(?:,|\(|;|\bHMI\b|\b(?:Senior|His|Her)\b.*(?:Majesty|HMI|Inspector)|[–-]\s|\b(?:Ofsted|Team|Deputy|Assistant)\b).*$/u

/** The lead inspector: on page 1, in SIF reports under "The inspection team". */
export function readInspector({ lines }: ReportText): ReportDraft['inspector'] {
  const at = lines.findIndex(({ text }) => LEAD.test(text))
  const line: Line | undefined = lines[at]
  if (line === undefined) return undefined
  const rest = LEAD.exec(line.text)?.[1] ?? ''
  const words = rest === '' ? (lines[at + 1]?.text ?? '') : rest
  const name = words.replace(AFTER_NAME, '').trim()
  return /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|la)){1,4}$/u.test(name)
    ? { page: line.page, words: line.text, name }
    : undefined
}
