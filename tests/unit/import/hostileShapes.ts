import { strToU8, zipSync } from 'fflate'
import { HISTORY } from './madeLists'
import { makeContent, makeOds, makeOdsOf, makeZip, makeZip64, type MadeCell } from './makeFiles'

const content = makeContent([{ name: 'History', rows: HISTORY }])

/** Overwrites bytes of a copy, counted from where `mark` stands first or, backwards, last. */
function patch(bytes: Uint8Array, mark: number[], offset: number, values: number[], last = false) {
  const copy = bytes.slice()
  const isAt = (at: number) => mark.every((byte, index) => copy[at + index] === byte)
  const places = [...copy.keys()].filter(isAt)
  copy.set(values, ((last ? places.at(-1) : places[0]) ?? 0) + offset)
  return copy
}
const DIRECTORY = [0x50, 0x4b, 0x01, 0x02]

const wide = (...cells: MadeCell[]) => makeOds([{ name: 'History', rows: [cells] }]).bytes
const row = (cell: MadeCell) => wide('x', cell)

/** 256,000 cells from few bytes. */
const WIDE_ROWS = Array.from({ length: 1000 }, () => [{ text: 'x', columns: 256 }])

/** More than a megabyte of words that a compression cannot take for a bomb. */
const NUMBERS = Array.from({ length: 200_000 }, (_, number) => number).join(' ')

const bomb = zipSync({ 'content.xml': new Uint8Array(40 * 1024 * 1024) })
export const SOUND = makeOdsOf(content).bytes
const ods = (xml: string) => makeOdsOf(xml).bytes
/** The sound file with other words in one place of its content. */
const swap = (from: string, to: string) => ods(content.replace(from, to))
const sheet = (name: string, rows: MadeCell[][]) => ({ name, rows })

/** Two parts that are the same bytes: the second's place is that of the first. */
const OVERLAPPING = patch(
  makeZip({ 'content.xml': content, 'styles.xml': '' }),
  DIRECTORY,
  42,
  [0, 0, 0, 0],
  true,
)

function workbook(cells: string) {
  return makeZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<a><Relationship Id="r" Target="a.xml"/></a>',
    'xl/a.xml': `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    'xl/sharedStrings.xml': '<sst><si><t>first</t></si></sst>',
  })
}

const ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
const REPEATED = '<table:table-row table:number-rows-repeated="1000000">'
const WIDE = makeOds(Array.from({ length: 8 }, (_, at) => sheet(`${at}`, WIDE_ROWS))).bytes
const LOCKED = makeZip({ 'content.xml': content, 'META-INF/manifest.xml': '<m:encryption-data/>' })
const WINDOWS_1252 = Uint8Array.from([...strToU8('la_code,name\n301,'), 0x93, 0x94])
const TWICE = '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'
const NESTED = '<table:table-row><table:table-cell/></table:table-row>'

/** Files that are refused: what is wrong with each, its bytes, and the sentence that says so. */
export const HOSTILE_FILES: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['is a zip bomb', bomb, /part “content.xml”: found a part that grows \d+ times/u],
  [
    'inflates to more than it declares',
    patch(SOUND, DIRECTORY, 24, [1, 0, 0, 0], true),
    /more than/u,
  ],
  ['names a part outside itself', makeZip({ '../content.xml': content }), /outside the file/u],
  ['names a part from the root', makeZip({ '/etc/passwd': content }), /points outside the file/u],
  ['names a part by a drive', makeZip({ 'C:\\content.xml': content }), /points outside the file/u],
  ['has an encrypted part', patch(SOUND, DIRECTORY, 8, [1]), /an encrypted part/u],
  ['is an encrypted document', LOCKED, /an encrypted document/u],
  ['is an encrypted or old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), /before 2007/u],
  ['has an unusual compression', patch(SOUND, DIRECTORY, 10, [12]), /unusual compression/u],
  ['is cut off', SOUND.slice(0, -40), /damaged|cut off/u],
  ['has a wrong checksum', patch(SOUND, DIRECTORY, 16, [1, 2, 3, 4], true), /wrong checksum/u],
  ['declares entities', ods(`${ENTITIES}${content}`), /a declaration, comment or CDATA/u],
  ['uses an entity of its own', swap('Northshire', '&lol;'), /not well-formed/u],
  ['has tags that do not close', swap('</text:p>', '</text:q>'), /not well-formed/u],
  ['ends in a row', ods(content.slice(0, content.indexOf('Oldshire'))), /an end in the middle/u],
  ['has a million columns', row({ text: 'x', columns: 1_000_000 }), /words in column 257/u],
  ['has words far to the right', wide({ columns: 16_000 }, 'x'), /words in column 16001/u],
  ['has a million rows', swap('<table:table-row>', REPEATED), /more rows than can be read/u],
  ['has a few words repeated into millions of cells', WIDE, /more cells than can be read/u],
  ['has an endless cell', row('x'.repeat(40_000)), /a cell of 40000 characters/u],
  ['has a table inside a table', row({ xml: NESTED }), /a table inside a table/u],
  [
    'has elements inside elements without an end',
    swap('<table:table ', `${'<a>'.repeat(200_000)}<table:table `),
    /elements inside elements/u,
  ],
  ['names an entity as objects name theirs', row({ xml: '&constructor;' }), /not well-formed/u],
  ['has one attribute twice', row({ typed: 'b="1" b="2"' }), /not well-formed/u],
  ['has parts that overlap', OVERLAPPING, /parts that overlap/u],
  ['says two things in ZIP64 and before', makeZip64('a', 'b', { shortCount: 2 }), /no list/u],
  ['has no record of ZIP64 where it says', makeZip64('a', 'b', { locator: 1 }), /no list/u],
  ['is far away in ZIP64', makeZip64('a', 'b', { locator: 2 ** 40 }), /addresses outside itself/u],
  ['has too many parts in ZIP64', makeZip64('a', 'b', { count: 1e6 }), /1000000 parts/u],
  ['has too long a part in ZIP64', makeZip64('a', 'b', { size: 2 ** 33 }), /grows \d+ times/u],
  ['lacks a number of ZIP64', makeZip64('a', 'b', { extraLength: 8 }), /addresses outside itself/u],
  ['has words that no table holds', workbook('<c t="s"><v>1</v></c>'), /row 1: found a cell of/u],
  ['has a type that no cell has', workbook('<c t="x"><v>1</v></c>'), /row 1: found a cell of/u],
  ['has two cells in one place', workbook(TWICE), /two cells in one place/u],
  ['is another archive', makeZip({ 'readme.txt': 'x' }), /an archive that is no spreadsheet/u],
  ['is JSON', strToU8('{"a":1}'), /JSON or a web page/u],
  ['is a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), /neither a spreadsheet nor text/u],
  ['is text in Windows-1252', WINDOWS_1252, /text in UTF-8, .*save it as “CSV UTF-8”/u],
  ['is UTF-16 without its mark', strToU8('a\0,\0b\0'), /neither a spreadsheet nor text/u],
  ['is empty', new Uint8Array(), /an empty file/u],
  ['has an endless name of a tag', row({ xml: `<${'a'.repeat(150_000)}` }), /not well-formed/u],
  ['has no tag for long', swap('<table:table ', `${NUMBERS}<table:table `), /an endless row/u],
  ['has an endless field', strToU8(`a,"${'b'.repeat(8_000_000)}`), /row 1: found a stray/u],
  ['has a stray quotation mark', strToU8('a,"b"c\n'), /row 1: found a stray quotation mark/u],
]
