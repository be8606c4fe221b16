import { describe, expect, it } from 'vitest'
import { dropHidden, spellHidden } from '../../../src/record/hiddenCharacters'
import { faultsOf, readAsPage, readRecordAsPage } from './shown'
import { replaceAt } from './json'
import { ADDRESSES, HIDDEN, INHERITED } from './payloads'
import { FRAMEWORKS, SMALL } from './subjects'

const pathsOf = (record: unknown) => faultsOf(readRecordAsPage(record)).map(({ path }) => path)

describe('a record with hostile text', () => {
  it.each(HIDDEN)('is refused for what cannot be seen: %j', (words) => {
    const record = replaceAt(SMALL, ['findings', 0, 'text'], `Help comes ${words} early.`)
    expect(pathsOf(record)).toEqual(['findings[0] "early-help-2014" › text'])
  })

  it.each(ADDRESSES)('is refused for the address %j', (address) => {
    const record = replaceAt(SMALL, ['sources', 1, 'address'], address)
    expect(pathsOf(record)).toEqual(['sources[1] "report-2019" › address'])
  })

  it.each([
    'https://a.example',
    'https://a.example:8443/b/c.pdf?d=1&e=f@g#h',
    'https://xn--bcher-kva.example/ä',
  ])('is taken with the address %j', (address) => {
    expect(pathsOf(replaceAt(SMALL, ['sources', 1, 'address'], address))).toEqual([])
  })

  it.each(INHERITED)('is refused for the key %j, which every object has', (key) => {
    for (const keys of [[], ['authority'], ['inspections', 0], ['quotes', 0, 'segments', 0]]) {
      const record = replaceAt(SMALL, [...keys, key], { polluted: true })
      expect(pathsOf(record)).toEqual([expect.stringMatching(new RegExp(`${key}$`, 'u'))])
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it.each(INHERITED)('is refused where an id is %j and nothing has it', (id) => {
    const record = replaceAt(SMALL, ['findings', 0, 'inspection'], id)
    expect(pathsOf(record)).toEqual(['findings[0] "early-help-2014" › inspection'])
  })

  it('is refused for lists nested as deep as somebody likes', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const text = JSON.stringify(SMALL).replace('"Northshire"', deep)
    const outcome = readAsPage(text, JSON.stringify(FRAMEWORKS))
    expect(faultsOf(outcome).map(({ path }) => path)).toEqual(['authority › name'])
  })
})

describe('hidden characters', () => {
  it('are dropped, or spelled out, and nothing else is', () => {
    expect(dropHidden('a\u202Eb\tc\n\u0000d😀é\uD800')).toBe('ab\tc\nd😀é')
    expect(spellHidden('a\u202Eb😀\u001B\uDC00')).toBe('a\\u202eb😀\\u001b\\udc00')
  })
})
