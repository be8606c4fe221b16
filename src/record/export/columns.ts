/**
 * The columns of the CSV file, in order, each with its description. Other people's work relies on the names:
 * never rename or move one, and add new ones at the end.
 */
export const COLUMNS = [
  [
    'kind',
    'judgement, joint judgement, no grade, visit, action, quotation, newspaper line, finding, figure or passage',
  ],
  ['id', 'the entry’s id in the record; for an absence, inspection and area'],
  ['authority', 'whose services were judged'],
  ['areas', 'judgement areas, with “; ” between; of a joint judgement, all of them together'],
  ['inspection', 'the inspection that the entry is from or about'],
  ['inspected_from', 'first day of that inspection'],
  ['inspected_to', 'its last day'],
  ['report_published', 'the day on which its report came out'],
  ['framework', 'the rules that the inspection was made by'],
  ['framework_family', 'grades compare within one family; between two families only broadly'],
  [
    'grade',
    'the grade of this one area; for a joint judgement or a missing grade, words that say so',
  ],
  ['grade_as_printed', 'the grade as the report prints it'],
  [
    'comparable_with_earlier',
    'whether the grade may be compared with the one before it of the area',
  ],
  ['compared_with_earlier', 'what may be said of the two, in a sentence'],
  ['date', 'the day that the entry stands for'],
  ['date_is', 'what that day is, and why it is not exact where it is not'],
  ['title', 'a heading, where the entry has one'],
  [
    'text',
    'the question as printed, what was asked, the words quoted, what was found, or the figure and what it counts',
  ],
  ['whose_words', 'who is speaking in “text”'],
  ['speaker', 'of a quotation: who said it, with role and organisation'],
  [
    'follow_up',
    'of an action: what became of it, as the record’s keeper reads later reports; no sign-off by Ofsted',
  ],
  ['follow_up_confidence', 'how sure that reading is: high, medium or low'],
  ['note', 'what you must know to read the row correctly'],
  ['source', 'sources and the places in them, with “ | ” between sources'],
  ['source_address', 'their web addresses, in the same order'],
  ['rights', 'whose the words of the sources are, in the same order'],
  ['record_checked', 'the day to which the record was last checked against what is published'],
  [
    'record_incomplete',
    'what of the authority could not be read, so that its latest grade may be missing; empty where nothing is known to be',
  ],
  ['short_title', 'of an action: a title for one line, the record’s keeper’s'],
  [
    'council_answer',
    'of an action: what the council says is planned or done, with its days, its own word for the state, and who is answerable; the council’s account, which changes no follow-up',
  ],
  ['council_answer_source', 'where the council says so'],
  [
    'scrutiny_question',
    'of an action: a question that a committee can ask, and what it rests on; the record’s keeper’s',
  ],
  ['scrutiny_question_source', 'what the question rests on: sources and the places in them'],
  ['asked_in', 'of an action: the kind of list in its report, and the heading within it'],
  [
    'national_framework',
    'of an action: its outcome or enabler in the children’s social care national framework, as the report gives it',
  ],
  ['inspection_days', 'all days on site; some inspectors came more than once'],
  ['record_unchecked', 'what of the record a program read and nobody has checked'],
] as const

export type ColumnName = (typeof COLUMNS)[number][0]

/** A row. Columns that do not apply to its kind are undefined; their cells are empty. */
export type TableRow = { kind: string; id: string } & Partial<
  Record<ColumnName, string | undefined>
>

export const COLUMN_NAMES: readonly ColumnName[] = COLUMNS.map(([name]) => name)
