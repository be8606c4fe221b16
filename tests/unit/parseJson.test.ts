import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/record/parseJson'
import { addLines, findDamage } from '../../tools/readJson'

describe('a text that should be JSON', () => {
  it.each([
    [
      'an object',
      '{"a": [1, -2.5e3, true, null, "\\u00e9 \\""]}',
      { a: [1, -2500, true, null, 'é "'] },
    ],
    ['a text with a byte order mark', '\uFEFF[ ]', []],
  ])('is read where it is %s', (_, text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['a web page', '<!doctype html>', 'line 1, column 1', '"<!doctype html>"', 'a value'],
    ['without a comma', '{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3', '"\\"b\\": 2"', 'a comma'],
    ['with one comma too many', '{"a": 1,}', 'line 1, column 9', '"}"', 'a key in double'],
    ['with one comma too many in a list', '[1,\n]', 'line 2, column 1', '"]"', 'a value:'],
    ['without a colon', '{"a" 1}', 'line 1, column 6', '"1}"', 'a colon'],
    ['in single quotation marks', "['a']", 'line 1, column 2', `"'a']"`, 'a value'],
    [
      'closed by the wrong sign',
      '{"a": [1}',
      'line 1, column 9',
      '"}"',
      'a comma and the next entry',
    ],
    ['followed by more', '{} {}', 'line 1, column 4', '"{}"', 'nothing more'],
    ['with a line break in words', '["a\nb"]', 'line 1, column 2', '"\\"a"', 'a value'],
    ['with a comment', '{} // x', 'line 1, column 4', '"// x"', 'a value'],
    ['cut off in words', '{"a": "N', 'line 1, column 7', 'the end of the file', 'the rest'],
    ['cut off in a list', '{"a": [1, 2', 'line 1, column 12', 'the end of the file', 'a comma'],
    ['cut off after a colon', '{"a":\n', 'line 2, column 1', 'the end of the file', 'a value'],
    ['empty', ' \n', 'line 2, column 1', 'an empty file', 'a value'],
  ])('has the place told by the commands where it is %s', (_, text, path, found, expected) => {
    expect(parseJson(text)).toMatchObject({ ok: false, isJson: false })
    const fault = findDamage(text)
    expect(fault).toMatchObject({ path, found })
    expect(fault?.expected).toContain(expected)
    const isCutOff = found.endsWith('file')
    expect(fault?.todo).toContain(isCutOff ? 'take a complete copy' : 'The file is not JSON.')
  })

  it.each([
    ['at the top', '{"a": 1, "b": 2, "a": 1}', 'a'],
    ['in an entry of a list', '{"x": [{"id": "q"}, {"id": "r", "g": 1, "g": 2}]}', 'x[1] "r" › g'],
    ['written with an escape', '{"a": 1, "\\u0061": 2}', 'a'],
    ['that all objects have', '{"__proto__": 1, "__proto__": 2}', '__proto__'],
    ['with a backslash at its end', '{"a\\\\": "\\"", "a\\\\": 1}', '"a\\\\"'],
  ])('is refused for a key that an object has twice, %s', (_, text, path) => {
    expect(parseJson(text)).toMatchObject({ ok: false, isJson: true, faults: [{ path }] })
  })

  it.each([
    ['a value', 'x[1] "r" › g', '1', 'line 3, column 20: x[1] "r" › g'],
    ['what should hold a value', 'x[1] "r" › h', 'nothing', 'line 3, column 2: x[1] "r" › h'],
    ['a whole file that lacks one', 'y', 'nothing', 'line 1, column 1: y'],
    ['no value', 'and further on', '2 more faults', 'and further on'],
  ])('has the line named of %s', (_, path, found, expected) => {
    const text = '{"x":\n[{"id": "q"},\n {"id": "r", "g":  1}]}'
    expect(addLines(text, [{ path, found, expected: '' }])).toMatchObject([{ path: expected }])
  })

  it('may have one key in many objects, and what looks like one in words', () => {
    const text = '{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": "{\\"a\\": 1, \\"a\\": 2}"}'
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
  })

  it('may have a string as long as it likes', () => {
    expect(parseJson(JSON.stringify({ a: '"'.repeat(3_000_000) })).ok).toBe(true)
  })

  it('may be nested as deep as a hostile file likes', () => {
    const deep = '['.repeat(200_000)
    expect(parseJson(deep).ok).toBe(false)
    expect(findDamage(deep)).toBeUndefined()
    const faults = [{ path: 'a', found: 'nothing', expected: 'a value' }]
    expect(addLines(`${deep}${']'.repeat(200_000)}`, faults)).toHaveLength(1)
  })
})
