import { existsSync, readFileSync, statSync } from 'node:fs'
import { printParseErrorCode, visit, type JSONVisitor } from 'jsonc-parser'
import { parseCheckedFrameworks as checkFrameworks } from '../src/record/checks/checkFrameworks'
import { buildFault, formatPath, type Fault, type Parsed } from '../src/record/faults'
import { parseJson } from '../src/record/parseJson'
import type { FrameworksFile } from '../src/record/schema/frameworks'

/** What a file holds, with its text, or why it cannot be read: not there, a folder, not text, not JSON. */
type Read<T> = { ok: true; value: T; text: string } | { ok: false; faults: Fault[] }

function refuse(found: string, expected: string): Read<never> {
  return { ok: false, faults: [{ ...buildFault(undefined, [], expected), found }] }
}

const formatPlace = (line: number, column: number) => `line ${line + 1}, column ${column + 1}`

/** Visits a text; stops where lists and objects are nested too deep for the parser, which is recursive. */
function visitShallow(...args: Parameters<typeof visit>): void {
  try {
    visit(...args)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

const VALUE = 'a value: words in double quotation marks, a number, true, false, null, { or ['
const NEXT_ENTRY = 'a comma and the next entry, or the sign that ends the list or object'

/** What should be where a text stops being JSON, by the parser's name of the fault. */
const EXPECTED: Record<string, string> = {
  PropertyNameExpected: 'a key in double quotation marks, or } to end an object',
  ColonExpected: 'a colon : between key and value',
  CommaExpected: NEXT_ENTRY,
  CloseBraceExpected: NEXT_ENTRY,
  CloseBracketExpected: NEXT_ENTRY,
  EndOfFileExpected: 'nothing more: the file was complete before this',
}

/** Where a text stops being JSON, and what should be there; undefined if the parser accepts it. */
export function findDamage(text: string): Fault | undefined {
  let first: Fault | undefined
  const onError: JSONVisitor['onError'] = (code, at, length, line, column) => {
    if (first !== undefined) return
    const name = printParseErrorCode(code)
    const expected = EXPECTED[name] ?? VALUE
    const fault = {
      ...buildFault(text.slice(at).split('\n')[0], [], expected),
      path: formatPlace(line, column),
    }
    const isAtEnd = at + length >= text.length
    first =
      isAtEnd && (length === 0 || name.startsWith('UnexpectedEnd'))
        ? {
            ...fault,
            found: text.trim() === '' ? 'an empty file' : 'the end of the file',
            expected: length === 0 ? expected : 'the rest of the value that begins here',
            todo: 'The file is cut off: take a complete copy.',
          }
        : { ...fault, todo: 'The file is not JSON.' }
  }
  visitShallow(text, { onError }, { disallowComments: true })
  return first
}

/** The paths of these faults, and of all that holds them. */
function listPaths(faults: readonly Fault[]): Set<string> {
  return new Set(
    faults.flatMap(({ path }) => [
      path,
      ...[...path.matchAll(/ › |\[/gu)].map(({ index }) => path.slice(0, index)),
    ]),
  )
}

/** Faults of a JSON text, each with the line and column of its value or, where it is missing, of what should hold it. */
export function addLines(text: string, faults: Fault[]): Fault[] {
  if (faults.length === 0) return faults
  const root: unknown = JSON.parse(text)
  const wanted = listPaths(faults)
  const places = new Map<string, string>()
  /** Notes where a value stands. Returns false if nothing in it is wanted, so that it is passed over. */
  const note: JSONVisitor['onObjectBegin'] = (_at, _length, line, column, readPath) => {
    const keys = readPath()
    const path = formatPath(root, keys)
    if (wanted.has(path)) places.set(path, formatPlace(line, column))
    return keys.length === 0 || wanted.has(path)
  }
  visitShallow(text, {
    onObjectBegin: note,
    onArrayBegin: note,
    onLiteralValue: (_, ...rest) => note(...rest),
    // Without these two, the parser does not notice where what it passes over ends.
    onObjectEnd: () => undefined,
    onArrayEnd: () => undefined,
  })
  const find = (path: string): string | undefined =>
    places.get(path) ??
    (path.includes(' › ') ? find(path.slice(0, path.lastIndexOf(' › '))) : undefined)
  return faults.map((fault) => {
    const place = find(fault.path) ?? (fault.found === 'nothing' ? formatPlace(0, 0) : undefined)
    return place === undefined ? fault : { ...fault, path: `${place}: ${fault.path}` }
  })
}

export function readJson(file: string): Read<unknown> {
  if (!existsSync(file)) return refuse('no file of this name', 'the path of a JSON file')
  if (!statSync(file).isFile()) return refuse('a folder', 'the path of a JSON file')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError) return refuse('bytes that are not UTF-8', 'text in UTF-8')
    return refuse('a file that cannot be opened', 'a file that you may read')
  }
  const json = parseJson(text)
  if (json.ok) return { ok: true, value: json.value, text }
  if (json.isJson) return { ok: false, faults: addLines(text, json.faults) }
  const damage = findDamage(text)
  return { ok: false, faults: damage === undefined ? json.faults : [damage] }
}

/** Reads a file and what `read` makes of its value, or all faults with their lines. */
export function readChecked<T>(file: string, read: (value: unknown) => Parsed<T>): Read<T> {
  const json = readJson(file)
  if (!json.ok) return json
  const parsed = read(json.value)
  return parsed.ok
    ? { ok: true, value: parsed.value, text: json.text }
    : { ok: false, faults: addLines(json.text, parsed.faults) }
}

/** Reads a file of frameworks. Throws if it has a fault. */
export function readFrameworks(file: string): FrameworksFile {
  const read = readChecked(file, checkFrameworks)
  if (read.ok) return read.value
  throw new Error(`${file} has faults: run npm run check-record -- ${file}`)
}
