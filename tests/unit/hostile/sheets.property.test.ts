import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatReport } from '../../../src/import/report'
import { importFiles, type Imported } from '../../../src/import/importFiles'
import { ImportRefusal } from '../../../src/import/refusal'
import { readFrameworks } from '../exampleRecord'
import { makeCsv } from '../import/makeFiles'
import { grades, HEADINGS, HISTORY, link, makeList, TODAY } from '../import/madeLists'
import { holds } from './cases'
import { UNSEEN } from './judge'
import { at, listOf, textOf, walk } from './json'
import { words } from './mutate'
import { findLies } from './oracle'
import { FRAMEWORKS } from './subjects'

const frameworks = readFrameworks()
const OPTIONS = { today: TODAY, acceptRefused: true }

/** What a cell may hold: nothing worse than XML can carry, since that is refused with its sheet. */
const cells = words.map((text) => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, ''))
const letters = fc.constantFrom('O', 'G', 'R', 'I', '-', 'Good', 'good ', 'Outstanding!')

/** One row of the history, wrong in at most two of its cells. */
const rows = fc
  .record({
    code: fc.constantFrom('E10000701', 'E06000702', 'E10000703', 'E10000999'),
    name: fc.constantFrom(
      'Northshire',
      'Southshire',
      'England',
      'Index',
      'Frameworks',
      'Constructor',
    ),
    started: fc.constantFrom('2019-05-13', '2023-06-10', '2024-11-05'),
    given: fc.array(fc.oneof({ weight: 6, arbitrary: letters }, cells), {
      minLength: 5,
      maxLength: 5,
    }),
    wrong: fc.array(fc.tuple(fc.nat(11), cells), { maxLength: 2 }),
  })
  .map(({ code, name, started, given, wrong }) => {
    const day = (iso: string) => ({ text: iso.split('-').reverse().join('/'), day: iso })
    const published = `${started.slice(0, 5)}12-01`
    const row = [link('701'), code, name, 'Current', 'Region', day(started), day(published)]
    const whole = [
      ...row,
      'ILACS Standard Inspection',
      ...given.flatMap((one) => grades(one.replaceAll(' ', ''))),
    ]
    for (const [place, text] of wrong) whole[place] = text
    return whole
  })

const lists = fc.record({
  history: fc.array(rows, { minLength: 1, maxLength: 4 }),
  theme: cells,
  heading: fc.option(fc.tuple(fc.nat(HEADINGS.history.length - 1), cells), { freq: 4 }),
  file: words,
})

/** The words of a cell as they are seen. */
const textOfCell = (cell: unknown) =>
  (typeof cell === 'string' ? cell : textOf(at(cell, 'text')))
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/[\s\u2800]+/gu, ' ')

/** What a row says of an authority on a day: code, day, and the grades it gives, in the words of the cells. */
function readRow(row: readonly unknown[]) {
  const [, code, , , , started] = row
  const day = textOfCell(started).split('/').reverse().join('-')
  return {
    code: textOfCell(code).trim().toUpperCase(),
    day,
    said: row.slice(8).map((cell) => textOfCell(cell).trim().toLowerCase()),
  }
}

/** The columns of the list, in its order, by what a framework asks. */
const COLUMNS = ['overall', 'leadership', 'help-and-protection', 'children-in-care', 'care-leavers']

/** Every grade of a record stands in a row of that authority, that day and that column. */
function expectGrades({ records }: Imported, history: readonly (readonly unknown[])[]) {
  const read = history.map(readRow)
  for (const record of records) {
    expect(findLies(JSON.parse(JSON.stringify(record)), FRAMEWORKS)).toEqual([])
    for (const { framework, started, judgements } of record.inspections)
      for (const { judgement, printedGrade } of judgements) {
        const asked = listOf(at(FRAMEWORKS, 'frameworks'))
          .filter((one) => at(one, 'id') === framework)
          .flatMap((one) => listOf(at(one, 'judgements')))
          .find((one) => at(one, 'id') === judgement)
        const column = COLUMNS.indexOf(textOf(listOf(at(asked, 'areas'))[0]))
        const said = read
          .filter(({ code, day }) => code === record.authority.gssCode && day === started)
          .map((row) => row.said[column])
        expect(said).toContain(printedGrade.toLowerCase())
      }
  }
}

function expectAccount({ records, index, report }: Imported) {
  const { counts, parts } = formatReport(report)
  for (const line of [...counts, ...parts.flatMap((part) => part.lines)]) {
    expect(line).not.toMatch(UNSEEN)
    expect(line).not.toContain('\n')
    expect(line.length).toBeLessThanOrEqual(600)
  }
  const ids = records.map(({ authority }) => authority.id)
  expect(new Set([...ids, 'index', 'england', 'frameworks']).size).toBe(ids.length + 3)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  expect(index.records.map(({ id }) => id).sort()).toEqual([...ids].sort())
}

describe('any words in the cells of a list', () => {
  it('are grades where they are, reported where they are not, and nothing else', () => {
    let made = 0
    holds(
      'sheet cells',
      fc.property(lists, ({ history, theme, heading, file }) => {
        const headings = HEADINGS.history.with(
          heading?.[0] ?? 0,
          heading?.[1] ?? HEADINGS.history[0] ?? '',
        )
        const visit = [link('702'), 'E06000702', 'Southshire', 'Region', '2024-11-05', '2024-12-05']
        const list = makeList({
          history,
          latest: [],
          inYear: [[...visit, 'ILACS Focused Visit', ...grades('- - - - -'), theme]],
          headings: { history: headings },
        })
        try {
          const imported = importFiles([{ ...list, name: file }], frameworks, OPTIONS)
          made += imported.records.length
          // Under another heading a column is not read, or is another.
          if (heading === null) expectGrades(imported, history)
          expectAccount(imported)
        } catch (error) {
          if (!(error instanceof ImportRefusal)) throw error
          expect(error.message).not.toMatch(UNSEEN)
        }
      }),
    )
    expect(made).toBeGreaterThan(5)
  })

  it('reach nothing that all objects share', () => {
    const cellsOfObjects = ['__proto__', 'constructor', 'toString', 'valueOf']
    for (const cell of cellsOfObjects) {
      const history = [HISTORY[0]?.with(8, cell) ?? []]
      const inYear = [
        [
          link('702'),
          'E06000702',
          'Southshire',
          'Region',
          '2024-11-05',
          '2024-12-05',
          'ILACS Focused Visit',
          ...grades('- - - - -'),
          cell,
        ],
      ]
      const lookup = makeCsv([
        ['la_code', 'la_code_new', 'ltla23cd', 'local_authority_ons_name', 'stat_neighbours'],
        [cell, 'E10000701', 'E10000701', cell, cell],
      ])
      const { records } = importFiles([makeList({ history, inYear }), lookup], frameworks, OPTIONS)
      const visits = records.flatMap((record) => record.visits)
      expect(visits.map(({ areas, about }) => [areas, about])).toEqual([[[], `Theme: ${cell}.`]])
      expect([...walk({})]).toEqual([[[], {}]])
    }
  })
})
