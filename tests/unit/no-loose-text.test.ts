import path from 'node:path'
import { ESLint, Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import ts from 'typescript'
import { expect, it } from 'vitest'

const RULE = 'house/no-loose-text'

const SETTING = `
import { Fragment, memo, type ReactElement, type ReactNode } from 'react'
declare const on: boolean, count: number, words: string, more: string | undefined, slot: ReactNode
declare const list: string[], mixed: (string | ReactElement)[], part: ReactElement | false
const DOT = '·'
const Mark = () => <svg />
const Words = () => words
const Memo = memo(Mark)
export const drawn = `

const CASES: [markup: string, found?: string[]][] = [
  ['<p>{words}</p>'],
  ["<p>{on && 'shown'}</p>"],
  ['<p>{on ? `${count} of ${words}` : <b />}</p>'],
  ['<p>{slot}</p>'],
  ["<p>{list.join(', ')}</p>"],
  ['<p>Fixed, then <b>{words}</b></p>'],
  ['<p><b>{words}</b> and fixed {DOT} text</p>'],
  ['<p>{on && <b />} <i>{words}</i></p>'],
  ['<p>{on && <b />}<i />fixed after what stays</p>'],
  ['<p><span>{words}</span>{part}<Mark /><Memo /></p>'],
  ['<ul>{list.map((name) => <li key={name}>{name}</li>)}</ul>'],
  ['<><b />fixed</>'],
  ["<p><b />{on && 'shown'}</p>", ['changing']],
  ['<p>{words}<b /></p>', ['changing']],
  ['<p><b />{more}</p>', ['changing']],
  ['<p><b /> {count}</p>', ['changing']],
  ['<p><b />{slot}</p>', ['changing']],
  ['<p><b />{on ? words : <i />}</p>', ['changing']],
  ['<p><b /><Words /></p>', ['changing']],
  ['<p>{list}</p>', ['changing']],
  ['<p>{mixed}</p>', ['changing']],
  ['<p>{list.map((name) => on && name)}</p>', ['changing']],
  ['<Fragment>{words}</Fragment>', ['changing']],
  ['<>{more}</>', ['changing']],
  ['<p>{count} of {words}</p>', ['changing', 'before', 'changing']],
  ['<p>{on && <b />}fixed</p>', ['before']],
  ['<p>{part} fixed</p>', ['before']],
  ['<p><Mark /> fixed</p>', ['before']],
  ['<p>{list.map((name) => <b key={name} />)}, fixed</p>', ['before']],
  ['<>fixed</>', ['before']],
]

/** One program of all cases, in memory: the whole project would take a minute to load. */
function createProgram(texts: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  return ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    getSourceFile: (file, languageVersion, ...rest) => {
      const text = texts.get(file)
      return text === undefined
        ? host.getSourceFile(file, languageVersion, ...rest)
        : ts.createSourceFile(file, text, languageVersion, true, ts.ScriptKind.TSX)
    },
  })
}

const FILES = new Map(
  CASES.map(([markup], position) => [
    path.join(import.meta.dirname, `case-${String(position)}.tsx`),
    SETTING + markup,
  ]),
)
const programs = [createProgram(FILES)]
/** As it is set for the page. */
const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, '../..') })
const { plugins = {}, rules = {} } = (await eslint.calculateConfigForFile(
  'src/app/new.tsx',
)) as Linter.Config

it('is an error in the page', () => {
  expect(rules[RULE]).toEqual([2])
})

it.each(CASES.map(([markup, found = []], position) => ({ markup, found, position })))(
  'finds $found in $markup',
  ({ found, position }) => {
    const [file, text] = [...FILES][position] ?? ['', '']
    const messages = new Linter({ cwd: import.meta.dirname }).verify(
      text,
      {
        files: ['**/*.tsx'],
        plugins,
        languageOptions: { parser: tseslint.parser, parserOptions: { programs } },
        rules: { [RULE]: 'error' },
      },
      file,
    )
    expect(messages.map(({ messageId, message }) => messageId ?? message)).toEqual(found)
  },
)
