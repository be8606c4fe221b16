/** What a spreadsheet would run, if a cell began with it. */
export const FORMULAS = [
  '=1+1',
  '=HYPERLINK("https://a.example","x")',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1:A2)',
  '＝1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u200B=1+1',
  'a;=1+1',
  '"=1+1',
  'a\n=1+1',
] as const
