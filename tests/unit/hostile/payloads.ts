/** Texts made to be run, to hide, to turn round what stands after them, or to break what holds them. */

/** Ends something that a text stands in, or begins something that runs. */
export const MARKUP = [
  ...['<img src=x onerror=alert(1)>', '<script>alert(1)</script>'],
  ...['</script><script>alert(1)</script>', '</style><svg onload=alert(1)>'],
  ...['</textarea></title><iframe srcdoc="<script>alert(1)</script>">', '<!--'],
  ...['<!--<script>', '-->', ']]><x/>', '" onmouseover="alert(1)'],
  ...["' onfocus='alert(1)' autofocus='", '&lt;img src=x onerror=alert(1)&gt;'],
  ...['&#60;script&#62;', "');alert(1)//", '${alert(1)}', "$& $` $' $1 $$"],
  '<!--/page--><!--page-->',
] as const

/** Addresses that run something, or lead elsewhere than they seem to. */
export const ADDRESSES = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)'],
  ...['java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)'],
  ...['javascript\u200B:alert(1)', 'javascript:https://a.example/'],
  ...['data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)'],
  ...['blob:https://a.example/1', 'file:///etc/passwd', 'http://a.example/'],
  ...['//a.example/', 'https:a.example', ' https://a.example/', 'https://a.example/\n'],
  ...['https://a.exa\tmple/', 'https://a.example/ b', 'https://ofsted.example@a.example/'],
  ...['https://user:secret@a.example/', 'https:\\\\a.example\\'],
  ...['https://a.example/\u202Efdp.exe', 'https://a.example/\u0000'],
  ...['https://a.example/"onmouseover="alert(1)', 'https://a.example/<script>'],
] as const

/** What cannot be seen, turns round what stands after it, or is no character at all. */
export const HIDDEN = [
  ...['\u202Edoog\u202C', '\u2066good', '\u061Cgood', '\u200Egood', '\u200Fgood'],
  ...['good\u2028bad', 'good\u2029bad', 'good\u0000bad', 'good\u001B[2J\u001B[31mbad'],
  ...['good\u009B31mbad', 'good\u001B]0;title\u0007bad', 'good\rbad', 'good\bbad'],
  ...['good\uD800bad', 'good\uDC00bad', 'good\uFFFEbad'],
] as const

/** What a spreadsheet would run, if a cell began with it. */
export const FORMULAS = [
  ...['=1+1', '=HYPERLINK("https://a.example","x")', "=cmd|'/C calc'!A0", '+1+1', '-1+1'],
  ...['@SUM(A1:A2)', '＝1+1', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '\u200B=1+1', 'a;=1+1'],
  ...['"=1+1', 'a\n=1+1'],
] as const

/** Names that every object has: taken for keys they would reach what all objects share. */
export const INHERITED = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
  '__defineGetter__',
] as const

/** A word that no line holds. */
export const LONG_WORD = 'W'.repeat(20_000)
