import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from './serve'
import type { ServedFolder } from './serve'

const PAGE = '<!doctype html><title>A page</title>'
let folder: string
let site: ServedFolder

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-'))
  await writeFile(path.join(folder, 'index.html'), PAGE)
  await writeFile(path.join(folder, 'record.json'), '{"name":"Ashshire"}')
  await writeFile(path.join(folder, 'page.js'), 'export {}')
  site = await serveFolder(folder)
})
afterEach(() => site.clearFaults())
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

describe('a served folder', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/record.json?x=1', 200, 'application/json; charset=utf-8'],
    ['/page.js', 200, 'text/javascript; charset=utf-8'],
    ['/missing.json', 404, 'text/plain; charset=utf-8'],
    ['/..%2f..%2fetc%2fhostname', 404, 'text/plain; charset=utf-8'],
  ])('answers %s with %i and %s', async (asked, status, contentType) => {
    const response = await fetch(`${site.address}${asked}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, contentType])
    expect(site.requests.at(-1)).toBe(asked)
  })

  it.each(['gzip', 'br'] as const)('sends %s where it is asked to compress', async (compress) => {
    const compressed = await serveFolder(folder, { compress })
    const response = await fetch(compressed.address)
    expect(response.headers.get('content-encoding')).toBe(compress)
    expect(await response.text()).toBe(PAGE)
    await compressed.close()
  })
})

describe('a fault', () => {
  it('answers with the status and the body that it names', async () => {
    site.setFault('/record.json', { status: 500, body: 'broken' })
    const response = await fetch(`${site.address}/record.json`)
    expect([response.status, await response.text()]).toEqual([500, 'broken'])
  })

  it('breaks the connection after the bytes that it names', async () => {
    site.setFault('/record.json', { cutAfter: 5 })
    const response = await fetch(`${site.address}/record.json`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
  })

  it('keeps the answer back for the time that it names', async () => {
    site.setFault('/record.json', { delay: 150 })
    const before = performance.now()
    await fetch(`${site.address}/record.json`)
    // Timers may fire a millisecond early.
    expect(performance.now() - before).toBeGreaterThan(145)
  })

  it('sends the browser elsewhere', async () => {
    site.setFault('/record.json', { redirect: '/page.js' })
    const response = await fetch(`${site.address}/record.json`)
    expect(response.url).toBe(`${site.address}/page.js`)
  })

  it('is gone when faults are cleared', async () => {
    site.setFault('/record.json', { status: 503 })
    site.clearFaults()
    expect((await fetch(`${site.address}/record.json`)).status).toBe(200)
  })

  it('does not keep the server open', async () => {
    const slow = await serveFolder(folder, { faults: { '/': { delay: 60_000 } } })
    const refused = expect(fetch(slow.address)).rejects.toThrow('fetch failed')
    await expect.poll(() => slow.requests).toEqual(['/'])
    await slow.close()
    await refused
  })
})
