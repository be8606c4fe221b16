import type { ReportPages } from '../../record/checks/reportPlaces'
import type { FrameworksFile } from '../../record/schema/frameworks'
import { cleanFileName, quote } from '../refusal'
import { readActions, type ReadActions } from './actions'
import { buildBlocks, joinLines, type Block } from './blocks'
import type {
  DraftCheck,
  DraftJudgement,
  DraftTerms,
  KnownAuthority,
  ReadReport,
  RefusalKind,
  ReportDraft,
  ReportFile,
} from './draft'
import { readAuthority, readInspector, readPeriods, readPublished, readTitle } from './frontPage'
import { readJudgements } from './grades'
import { buildRefusal, recogniseReport, type KnownReport } from './kind'
import { readMentions } from './mentions'
import { listParagraphs } from './paragraphs'
import { findFileFault, type FileFault } from './pdf/checkStreams'
import { buildText, type ReportText } from './pdf/lines'
import { readPieces, type PdfLibrary } from './pdf/readPieces'

export interface ReadOptions {
  frameworks: FrameworksFile
  authorities: readonly KnownAuthority[]
  library: PdfLibrary
}

/** Since this day no council is given an overall grade. */
const NO_OVERALL_FROM = '2026-04-01'
const OPEN = /[^.]*\bOpen Government Licen[cs]e\b[^.]*\./iu
const NON_COMMERCIAL = /[^.]*\bnon-commercial\b[^.]*\./iu

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The reuse terms, from the last page that has them. */
function readTerms({ lines, pages }: ReportText): DraftTerms {
  for (let page = pages; page >= 1; page -= 1) {
    const text = lines.flatMap((line) => (line.page === page ? [line.text] : [])).join(' ')
    const open = OPEN.exec(text)?.[0]
    if (open !== undefined) return { state: 'open', page, words: open.trim() }
    const closed = NON_COMMERCIAL.exec(text)?.[0]
    if (closed !== undefined) return { state: 'non-commercial', page, words: closed.trim() }
  }
  return { state: 'not-read' }
}

/**
 * The framework, by the rows and headings that the report prints: care leavers apart since 2023, no overall
 * grade since April 2026. A row that was lost never means "no overall grade": the other rows must all be
 * there, nothing may name overall effectiveness on the first pages, and the days must fit.
 */
function chooseFramework(
  family: KnownReport['family'],
  text: ReportText,
  blocks: readonly Block[],
  frameworks: FrameworksFile,
  start: string | undefined,
): string {
  if (family === 'sif') return 'sif'
  const read = (framework: string) => readJudgements(text, blocks, framework, frameworks, false)
  const count = (judgements: readonly DraftJudgement[]) =>
    judgements.filter(({ readings }) => readings.length > 0).length
  const [joint, apart] = [count(read('ilacs-2018')), count(read('ilacs-2023'))]
  if (joint > apart || (joint === apart && start !== undefined && start < '2023-01-01'))
    return 'ilacs-2018'
  const namesOverall = text.lines.some(
    (line) => line.page <= 2 && /^overall effectiveness\b/iu.test(line.text),
  )
  const isComplete = read('ilacs-2026').every(({ readings }) =>
    readings.some(({ by }) => by !== 'heading'),
  )
  const isNew = start !== undefined && start >= NO_OVERALL_FROM
  return isNew && isComplete && !namesOverall ? 'ilacs-2026' : 'ilacs-2023'
}

function nameOf(judgement: string, { frameworks }: FrameworksFile): string {
  const all = frameworks.flatMap(({ judgements }) => judgements)
  return all.find(({ id }) => id === judgement)?.printed ?? judgement
}

function checkGrades(
  judgements: readonly DraftJudgement[],
  frameworks: FrameworksFile,
): DraftCheck[] {
  return judgements.flatMap(({ judgement, state, readings }): DraftCheck[] => {
    if (state !== 'disputed' && state !== 'not-found') return []
    const name = quote(nameOf(judgement, frameworks))
    const [first] = readings
    const found = readings.map(({ words, page }) => `${quote(words)} on page ${String(page)}`)
    const sentence =
      state === 'disputed'
        ? `The report states two grades for ${name}: ${[...new Set(found)].join(', ')}.`
        : `No grade was found for ${name}, which does not mean that there is none.`
    return [{ kind: 'grade', about: judgement, page: first?.page ?? 1, sentence }]
  })
}

function checkActions({
  actions,
  listPrinted,
  heading,
  loose,
  unclear,
}: ReadActions): DraftCheck[] {
  const page = heading?.page ?? 1
  const none =
    heading === undefined
      ? 'The report prints no list of what must be improved'
      : `Under ${quote(heading.words)} no list was found`
  return [
    ...(listPrinted
      ? []
      : [
          {
            kind: 'actions' as const,
            page,
            sentence: `${none}: this does not mean that nothing was asked.`,
          },
        ]),
    ...loose.map(({ page: at, words }) => ({
      kind: 'actions' as const,
      page: at,
      sentence: `In the list stand words that are no item: ${quote(words)}.`,
    })),
    ...unclear.map(({ page: at, words }) => ({
      kind: 'actions' as const,
      about: String(actions.find(({ text }) => text === words)?.order ?? ''),
      page: at,
      sentence: `The action names several outcomes or enablers: ${quote(words)}.`,
    })),
  ]
}

