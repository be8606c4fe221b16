import type { ReportText } from './pdf/lines'
import { MAX_PAGES, MAX_REPORT_BYTES, MAX_REPORT_MS } from '../limits'
import type { RefusalKind, ReportRefusal } from './draft'

const TO_READ =
  'Choose Ofsted’s report on a graded inspection of a council’s children’s services instead.'

/** What a file is, and what to do, for each kind that is refused. */
const REFUSALS: Record<RefusalKind, string> = {
  'not-a-pdf': `This is no PDF, whatever its name says. Download the report again from Ofsted’s page.`,
  damaged:
    'The file is damaged or incomplete, and what is left of it might be read wrongly. Download it again.',
  encrypted:
    'The file is encrypted. Save a copy without a password, or download it again from Ofsted’s page.',
  'too-large': `The file is larger than any report: at most ${MAX_REPORT_BYTES / 1024 / 1024} MB and ${MAX_PAGES} pages are read. ${TO_READ}`,
  'too-slow': `The file could not be read within ${MAX_REPORT_MS / 1000} seconds. Download it again, or enter its facts by hand.`,
  'no-text':
    'The pages are pictures without text, as of a scan. Choose the PDF that Ofsted published, or enter its facts by hand.',
  'visit-letter': `This is a letter about a visit, which gives no grades. ${TO_READ}`,
  'joint-inspection': `This is a report on a joint inspection by several inspectorates, which gives no grades. ${TO_READ}`,
  'board-review': `This is a review of a safeguarding board alone, not of the council. ${TO_READ}`,
  'looked-after-children': `This is a report under rules from before November 2013, with other judgements. ${TO_READ}`,
  'other-document': `This is none of the reports that can be read: graded inspections of children’s services since November 2013. ${TO_READ}`,
}

export function buildRefusal(name: string, kind: RefusalKind): ReportRefusal {
  return { name, kind, sentence: REFUSALS[kind] }
}

const SIF = /\b(re-?\s?)?inspection of services for children in need of help and protection/iu
const OTHERS: readonly { kind: RefusalKind; pattern: RegExp }[] = [
  {
    kind: 'joint-inspection',
    pattern:
      /\bjoint (?:targeted )?(?:area )?(?:inspection|child protection inspection)|\bjtai\b|\barea send inspection/iu,
  },
  { kind: 'visit-letter', pattern: /\b(?:focused|monitoring|assurance|improvement) visit\b/iu },
  {
    kind: 'looked-after-children',
    pattern:
      /inspection of (?:services for |local authority services for )?(?:looked after children|safeguarding and looked after)|arrangements for the protection of children|services for looked after children and care leavers/iu,
  },
  {
    kind: 'board-review',
    pattern: /review of the (?:effectiveness of the )?local safeguarding children board/iu,
  },
]

/** A report that is read: its family, and its title’s words. */
export interface KnownReport {
  family: 'sif' | 'ilacs'
  isReinspection: boolean
  /** Whether the title names the review of the safeguarding board. */
  hasBoard: boolean
}

/**
 * Which report a text is. The title alone decides, since the text of graded inspections speaks of visits and
 * joint inspections too; a letter has no line "Inspection dates", and is known by its first page.
 */
export function recogniseReport({ lines, pages }: ReportText): KnownReport | RefusalKind {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (letters < 100 * Math.min(pages, 5)) return 'no-text'
  const first = lines.filter(({ page }) => page === 1).map(({ text }) => text)
  const labelled = first.findIndex((text) =>
    /^(?:inspection dates?|dates? of inspection|lead inspector)\b/iu.test(text),
  )
  const title = (labelled < 0 ? first.slice(0, 40) : first.slice(0, labelled)).join(' ')
  const sif = SIF.exec(title)
  if (sif !== null)
    return {
      family: 'sif',
      isReinspection: sif[1] !== undefined,
      hasBoard: /review of the effectiveness of/iu.test(title),
    }
  const other = OTHERS.find(({ pattern }) => pattern.test(title))
  if (other !== undefined) return other.kind
  const isIlacs =
    /\binspection of\b/iu.test(title) &&
    labelled >= 0 &&
    /\bimpact of leaders on social work practice/iu.test(lines.map(({ text }) => text).join(' '))
  return isIlacs ? { family: 'ilacs', isReinspection: false, hasBoard: false } : 'other-document'
}
