import sanitizeHtml from 'sanitize-html'
import { describe, expect, it } from 'vitest'
import { buildListCard, buildTableCard } from '../../src/cards/htmlCards'
import { buildExampleRecord } from '../unit/exampleRecord'
import { expectRowGrades, findGrades, indexOf, NAMES, RECORDS } from '../unit/cards/shapes'
import { DRUPAL_BASIC, LOCALGOV_WYSIWYG, WORDPRESS_POST } from './allowLists'

const ADDRESS = 'https://northshire.example/record/?area=a&theme=light'

function parse(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

const CARDS = [...RECORDS, ['the example record', buildExampleRecord()] as const].flatMap(
  ([shape, record]) => {
    const index = indexOf(record)
    const area = 'care-leavers'
    return [
      [`the table, ${shape}`, buildTableCard(index, { pageAddress: ADDRESS }), true],
      [`the table of one area, ${shape}`, buildTableCard(index, { area }), true],
      [`the list, ${shape}`, buildListCard(index, { pageAddress: ADDRESS }), false],
      [`the list of one area, ${shape}`, buildListCard(index, { area }), false],
    ] as const
  },
)
const TABLES = CARDS.filter(([, , isTable]) => isTable)
const LISTS = CARDS.filter(([, , isTable]) => !isTable)

describe.each([
  ['LocalGov Drupal’s editor', LOCALGOV_WYSIWYG, CARDS],
  ['WordPress’s post filter', WORDPRESS_POST, CARDS],
  ['Drupal’s basic format', DRUPAL_BASIC, LISTS],
])('%s', (_, allowed, cards) => {
  it.each(cards)('lets through whole %s', (_name, html) => {
    const kept = parse(sanitizeHtml(html, allowed))
    expect(parse(html).isEqualNode(kept)).toBe(true)
  })
})

it('Drupal’s basic format takes the table apart, which is what the list is for', () => {
  const [[, html = ''] = []] = TABLES
  expect(parse(sanitizeHtml(html, DRUPAL_BASIC)).querySelector('table')).toBeNull()
})

describe.each(RECORDS)('the table, %s', (_, record) => {
  const table = parse(buildTableCard(indexOf(record))).querySelector('table')
  const rows = [...(table?.tBodies[0]?.rows ?? [])]

  it('has a row for each area with its grades, and no others', () => {
    for (const row of rows) {
      const [area = ''] = [...NAMES].find(([, name]) => name === row.cells[0]?.textContent) ?? []
      expect([area, findGrades(row.textContent)]).toEqual([area, expectRowGrades(record, area)])
    }
    expect(rows.length > 0).toBe(record.inspections.length > 0)
  })

  it('has no empty cell, and headers in its first row and column alone', () => {
    const cells = rows.flatMap((row) => [...row.cells])
    expect(cells.filter((cell) => cell.textContent.trim() === '')).toEqual([])
    const headers = table === null ? [] : [...table.querySelectorAll('th')]
    expect(headers.filter((cell) => cell.cellIndex > 0 && cell.closest('thead') === null)).toEqual(
      [],
    )
    expect(rows.filter((row) => row.cells[0]?.tagName !== 'TH')).toEqual([])
  })
})
