/** Two tokens that meet on screen. */
export interface Pair {
  /** What is written or drawn. */
  mark: string
  /** What lies under it or beside it. */
  ground: string
  where: string
}

const pair = (mark: string, ground: string, where: string): Pair => ({ mark, ground, where })

const GRADES = ['4', '3', '2', '1']

/** Words: 4.5 to 1 whatever their size (success criterion 1.4.3). A browser test holds this list complete. */
export const WORDS: readonly Pair[] = [
  pair('ink', 'paper', 'words'),
  pair('ink', 'ground', 'words of the timeline on a band, own row among neighbours, code to copy'),
  pair('ink', 'voice-ground', 'who speaks for the council'),
  pair('ink-quiet', 'paper', 'second words, citations'),
  pair(
    'ink-quiet',
    'ground',
    'years and notes of the timeline on a band, counts under the pointer',
  ),
  pair('ink-quiet', 'voice-ground', 'role and date of what the council says'),
  pair('link', 'paper', 'links and text buttons'),
  pair('link', 'ground', 'a link in the own row among neighbours, an authority under the pointer'),
  pair('link', 'voice-ground', 'buttons of a card of the council’s'),
  pair('ink', 'page', 'the answer, the line with the choice'),
  pair('ink', 'tint', 'the row of the chosen area'),
  pair('ink', 'column', 'a word beside a mark over the column of its inspection'),
  pair('ink', 'highlight', 'what a search found'),
  pair('ink-quiet', 'page', 'how far to rely on the answer, the footer'),
  pair('ink-quiet', 'tint', 'absences in the row of the chosen area'),
  pair('ink-quiet', 'column', 'absences over the column of an inspection'),
  pair('link', 'page', 'links of masthead and footer'),
  pair('paper', 'ink', 'the chosen area, the skip link'),
  pair('paper', 'link', 'the first button of a dialog'),
  ...GRADES.map((step) => pair(`on-grade-${step}`, `grade-${step}`, 'the word in a badge')),
]

/** Graphics and edges of controls that carry meaning: 3 to 1 (success criterion 1.4.11). */
export const GRAPHICS: readonly Pair[] = [
  ...GRADES.map((step) =>
    pair(`on-grade-${step}`, `grade-${step}`, 'the steps in a badge or chip'),
  ),
  pair('grade-4', 'page', 'the mark of the overall grade'),
  pair('edge', 'page', 'edges of panels’ notes and of the chip of an inspection'),
  pair('grade-4', 'paper', 'a badge on the page'),
  pair('grade-4', 'ground', 'a chip on a band'),
  pair('grade-3', 'paper', 'a badge on the page'),
  pair('grade-3', 'ground', 'a chip on a band'),
  pair('grade-edge', 'paper', 'the outline of a lower grade’s badge, and the gap in a bar'),
  pair('grade-edge', 'ground', 'the outline of a lower grade’s chip'),
  pair('grade-edge', 'grade-2', 'the outline against its filling'),
  pair('grade-edge', 'grade-1', 'the outline against its filling'),
  pair('grade-4', 'grade-3', 'neighbouring grades'),
  pair('grade-3', 'grade-2', 'neighbouring grades'),
  pair('edge', 'paper', 'edges of fields and buttons, breaks between frameworks, threads'),
  pair('edge', 'ground', 'breaks between frameworks on a band, edges under the pointer'),
  pair('edge', 'voice-ground', 'the edge of the field in a card of the council’s'),
  pair('voice-edge', 'paper', 'the frame of the council’s voice'),
  pair('voice-edge', 'voice-ground', 'the frame of the council’s voice'),
  pair('ink', 'paper', 'focus, joint boxes, bars of the inspectors’ voice, marks of a verdict'),
  pair('ink', 'ground', 'focus on a band, visits, today'),
  pair('ink', 'voice-ground', 'focus in a card of the council’s'),
  pair('ink-quiet', 'paper', 'the dash for no grade'),
  pair('ink-quiet', 'ground', 'the dash for no grade on a band'),
  pair('link', 'paper', 'the filled button, a chosen round of the dialogs'),
]

/** What is drawn and means nothing: it may be as faint as it is. */
export const DECORATION: Record<string, string> = {
  rule: 'hairlines between rows, and the ring around a visit under the pointer, which is read out beside',
}
