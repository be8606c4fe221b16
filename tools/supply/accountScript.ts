import { existsSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { PARTS } from '../../src/entries/partNames'
import type { WrittenScript } from './watchScripts'

/** Where the bytes of a script come from. */
export interface Account {
  /** Bytes by where they come from: "src", the name of a package, or a kind of glue. */
  bytes: Map<string, number>
  /** Stretches that come from nowhere that is known. */
  unexplained: string[]
}

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u
const OURS = /(?:^|\/)(src\/[^:]+)$/u

/** What stands around sources: brackets, short names that were given by the minifier, and words of the language. */
const WORDS_OF_GLUE = new Set(
  ['var', 'let', 'const', 'import', 'export', 'from', 'as', 'function', 'default'].concat(
    // The bundler's own few lines, which give no text of themselves.
    ['Object', 'create', 'defineProperty', 'getOwnPropertyDescriptor', 'getOwnPropertyNames'],
    ['getPrototypeOf', 'prototype', 'hasOwnProperty', 'call', 'exports', 'enumerable', 'get'],
    ['value', '__esModule', 'Symbol', 'toStringTag', 'Module', 'for', 'void', 'return', 'typeof'],
    ['bind', 'null', 'throw', 'catch', 'length'],
    // By which a part of a document of one file is found.
    ['self', PARTS],
  ),
)
const TOKEN = /`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w$]+|[^\w$"'`]+/gsu
/** The name of a script that the build writes, of a worker's too. */
const BUILT_SCRIPT = /^(?:(["`])\.{1,2}\/[\w./-]+\.js\1|`[\w]+-[\w-]{8}\.js`)$/u
/** As long as the names that the minifier gives. */
const LONGEST_NAME = 3

/** What a stretch is that no source is named for; nothing where it cannot be told. */
function nameGlue(
  text: string,
  script: WrittenScript,
  styles: ReadonlySet<string>,
): string | undefined {
  const own = [...script.modules].flatMap(([id, code]) => (id.startsWith('\0') ? [code] : []))
  const all = [...script.modules.values()]
  let kind = 'glue of the bundler'
  for (const [token] of text.matchAll(TOKEN)) {
    if (!/[\w$]/u.test(token)) continue
    if (/^[`"']/u.test(token)) {
      const parts = token.slice(1, -1).split(/\$\{[\w$]+\}/u)
      const known = (part: string) =>
        WORDS_OF_GLUE.has(part) || own.some((code) => code.includes(part))
      if (styles.has(token.slice(1, -1).replace(/\\(.)/gu, '$1'))) kind = 'styles'
      else if (!BUILT_SCRIPT.test(token) && !parts.every(known)) return undefined
    } else if (token.length > LONGEST_NAME && !WORDS_OF_GLUE.has(token)) {
      // Names that a module gives are listed where its whole namespace is asked for.
      if (!all.some((code) => code.includes(token))) return undefined
    }
  }
  return kind
}

function nameSource(source: string): string | undefined {
  const [, named] = PACKAGE.exec(source) ?? []
  if (named !== undefined) return named
  const [, ours] = OURS.exec(source) ?? []
  return ours !== undefined && existsSync(ours) ? 'src' : undefined
}

/** Looks a place of a script up, through all its maps; nothing where one of them knows none. */
function findSource(maps: readonly SourceMap[], line: number, column: number): string | undefined {
  let place = { line, column }
  let source: string | undefined
  for (const map of maps) {
    const entry = map.findEntry(place.line, place.column)
    if (!('originalSource' in entry) || typeof entry.originalSource !== 'string') return undefined
    source = entry.originalSource
    place = { line: entry.originalLine, column: entry.originalColumn }
  }
  return source
}

/** Says of every byte of a script where it comes from. */
export function accountScript(script: WrittenScript, styles: ReadonlySet<string>): Account {
  const account: Account = { bytes: new Map(), unexplained: [] }
  const maps = script.maps.map(
    ({ mappings, sources }) =>
      new SourceMap({
        ...{ version: 3, file: script.name, sourceRoot: '', names: [], sourcesContent: [] },
        mappings,
        sources,
      }),
  )
  const add = (text: string, source: string | undefined) => {
    const named =
      (source === undefined ? undefined : nameSource(source)) ?? nameGlue(text, script, styles)
    if (named === undefined) account.unexplained.push(text)
    const from = named ?? 'nowhere that is known'
    account.bytes.set(from, (account.bytes.get(from) ?? 0) + Buffer.byteLength(text))
  }
  const lines = script.code.split('\n')
  for (const [at, line] of lines.entries()) {
    let begin = 0
    let source = maps.length === 0 ? undefined : findSource(maps, at, 0)
    for (let column = 1; column < line.length; column += 1) {
      const next = maps.length === 0 ? undefined : findSource(maps, at, column)
      if (next === source) continue
      add(line.slice(begin, column), source)
      begin = column
      source = next
    }
    if (line !== '') add(line.slice(begin), source)
    if (at < lines.length - 1) add('\n', undefined)
  }
  return account
}
