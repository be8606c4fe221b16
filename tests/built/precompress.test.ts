import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isHashed, precompress } from '../../tools/precompress'
import { DIST } from './dist'

const SCRIPT = 'assets/index-6VfO2MUK.js'

describe('compressing before anybody asks', () => {
  let site: string
  beforeEach(() => {
    site = mkdtempSync(path.join(tmpdir(), 'precompress-'))
    mkdirSync(path.join(site, 'assets'))
    mkdirSync(path.join(site, 'records'))
    for (const file of ['index.html', 'inspection-record.js', 'records/hampshire.json', SCRIPT])
      writeFileSync(path.join(site, file), `What ${file} says. `.repeat(200))
  })
  afterEach(() => {
    rmSync(site, { recursive: true })
  })

  it('is for files with a hash in their name, and for no others', async () => {
    const told = await precompress(site)
    expect(told.files).toBe(1)
    expect(
      readdirSync(site, { recursive: true }).filter((name) => /\.(?:br|gz)$/u.test(String(name))),
    ).toEqual([`${SCRIPT}.br`, `${SCRIPT}.gz`])
    const plain = readFileSync(path.join(site, SCRIPT))
    expect(brotliDecompressSync(readFileSync(path.join(site, `${SCRIPT}.br`)))).toEqual(plain)
    expect(gunzipSync(readFileSync(path.join(site, `${SCRIPT}.gz`)))).toEqual(plain)
    expect(told.plain).toBe(plain.byteLength)
    expect(told.brotli).toBeLessThan(plain.byteLength / 10)
  })

  it('takes away what stands for a file that may change, or that is gone', async () => {
    for (const file of ['records/hampshire.json.br', 'index.html.gz', 'assets/gone-00000000.js.br'])
      writeFileSync(path.join(site, file), 'what was there before')
    const { removed } = await precompress(site)
    expect(removed).toEqual([
      'assets/gone-00000000.js.br',
      'index.html.gz',
      'records/hampshire.json.br',
    ])
    expect(readdirSync(path.join(site, 'records'))).toEqual(['hampshire.json'])
  })
})

it('knows every script of the built site but the element’s own by the hash in its name', () => {
  const scripts = readdirSync(DIST, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  expect(scripts.filter((name) => !isHashed(name))).toEqual(['inspection-record.js'])
})
