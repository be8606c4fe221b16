import { foldSpace } from './read'

const FOOTERS: readonly RegExp[] = [
  /^\s*\d{1,2}\s*$/u,
  /^Inspection of Hampshire local authority children’s services$/u,
  /^10 to 14 June 2024\s+\d{1,2}$/u,
]

/** The pages of a text with form feeds between them, without their footers. */
export function splitPages(text: string): string[] {
  const pages = text.replace(/\f\s*$/u, '').split('\f')
  return pages.map((page) =>
    page
      .split('\n')
      .filter((line) => !FOOTERS.some((footer) => footer.test(line)))
      .join('\n'),
  )
}

const PARAGRAPH_START = /^\s*(\d{1,3})\.\s/u

/** A paragraph runs on where its page ends in mid-sentence, or the next begins indented as its body. */
function runsOn(page: string, next: string): boolean {
  const top = next.split('\n').find((line) => line.trim() !== '') ?? ''
  const indented = /^ {4}/u.test(top) && !PARAGRAPH_START.test(top)
  return indented || !/[.!?][’”)]?$/u.test(page.trimEnd())
}

/**
 * Finds where each numbered paragraph stands: its number and a full stop begin a line,
 * and numbers follow one another. A numbering that starts again (the list of judgements
 * on a first page comes before the paragraphs) replaces the earlier one.
 */
export function findParagraphs(
  pages: readonly string[],
): Map<number, { first: number; last: number }> {
  const spans: ReturnType<typeof findParagraphs> = new Map()
  let current = 0
  for (const [index, page] of pages.entries()) {
    const here = index + 1
    const open = spans.get(current)
    if (open?.last === index && runsOn(pages[index - 1] ?? '', page)) {
      spans.set(current, { ...open, last: here })
    }
    for (const line of page.split('\n')) {
      const number = Number(PARAGRAPH_START.exec(line)?.[1])
      if (number === 1) spans.clear()
      if (number !== 1 && number !== current + 1) continue
      current = number
      spans.set(number, { first: here, last: here })
    }
  }
  return spans
}

/** Words as one line: a hyphen at the end of a line joins its word, curly marks become straight. */
export function foldPrint(text: string): string {
  return foldSpace(text.replace(/(\w)-[ \t]*\n\s*/gu, '$1-'))
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
}

const GRADE = '(?:Outstanding|Good|Requires improvement(?: to be good)?|Inadequate)'

/**
 * Reads the judgements of a report's first page: the rows of its table, where the grade
 * stands in a column of its own, and sentences such as "The overall judgement is good".
 */
export function readPrintedGrades(page: string) {
  const column = new RegExp(String.raw`(?<=\s{2,})${GRADE}\s*$`, 'mu')
  return page.split(/\n\s*\n/u).flatMap((block) => {
    const grade = column.exec(block)?.[0].trim()
    if (grade !== undefined) {
      const name = foldSpace(block.replace(column, '')).replace(/^[\d.]+ /u, '')
      return [{ name, grade }]
    }
    const said = new RegExp(`^(?<name>The .+?) is (?<grade>${GRADE})\\b`, 'iu')
    const groups = said.exec(foldSpace(block))?.groups
    return groups ? [{ name: groups['name'] ?? '', grade: groups['grade'] ?? '' }] : []
  })
}
