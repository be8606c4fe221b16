import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Masthead } from '../../../src/app/masthead/Masthead'
import { BoardSection } from '../../../src/app/board/BoardSection'
import { listEntries } from '../../../src/record/entries'
import { buildRecordIndex, type RecordIndex } from '../../../src/record/recordIndex'
import { selectEntries } from '../../../src/record/views/selection'
import { holds } from './cases'
import { findFalseAnswer, findLatest } from './expected'
import { at, listOf, textOf } from './json'
import { applyChanges, buildSubject, changes } from './mutate'
import { readGrades, type Told } from './oracle'
import { readRecordAsPage } from './shown'
import { FRAMEWORKS, SMALL, WITHOUT_OVERALL } from './subjects'

/*
 * What a reader sees, taken from the markup alone: the words and steps of every badge and mark.
 */

const select = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map((match) => match[1] ?? '')

const BADGE =
  /<span class="rating-badge (?:tone-|rating-badge--)\w+">(.*?<span class="rating-badge__word">[^<]*)<\/span>/gsu
const MARK = /(<a class="mark .*?<span class="mark__word">[^<]*)<\/span>/gsu
const JOINT = /board__latest--joint|mark--(?:box|repeated|joint)/u

/** "Good 3": the word of a grade and how many of the steps beside it rise. */
function readGrade(markup: string): string {
  const steps = markup.match(/v-(?:4|8|12|16)h/gu)?.length ?? 0
  return `${markup.slice(markup.lastIndexOf('>') + 1)} ${steps}`
}

const LADDER = listOf(at(FRAMEWORKS, 'scales', 0, 'grades')).map((grade) =>
  textOf(at(grade, 'word')),
)

/** The same as it must be: the best grade of four has four steps. */
const expectGrade = (word: string | undefined) =>
  word === undefined ? [] : [`${word} ${LADDER.length - LADDER.indexOf(word)}`]

function drawBoard(index: RecordIndex): Map<string, string> {
  const selected = selectEntries(listEntries(index), index.areas, {})
  const props = { index, selected, choiceText: undefined, selection: {}, isShown: () => true }
  const markup = renderToStaticMarkup(createElement(BoardSection, props))
  const rows = select(markup, /(<tr role="row" class="board__row.*?<\/tr>)/gsu)
  return new Map(
    rows
      .map((row): [string, string] => [/data-row="([^"]*)"/u.exec(row)?.[1] ?? '', row])
      .filter(([area]) => area !== 'visits'),
  )
}

/** Each inspection's grade in its lane, the latest as a badge; a joint grade always as one. */
function expectRow(row: string, told: readonly Told[]) {
  const latest = told[findLatest(told)]
  expect(select(row, BADGE).map(readGrade)).toEqual(expectGrade(latest?.word))
  if (latest?.word !== undefined)
    expect(row.includes('board__latest--joint')).toBe(latest.areas.length > 1)
  const marks = select(row, MARK).filter((mark) => !mark.endsWith('>not known'))
  const given = told.filter(({ word }) => word !== undefined).reverse()
  expect(marks.map(readGrade)).toEqual(given.flatMap(({ word }) => expectGrade(word)))
  expect(marks.map((mark) => JOINT.test(mark))).toEqual(given.map(({ areas }) => areas.length > 1))
}

function expectMasthead(index: RecordIndex, file: unknown) {
  const markup = renderToStaticMarkup(createElement(Masthead, { index }))
  const stated = select(markup, /<strong>([^<]*)<\/strong>/gu)
  expect(findFalseAnswer(stated, file, FRAMEWORKS)).toEqual([])
}

const subjects = [SMALL, WITHOUT_OVERALL].map(buildSubject)

describe('the grades on screen', () => {
  it('are those that the file gives, whatever was changed in it', () => {
    holds(
      'records: drawn',
      fc.property(fc.nat(subjects.length - 1), changes, (which, made) => {
        const subject = subjects[which]
        const file = subject === undefined ? undefined : applyChanges(subject, made)
        const { shown } = readRecordAsPage(file)
        fc.pre(shown !== undefined)
        const index = buildRecordIndex(shown.record, shown.frameworks)
        const rows = drawBoard(index)
        const told = readGrades(file, FRAMEWORKS)
        expect([...rows.keys()]).toEqual([...told.keys()])
        for (const [area, row] of rows) expectRow(row, told.get(area) ?? [])
        expectMasthead(index, file)
      }),
    )
  })
})
