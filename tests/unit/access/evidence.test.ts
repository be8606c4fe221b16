import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const DOC = readFileSync('docs/accessibility.md', 'utf8')

/** The criteria of WCAG 2.2 at levels A and AA (W3C Recommendation of 12 December 2024). */
const LEVEL_A = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.3.1', '1.3.2', '1.3.3', '1.4.1', '1.4.2'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4'],
  ...['2.5.1', '2.5.2', '2.5.3', '2.5.4', '3.1.1', '3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.2'],
  ...['3.3.7', '4.1.2'],
]
const LEVEL_AA = [
  ...['1.2.4', '1.2.5', '1.3.4', '1.3.5', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12'],
  ...['1.4.13', '2.4.5', '2.4.6', '2.4.7', '2.4.11', '2.5.7', '2.5.8', '3.1.2', '3.2.3', '3.2.4'],
  ...['3.3.3', '3.3.4', '3.3.8', '4.1.3'],
]

const ROWS = [
  ...DOC.matchAll(
    /^\| (\d\.\d\.\d+) ([^|]+?) +\| (A+) +\| (\w+) +\| ([^|]+?) +\| ([^|]+?) +\|$/gmu,
  ),
].map(([, id = '', name = '', level = '', applies = '', how = '', evidence = '']) => {
  return { id, name, level, applies, how, evidence }
})

const listFiles = (text: string) =>
  [...text.matchAll(/`((?:tests|tools)\/[^`]+)`/gu)].map(([, file = '']) => file)

describe('docs/accessibility.md', () => {
  it('lists all 55 criteria of levels A and AA once, with their level', () => {
    const of = (level: string) => ROWS.filter((row) => row.level === level).map(({ id }) => id)
    expect(of('A')).toEqual(LEVEL_A)
    expect(of('AA')).toEqual(LEVEL_AA)
    expect(ROWS).toHaveLength(55)
  })

  it.each(ROWS.filter(({ applies }) => applies === 'yes'))(
    'names for $id $name a test, or says that it is by hand',
    ({ how, evidence }) => {
      expect(how.length).toBeGreaterThan(20)
      expect(evidence).toMatch(/`tests\/.+\.test\.tsx?`|by hand: .{20}/u)
    },
  )

  it('names only files that exist', () => {
    const files = listFiles(DOC)
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })
})
