import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const DOC = readFileSync('docs/accessibility.md', 'utf8')

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
  it('lists all 55 criteria of levels A and AA of WCAG 2.2, each once', () => {
    const countOf = (level: string) => ROWS.filter((row) => row.level === level).length
    expect([countOf('A'), countOf('AA')]).toEqual([31, 24])
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(55)
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
