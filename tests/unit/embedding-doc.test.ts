import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SECTION_IDS, VIEWS } from '../../src/record/sections'
import {
  ELEMENT_CELLS,
  ELEMENT_FACTORS,
  FRAME_CELLS,
  FRAME_FACTORS,
} from '../browser/hosts/factors'

const DOC = readFileSync('docs/embedding.md', 'utf8')

/** The rows of the table of host pages: what, value, and what is said of each form. */
const ROWS = [
  ...DOC.matchAll(/^\| `(\w+)`\s*\| `([^`]+)`\s*\|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$/gmu),
].map(([, name = '', value = '', frame = '', view = '', element = '']) => ({
  name,
  value,
  said: [frame.trim(), view.trim(), element.trim()],
}))

type Cells = readonly Readonly<Record<string, string>>[]

const isTested = (cells: Cells, name: string, value: string) =>
  cells.some((cell) => cell[name] === value) ? 'tested' : '–'

const listValues = (factors: Record<string, readonly string[]>) =>
  Object.entries(factors).flatMap(([name, values]) => values.map((value) => `${name} ${value}`))

describe('the table of hosts in docs/embedding.md', () => {
  it.each(ROWS)(
    'says of $name "$value" what is tested, and nothing else',
    ({ name, value, said }) => {
      const of = (form: string) => FRAME_CELLS.filter((cell) => cell.form === form)
      expect(said).toEqual([
        isTested(of('embed.html'), name, value),
        isTested(of('embed-ratings.html'), name, value),
        isTested(ELEMENT_CELLS, name, value),
      ])
    },
  )

  it('leaves out nothing that is tried', () => {
    const values = new Set([...listValues(FRAME_FACTORS), ...listValues(ELEMENT_FACTORS)])
    const rows = new Set(ROWS.map(({ name, value }) => `${name} ${value}`))
    expect([...values].filter((value) => !rows.has(value) && !value.startsWith('form '))).toEqual(
      [],
    )
  })
})

describe('the options in docs/embedding.md', () => {
  it('name every section, and every view without script', () => {
    expect(DOC).toContain(`\`${SECTION_IDS.join(', ')}\``)
    for (const view of VIEWS) expect(DOC).toContain(`\`embed-${view}.html\``)
  })
})
