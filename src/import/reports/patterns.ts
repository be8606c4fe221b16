import type { FrameworksFile } from '../../record/schema/frameworks'
import { NOT_JUDGED } from './draft'

/*
 * The words by which reports name judgements and grades, in all layouts since 2013. Patterns are meant for
 * text with single spaces.
 */

export const GRADE_PATTERN =
  '(outstanding|good|requires? improvement(?: to be good)?|inadequate|not judged)'

/** The id of a printed grade: "require improvement to be good" gives "requires-improvement". */
export function parseGrade(words: string, { scales }: FrameworksFile): string | undefined {
  const folded = words
    .trim()
    .toLowerCase()
    .replace(/^require\b/u, 'requires')
  if (folded === NOT_JUDGED) return NOT_JUDGED
  const grades = scales.flatMap((scale) => scale.grades)
  return grades.find(({ printed }) => printed.some((form) => form.toLowerCase() === folded))?.id
}

const PROGRESS = '(?:the )?experiences? (?:and|of) progress of '
/** "The Local Safeguarding Children Board (LSCB)", "the Testshire Safeguarding Children Board", "the TSCB". */
const BOARD =
  '(?:the )?(?:[\\w’-]+ ){0,4}?(?:safeguarding children(?:’s)? board|\\w{1,4}scb)(?: \\(\\w+\\))?'
export const NAMES_BOARD = /safeguarding children(?:’s)? board|\b\w{1,4}SCB\b/iu

/**
 * How judgements are named, by the areas that they are about. Frameworks share names, so that a pattern is
 * used only for judgements that the framework has. The words in front of "care leavers" allow for a slip
 * that two reports print: "children care leavers".
 */
const NAMES: readonly { areas: string; pattern: string }[] = [
  { areas: 'overall', pattern: 'overall effectiveness' },
  {
    areas: 'leadership',
    pattern:
      '(?:the )?impact of leaders on social work practice(?: with children and families)?|leadership,? management and governance',
  },
  {
    areas: 'help-and-protection',
    pattern: `(?:${PROGRESS})?children (?:who|in) need (?:of )?help and protection`,
  },
  {
    areas: 'children-in-care care-leavers',
    pattern: `${PROGRESS}children in care and care leavers`,
  },
  {
    areas: 'children-in-care',
    pattern: `${PROGRESS}children in care(?! and)|(?:${PROGRESS})?(?:children looked after|looked after children) and achieving permanence`,
  },
  { areas: 'care-leavers', pattern: `${PROGRESS}(?:children |young |the ){0,2}care leavers` },
  { areas: 'adoption', pattern: 'adoption performance' },
  {
    areas: 'safeguarding-board',
    pattern: `(?:the )?(?:judge?ments? (?:for|about|on|of) )?(?:the )?effectiveness of ${BOARD}|${BOARD}`,
  },
]

export interface NamedJudgement {
  id: string
  areas: string
  pattern: string
}

/** The judgements of a framework with the patterns of their names, in the framework’s order. */
export function listNames(framework: string, { frameworks }: FrameworksFile): NamedJudgement[] {
  const judgements = frameworks.find(({ id }) => id === framework)?.judgements ?? []
  return judgements.map(({ id, areas }) => {
    const key = areas.join(' ')
    return { id, areas: key, pattern: NAMES.find((name) => name.areas === key)?.pattern ?? '(?!)' }
  })
}

/** The words between a name and its grade in a heading: ": good", "are inadequate", "is that it is good". */
export const NAME_TO_GRADE =
  '(?: is that (?:it|they)| that (?:it|they))?(?: ?[:–-])?(?: (?:is|are|was|were)(?: ?:)?)?'
/** The words before a name: a number, or "The graded judgement for". */
export const NAME_PREFIX =
  '(?:\\d(?:\\.\\d)?\\.? )?(?:the )?(?:graded judge?ments? (?:for|about|on|of) )?(?:the )?'

const ANY_NAME = NAMES.map(({ pattern }) => pattern).join('|')
/** A whole heading that states a judgement with its grade. */
export const STATED_JUDGEMENT = new RegExp(
  `^${NAME_PREFIX}(?:${ANY_NAME})${NAME_TO_GRADE} ${GRADE_PATTERN}\\.?$`,
  'iu',
)
/** The beginning of a line that may be such a heading: inside a paragraph it would begin in small letters. */
export const MAY_STATE_JUDGEMENT =
  /^(?:\d(?:\.\d)? )?(?:The|Children|Leadership|Overall|Adoption|Experiences?|Looked)\b/u

/** Headings of lists of what must be improved, each a line of its own. */
const LIST_HEADINGS = [
  {
    kind: 'priority',
    pattern:
      /^(?:areas? for )?(?:priority|immediate)(?: and immediate| and priority)?(?: areas? for)? actions?\b.{0,30}$/iu,
  },
  {
    kind: 'recommendation',
    pattern: /^(?:the )?(?:key )?recommendations?(?: (?:for|to) .{3,60})?:?$/iu,
  },
  {
    kind: 'improvement',
    pattern:
      /^areas (?:for|of) (?:further )?(?:improvement|development)(?: (?:for|by) .{3,60})?:?$/iu,
  },
  { kind: 'improvement', pattern: /^what (?:does|do) .{3,70} needs? to improve ?[?:.]?$/iu },
  { kind: 'improvement', pattern: /^what needs to (?:improve|be improved) ?[?:.]?(?: ?\d)?$/iu },
] as const

export function findListKind(text: string) {
  // Inside a paragraph the same words may begin a line in small letters.
  if (!/^\p{Lu}/u.test(text)) return undefined
  return LIST_HEADINGS.find(({ pattern }) => pattern.test(text))?.kind
}

/** Headings after which no list goes on. */
export const ENDS_LIST =
  /strengths|^summary\b|^information about|^inspection (?:findings|judge?ments?)|^executive summary|^progress since|^what the inspection|^the office for standards|^the local (?:authority|safeguarding)|^section \d/iu

/** Other lines that are headings whatever their size and tag. */
export const ALWAYS_HEADING =
  /^(?:inspection findings|executive summary|summary(?: for children and young people| of (?:key )?findings)?|information about this (?:inspection|local authority area)\d?|progress since the last inspection|(?:key )?strengths(?: and weaknesses)?(?: of .{3,60})?|(?:the )?local authority.s strengths|the local authority has the following strengths:?|what the inspection judge?ments mean.*)$/iu

export const LAST_PAGE = /^The Office for Standards in Education\b/u
