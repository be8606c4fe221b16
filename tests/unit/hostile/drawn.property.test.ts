import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Masthead } from '../../../src/app/masthead/Masthead'
import { RatingsSection } from '../../../src/app/ratings/RatingsSection'
import { TimelineTable } from '../../../src/app/timeline/TimelineTable'
import { listEntries } from '../../../src/record/entries'
import { buildRecordIndex, type RecordIndex } from '../../../src/record/recordIndex'
import { selectEntries } from '../../../src/record/views/selection'
import { buildTimelineRows } from '../../../src/record/views/timeline/rows'
import { holds } from './cases'
import { expectTimeline, findFalseAnswer, findLatest, listEarlier } from './expected'
import { at, listOf, textOf } from './json'
import { applyChanges, buildSubject, changes } from './mutate'
import { readGrades, type Told } from './oracle'
import { readRecordAsPage } from './shown'
import { FRAMEWORKS, SMALL, WITHOUT_OVERALL } from './subjects'

/*
 * What a reader sees, taken from the markup alone: the words and steps of every badge and trail.
 */

const select = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map((match) => match[1] ?? '')

const BADGE =
  /<span class="rating-badge rating-badge--\w+">(.*?<span class="rating-badge__word">[^<]*)<\/span>/gsu
const TRAIL = /<span class="rating-trail">(.*?<span class="rating-trail__word">[^<]*)<\/span>/gsu
const JOINT = /<span class="rating-joint__grade">(.*?<span>[^<]*)<\/span>/gsu

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

function drawRatings(index: RecordIndex): Map<string, string> {
  const selected = selectEntries(listEntries(index), index.areas, {})
  const markup = renderToStaticMarkup(
    createElement(RatingsSection, { index, selected, choice: undefined, selection: {} }),
  )
  const rows = select(markup, /(<tr class="rating-board__row".*?<\/tr>)/gsu)
  return new Map(rows.map((row) => [/data-areas="([^"]*)"/u.exec(row)?.[1] ?? '', row]))
}

/** A joint grade is nobody's own: it stands in its box and in its words, never as a badge or trail. */
function expectRow(row: string, told: readonly Told[]) {
  const latest = told[findLatest(told)]
  const isAlone = (one: Told) => one.areas.length === 1
  const badges = latest !== undefined && isAlone(latest) ? expectGrade(latest.word) : []
  expect(select(row, BADGE).map(readGrade)).toEqual(badges)
  const narrow = /<div class="rating-joint-words--narrow".*?<\/div>/gsu
  const trails = select(row.replace(narrow, ''), TRAIL).map(readGrade)
  const earlier = listEarlier(told).filter(isAlone)
  expect(trails).toEqual(earlier.flatMap(({ word }) => expectGrade(word)))
  const joint = [latest, ...listEarlier(told)]
    .filter((one) => one !== undefined && one.areas.length > 1)
    .flatMap((one) => expectGrade(one?.word))
  for (const stated of select(row, JOINT).map(readGrade)) expect(joint).toContain(stated)
}

function expectTable(index: RecordIndex, file: unknown) {
  const rows = buildTimelineRows(index)
  const markup = renderToStaticMarkup(createElement(TimelineTable, { rows, areas: index.areas }))
  const drawn = select(markup, /(<tr data-areas=.*?<\/tr>)/gsu).flatMap((row) =>
    select(row, TRAIL).map(
      (trail) => `${/data-areas="([^"]*)"/u.exec(row)?.[1] ?? ''}: ${readGrade(trail)}`,
    ),
  )
  const expected = expectTimeline(file, FRAMEWORKS).flatMap((line) => {
    const [areas = '', word = ''] = [/^\S+/u.exec(line)?.[0], /: (.*)$/u.exec(line)?.[1]]
    return word === 'none' ? [] : [`${areas.replaceAll('+', ' ')}: ${expectGrade(word)[0] ?? ''}`]
  })
  expect(drawn.sort()).toEqual(expected.sort())
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
        const rows = drawRatings(index)
        const told = readGrades(file, FRAMEWORKS)
        expect([...rows.keys()]).toEqual([...told.keys()])
        for (const [area, row] of rows) expectRow(row, told.get(area) ?? [])
        expectTable(index, file)
        expectMasthead(index, file)
      }),
    )
  })
})