/** Numbers that are left out or empty, as some reports print them, or as a fault of reading would leave them. */
function checkParagraphs(blocks: readonly Block[]): DraftCheck[] {
  const numbered = blocks.filter(({ kind }) => kind === 'number')
  return numbered.flatMap(({ number = 0, page, text }, index): DraftCheck[] => {
    const before = numbered[index - 1]?.number ?? 0
    const about = String(number)
    if (text === '')
      return [{ kind: 'paragraphs', about, page, sentence: `Paragraph ${about} has no words.` }]
    if (number === before + 1 || number === 1) return []
    const sentence = `Paragraph ${about} follows paragraph ${String(before)}: look whether one is missing.`
    return [{ kind: 'paragraphs', about, page, sentence }]
  })
}

function checkFrontPage(
  { authority, periods, inspector, terms, framework, provenance }: Omit<ReportDraft, 'checks'>,
  printedDays: string | undefined,
): DraftCheck[] {
  const page = 1
  const days =
    printedDays === undefined
      ? 'The days of the inspection were not found.'
      : `The days could not be read: ${quote(printedDays)}.`
  return [
    ...(authority.state === 'ask'
      ? [
          {
            kind: 'authority' as const,
            page,
            sentence: `Which council is ${quote(authority.name)}?`,
          },
        ]
      : []),
    ...(periods.length === 0 ? [{ kind: 'days' as const, page, sentence: days }] : []),
    ...(inspector === undefined
      ? [{ kind: 'inspector' as const, page, sentence: 'The lead inspector’s name was not found.' }]
      : []),
    ...(terms.state === 'not-read'
      ? [
          {
            kind: 'terms' as const,
            page: provenance.pages,
            sentence: 'The terms of reuse were not found.',
          },
        ]
      : []),
    ...(framework === 'ilacs-2023' && (periods[0]?.first ?? '') >= NO_OVERALL_FROM
      ? [
          {
            kind: 'grade' as const,
            page,
            sentence:
              'Reports of inspections since April 2026 give no overall grade: look at the table of grades.',
          },
        ]
      : []),
  ]
}

async function readText(
  bytes: Uint8Array<ArrayBuffer>,
  library: PdfLibrary,
): Promise<ReportText | FileFault> {
  const fault = await findFileFault(bytes)
  if (fault !== undefined) return fault
  const pieces = await readPieces(bytes, library)
  return typeof pieces === 'string' ? pieces : buildText(pieces)
}

/** The text of any report’s pages, and where its numbered paragraphs stand; or what is wrong with the file. */
export async function readPages(
  bytes: Uint8Array,
  library: PdfLibrary,
): Promise<ReportPages | FileFault> {
  const text = await readText(new Uint8Array(bytes), library)
  if (typeof text === 'string') return text
  const pages = Array.from({ length: text.pages }, (_, at) => {
    const lines = text.lines.filter(({ page }) => page === at + 1)
    return lines.reduce((words, line) => joinLines(words, line.text), '')
  })
  const numbered = buildBlocks(text).flatMap(({ number, page, toPage }) =>
    number === undefined ? [] : [[number, { page, toPage }] as const],
  )
  return { pages, paragraphs: new Map(numbered) }
}

/**
 * Reads one report: a draft inspection, or a refusal that says what the file is. Nothing is guessed. It does
 * not limit its own time: run it in a worker or thread that can be ended after `MAX_REPORT_MS`.
 */
export async function readReport(
  { name: given, bytes: anyBytes }: ReportFile,
  { frameworks, authorities, library }: ReadOptions,
): Promise<ReadReport> {
  const name = cleanFileName(given)
  const refuse = (kind: RefusalKind): ReadReport => ({
    ok: false,
    refusal: buildRefusal(name, kind),
  })
  const bytes = new Uint8Array(anyBytes)
  const text = await readText(bytes, library)
  if (typeof text === 'string') return refuse(text)
  const known = recogniseReport(text)
  if (typeof known === 'string') return refuse(known)

  const blocks = buildBlocks(text)
  const title = readTitle(text)
  const { periods, printed } = readPeriods(text)
  const start = periods[0]?.first
  const framework = chooseFramework(known.family, text, blocks, frameworks, start)
  const judgements = readJudgements(text, blocks, framework, frameworks, known.hasBoard)
  const read = readActions(blocks, known.family)
  const published = readPublished(text)
  const inspector = readInspector(text)
  const draft = {
    provenance: {
      name,
      sha256: await hash(bytes),
      pages: text.pages,
      library: `pdfjs-dist ${library.version}`,
    },
    title,
    authority: readAuthority(title, authorities),
    framework,
    isReinspection: known.isReinspection,
    periods,
    ...(published !== undefined && { published }),
    ...(inspector !== undefined && { inspector }),
    judgements,
    actions: read.actions,
    listPrinted: read.listPrinted,
    paragraphs: listParagraphs(blocks, framework, frameworks),
    mentions: readMentions(blocks, start),
    terms: readTerms(text),
  }
  const checks = [
    ...checkFrontPage(draft, printed?.words),
    ...checkGrades(judgements, frameworks),
    ...checkActions(read),
    ...checkParagraphs(blocks),
  ]
  return { ok: true, draft: { ...draft, checks } }
}
