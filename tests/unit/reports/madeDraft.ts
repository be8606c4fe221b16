import type { DraftAction, DraftJudgement, ReportDraft } from '../../../src/import/reports/draft'
import { readFrameworks } from '../exampleRecord'

const FRAMEWORKS = readFrameworks()

/** What a test says of a draft; everything else is ordinary. */
export interface MadeDraft extends Partial<Omit<ReportDraft, 'judgements' | 'actions'>> {
  started?: string
  /** The grade of every judgement that `judgements` does not name. */
  all?: string
  judgements?: DraftJudgement[]
  actions?: Partial<DraftAction>[]
}

function judge(judgement: string, grade: string): DraftJudgement {
  const printed = FRAMEWORKS.scales[0]?.grades.find(({ id }) => id === grade)?.printed[0] ?? grade
  const reading = { by: 'table' as const, page: 1, words: printed, grade }
  return { judgement, state: 'agreed', grade, printedGrade: printed, readings: [reading] }
}

/** A draft as the reader makes it, of Northshire, in words of ours. Its file is told apart by `sha`. */
export function madeDraft(sha: string, made: MadeDraft = {}): ReportDraft {
  const { started = '2024-06-10', all = 'good', judgements = [], actions = [], ...rest } = made
  const framework = made.framework ?? 'ilacs-2023'
  const known = FRAMEWORKS.frameworks.find(({ id }) => id === framework)?.judgements ?? []
  const title = { page: 1, words: 'Inspection of Northshire children’s services' }
  return {
    provenance: {
      name: `northshire-${sha}.pdf`,
      sha256: sha.repeat(64),
      pages: 12,
      library: 'a reader 1.2',
    },
    title,
    authority: { ...title, name: 'Northshire', state: 'matched', id: 'northshire' },
    framework,
    isReinspection: false,
    periods: [{ first: started, page: 1, words: 'the days' }],
    inspector: { page: 1, words: 'Lead inspector: Ada Marsh', name: 'Ada Marsh' },
    judgements: known.map(
      ({ id }) => judgements.find(({ judgement }) => judgement === id) ?? judge(id, all),
    ),
    actions: actions.map((action, at) => ({
      order: at + 1,
      text: `See to the matter of number ${String(at + 1)}.`,
      kind: 'improvement',
      askedOf: 'council',
      page: 2,
      item: at + 1,
      subItems: [],
      links: [],
      ...action,
    })),
    listPrinted: actions.length > 0,
    paragraphs: [
      {
        number: 1,
        judgement: `${framework}-help-and-protection`,
        page: 3,
        text: 'Children are seen in time. Records are short.',
      },
    ],
    mentions: [],
    terms: { state: 'open', page: 12, words: 'Open Government Licence' },
    checks: [],
    ...rest,
  }
}
