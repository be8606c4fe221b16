import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildCsvMetadata, listGaps } from '../../../src/import/england/factsCsv'
import { readFrameworks } from '../../../tools/readJson'
import { readCsv } from '../readCsv'

const FOLDER = 'public/records/england'
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')
const cellsOf = (name: string, column: string) => {
  const [head = [], ...rows] = readCsv(read(name))
  return rows.map((cells) => cells[head.indexOf(column)] ?? '')
}
const { tables } = buildCsvMetadata()

it('stands beside the files as it is now', () => {
  expect(JSON.parse(read('csv-metadata.json'))).toEqual(buildCsvMetadata())
})

it.each(tables)('describes $url: its columns, its days and whose its rows are', (table) => {
  const { columns } = table.tableSchema
  expect(columns.map(({ titles }) => titles)).toEqual(readCsv(read(table.url))[0])
  for (const { name, datatype } of columns)
    if (datatype === 'date')
      expect(cellsOf(table.url, name).filter((day) => !/^(\d{4}-\d\d-\d\d)?$/u.test(day))).toEqual(
        [],
      )
  const listed = cellsOf('authorities.csv', 'authority')
  const known = new Set(listed)
  expect(known.size).toBe(listed.length)
  expect(cellsOf(table.url, 'authority').filter((id) => !known.has(id))).toEqual([])
})

it('has the row named of an inspection that lacks a judgement of its framework', () => {
  const lines = read('inspections.csv').split('\n')
  const [, first = '', lacking = ''] = lines
  const text = [...lines.slice(0, 2), ...lines.slice(3)].join('\n')
  const [authority, inspection, ...others] = readCsv(`\uFEFF${lacking}\n`)[0] ?? []
  expect(first).toContain(`"${authority}","${inspection}"`)
  const frameworks = readFrameworks('public/records/frameworks.json')
  expect(listGaps(lines.join('\n'), frameworks)).toEqual([])
  expect(listGaps(text, frameworks)).toEqual([
    `row 2 (${authority}, ${inspection}): no row for ${others[7]}`,
  ])
})
