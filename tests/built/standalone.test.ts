import { describe, expect, it } from 'vitest'
import { readDist, readText } from './dist'

const html = readDist('inspection-record.html')
const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gsu)].map(
  ([, attributes = '', code = '']) => ({ attributes: attributes.trim(), code }),
)
const withoutScripts = html.replace(/<script\b[^>]*>.*?<\/script>/gsu, '')

describe('inspection-record.html', () => {
  it('holds a head script, its data, the script of a worker, its own script, and notices', () => {
    expect(scripts.map(({ attributes }) => attributes)).toEqual([
      '',
      expect.stringMatching(/^type="application\/json" id="[\w-]+"$/u),
      'type="text/plain" id="inspection-record-import-worker"',
      'type="module"',
      'type="text/plain" id="licences"',
    ])
  })

  it.each([
    ['a file beside it', /\b(?:src|srcset|data|poster)="(?!data:)[^"]/u],
    ['a linked file', /<link\b(?![^>]*href="(?:data:|#))[^>]*>/u],
    ['a file in its styles', /url\((?!["']?(?:data:|#))|@import/u],
    ['a frame or an object', /<(?:iframe|object|embed|base)\b/u],
  ])('asks for no %s', (_, pattern) => {
    expect(pattern.exec(withoutScripts)?.[0]).toBeUndefined()
  })

  it.each([
    ['another module', /(?<!-)\bimport\s*[("'{*]|\bfrom\s*["']\.|\bexport\s*\*/u],
    ['a request', /\bXMLHttpRequest\b|\bsendBeacon\b|\bnew SharedWorker\b|\bEventSource\b/u],
  ])('has no %s in its scripts', (_, pattern) => {
    const run = scripts.filter(({ attributes }) => /^$|module/u.test(attributes))
    expect(run).toHaveLength(2)
    for (const { code } of run) expect(pattern.exec(code)?.[0]).toBeUndefined()
  })

  it('says what index.html says, word for word, and offers no other council', () => {
    const body = (text: string) => readText(text.slice(text.indexOf('<body'))).trim()
    const squeeze = (text: string) => text.replace(/\s+/gu, '')
    const whole = squeeze(body(readDist('index.html')))
    const others = squeeze('Find another council All of England')
    expect(whole).toContain(others)
    expect(squeeze(body(html))).toBe(whole.replace(others, ''))
  })
})
