import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { DIST } from './dist'

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
const read = (file: string) => readFileSync(path.join(DIST, file), 'utf8')
const isAscii = (text: string) => /^\p{ASCII}*$/u.test(text)

it.each(['html', 'js', 'txt', 'svg'])(
  'every %s file is UTF-8 whatever its header says: by a byte order mark, or as ASCII',
  (ending) => {
    const found = files.filter((file) => file.endsWith(`.${ending}`))
    expect(found).not.toEqual([])
    expect(
      found.filter((file) => !isAscii(read(file)) && !read(file).startsWith('\uFEFF')),
    ).toEqual([])
  },
)

it('JSON holds no such mark', () => {
  const found = files.filter((file) => file.endsWith('.json'))
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter((file) => read(file).startsWith('\uFEFF'))).toEqual([])
})

it('a table to paste is ASCII: its words stay what they are in a page of any charset', () => {
  const table = read('cards/hampshire/ratings.html')
  expect(isAscii(table)).toBe(true)
  expect(table).toContain('children&#8217;s')
})
