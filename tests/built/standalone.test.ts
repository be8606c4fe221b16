import { describe, expect, it } from 'vitest'
import { readDist, readText } from './dist'

const html = readDist('inspection-record.html')
const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gsu)].map(
  ([, attributes = '', code = '']) => ({ attributes: attributes.trim(), code }),
)
const withoutScripts = html.replace(/<script\b[^>]*>.*?<\/script>/gsu, '')

describe('inspection-record.html', () => {
  it('holds a head script, its data, the script of a worker, its own script in parts, and notices', () => {
    const kinds = scripts.map(({ attributes }) => attributes)
    expect([
      ...new Set(kinds.map((kind) => kind.replace(/data-part="[^"]+"/u, 'data-part'))),
    ]).toEqual([
      '',
      expect.stringMatching(/^type="application\/json" id="[\w-]+"$/u),
      'type="text/plain" id="inspection-record-import-worker"',
      'type="text/plain" data-part',
      'data-start="./standalone.js"',
      'type="text/plain" id="licences"',
    ])
    expect(kinds).toContain('type="text/plain" data-part="./TimelineChart.js"')
  })

  it('starts after the page that it brings to life, and after all its parts', () => {
    const start = html.indexOf('<script data-start=')
    expect(start).toBeGreaterThan(html.indexOf('<!--/page-->'))
    expect(start).toBeGreaterThan(html.lastIndexOf(' data-part='))
    expect(start).toBeGreaterThan(html.lastIndexOf('<script>'))
  })

  it.each([
    ['a file beside it', /\b(?:src|srcset|data|poster)="(?!data:)[^"]/u],
    ['a linked file', /<link\b(?![^>]*href="data:)[^>]*>/u],
    ['a file in its styles', /url\((?!["']?(?:data:|#))|@import/u],
    ['a frame or an object', /<(?:iframe|object|embed|base)\b/u],
  ])('asks for no %s', (_, pattern) => {
    expect(pattern.exec(withoutScripts)?.[0]).toBeUndefined()
  })

  it.each([
    ['a module', /\bimport\s*[("'{*]|\bimport\.meta\b|\bexport\s*\{/u],
    ['a request', /\bXMLHttpRequest\b|\bsendBeacon\b|\bnew SharedWorker\b|\bEventSource\b/u],
  ])('has no %s in its scripts', (_, pattern) => {
    const run = scripts.filter(({ attributes }) => /^$|\bdata-(?:part|start)=/u.test(attributes))
    expect(run.length).toBeGreaterThan(5)
    for (const { code } of run) expect(pattern.exec(code)?.[0]).toBeUndefined()
  })

  it('has nothing in the script of its worker that could ask anybody for anything, or tell', () => {
    const worker = scripts.find(({ attributes }) => attributes.includes('import-worker'))
    expect(worker?.code).toMatch(/postMessage/u)
    expect(worker?.code).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|indexedDB|\bcaches\b/u,
    )
  })

  it('says what index.html says, word for word', () => {
    const body = (text: string) => readText(text.slice(text.indexOf('<body')))
    expect(body(html).trim() === body(readDist('index.html')).trim()).toBe(true)
  })
})
