import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ReportPages } from '../../record/checks/compareSources'
import type { FrameworksFile } from '../../record/schema/frameworks'
import { cleanFileName } from '../refusal'
import { readActions } from './actions'
import { buildBlocks, type Block } from './blocks'
import { NO_OVERALL_FROM, listChecks } from './checks'
import type {
  DraftJudgement,
  DraftTerms,
  KnownAuthority,
  ReadReport,
  RefusalKind,
  ReportFile,
} from './draft'
import { readAuthority, readInspector, readPeriods, readPublished, readTitle } from './frontPage'
import { readJudgements } from './grades'
import { buildRefusal, recogniseReport, type KnownReport } from './recogniseReport'
import { readMentions } from './mentions'
import { listParagraphs } from './paragraphs'
import { findFileFault, type FileFault } from './pdf/checkFile'
import { buildText, joinTexts, type ReportText } from './pdf/lines'
import { readPieces, type PdfLibrary } from './pdf/readPieces'

export interface ReadOptions {
  frameworks: FrameworksFile
  authorities: readonly KnownAuthority[]
  library: PdfLibrary
}

const OPEN = /[^.]*\bOpen Government Licen[cs]e\b[^.]*\./iu
const NON_COMMERCIAL = /[^.]*\bnon-commercial\b[^.]*\./iu

/** The reuse terms, from the last page that has them. */
function readTerms({ lines, pages }: ReportText): DraftTerms {
  for (let page = pages; page >= 1; page -= 1) {
    const text = joinTexts(lines.filter((line) => line.page === page))
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
  const pages = Array.from({ length: text.pages }, (_, at) =>
    joinTexts(text.lines.filter(({ page }) => page === at + 1)),
  )
  const numbered = buildBlocks(text).flatMap(({ number, page, toPage }) =>
    number === undefined ? [] : [[number, { page, toPage }] as const],
  )
  return { pages, paragraphs: new Map(numbered) }
}

/**
 * Reads one report: a draft inspection, or a refusal that says what the file is. Nothing is guessed. It does
 * not limit its own time: run it in a worker or process that can be ended after `MAX_REPORT_MS`.
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
      // The browser's own digest is missing on an intranet without https.
      sha256: bytesToHex(sha256(bytes)),
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
  const checks = listChecks(draft, frameworks, { blocks, actions: read, days: printed })
  return { ok: true, draft: { ...draft, checks } }
}
