import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSiteUrl } from '../../tools/build/siteAddress'
import { buildExampleRecord } from '../unit/exampleRecord'
import { DIST, readDist } from './dist'
import { copyDistOfOne, runPrerender } from './prerenderCommand'
import { listHtmlFaults } from './validDocuments'

const SITE = 'https://www.example.gov.uk/ofsted/'
const ADDRESSES = /<link rel="canonical"|property="og:(?:url|image)|ld\+json">\{/u
const { folder, dist } = copyDistOfOne()
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8')
const readCanonical = (name: string) =>
  /<link rel="canonical" href="([^"]*)">/u.exec(read(name))?.[1]
const prerender = (...words: string[]) => runPrerender(['--dist', dist, ...words])

beforeAll(async () => {
  writeFileSync(path.join(dist, 'records/northshire.json'), JSON.stringify(buildExampleRecord()))
  const records = ['hampshire', 'northshire'].map((id) => ({ id, name: id }))
  const index = JSON.stringify({ schemaVersion: 1, records })
  writeFileSync(path.join(dist, 'records/index.json'), index)
  await prerender('--all', '--site-url', SITE.slice(0, -1))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a site whose address is given', () => {
  it('names the address of each page, and lists the pages', () => {
    expect(readCanonical('index.html')).toBe(SITE)
    expect(readCanonical('embed.html')).toBe(SITE)
    expect(readCanonical('authority-northshire.html')).toBe(`${SITE}authority-northshire.html`)
    const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, it]) => it)
    expect(listed).toEqual(
      ['', 'authorities.html', 'authority-hampshire.html', 'authority-northshire.html'].map(
        (name) => `${SITE}${name}`,
      ),
    )
  })

  it('gives each authority a picture, and the words in it', () => {
    const html = read('authority-northshire.html')
    const [, picture = ''] = /<meta property="og:image" content="([^"]*)">/u.exec(html) ?? []
    expect(picture).toBe(`${SITE}cards/northshire/badge.png`)
    expect(existsSync(path.join(dist, picture.slice(SITE.length)))).toBe(true)
    expect(html).toMatch(/<meta property="og:image:alt" content="Northshire children’s services: /u)
  })

  it.each(['index.html', 'authority-northshire.html'])(
    'describes the data of %s, in a block that is never run and that the policy need not allow',
    async (name) => {
      const html = read(name)
      const [, json = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? []
      const {
        '@type': type,
        url,
        dateModified,
        distribution,
      } = JSON.parse(json) as {
        [key: string]: unknown
        distribution: { contentUrl: string }[]
      }
      expect([type, url]).toEqual(['Dataset', readCanonical(name)])
      expect(dateModified).toMatch(/^\d{4}-\d\d-\d\d$/u)
      for (const { contentUrl } of distribution)
        expect(existsSync(path.join(dist, contentUrl.slice(SITE.length)))).toBe(true)
      const hashes = (text: string) => /script-src ([^;]*)/u.exec(text)?.[1]
      expect(hashes(html)).toBe(hashes(readDist('index.html')))
      expect(await listHtmlFaults(html)).toEqual([])
    },
  )

  it('keeps its address when it is prerendered again', async () => {
    const before = read('index.html')
    await prerender('--record', path.join(dist, 'records/hampshire.json'))
    expect(read('index.html') === before).toBe(true)
  })

  it.each(['www.example.gov.uk', `${SITE}index.html`, `${SITE}?a=b`, 'file:///srv/ofsted/'])(
    'refuses %s, and says what is expected',
    (address) => {
      expect(() => parseSiteUrl(address)).toThrow('is not the address of a folder')
    },
  )
})

describe('a site whose address is not known', () => {
  it('names none, and has no list of pages', () => {
    expect(existsSync(path.join(DIST, 'sitemap.xml'))).toBe(false)
    for (const name of readdirSync(DIST).filter((file) => file.endsWith('.html')))
      expect(ADDRESSES.test(readDist(name)), name).toBe(false)
  })

  it('has an icon, and England’s page leads to the feed', () => {
    expect(/rel="icon"\s+href="data:image\/svg\+xml,/u.test(readDist('index.html'))).toBe(true)
    const links = readDist('england.html').match(/href="\.\/records\/england\/changes\.atom"/gu)
    expect(links).toHaveLength(2)
    expect(readDist('records/england/changes.atom')).toContain('<feed ')
  })
})

it('describes the element as its code has it', () => {
  const { modules } = JSON.parse(readDist('custom-elements.json')) as {
    modules: { path: string; declarations: Record<string, { name: string }[]>[] }[]
  }
  const [module] = modules
  expect(readDist(module?.path ?? '')).toContain('defineRecordElement')
  const { attributes = [], events = [] } = module?.declarations[0] ?? {}
  const code = readdirSync('src/embed/element').map((name) =>
    readFileSync(path.join('src/embed/element', name), 'utf8'),
  )
  const sent = code.join('\n').matchAll(/new CustomEvent\(\s*'(\w+)'/gu)
  expect(events.map(({ name }) => name).sort()).toEqual(
    [...new Set([...sent].map(([, name]) => name))].sort(),
  )
  // Their names are of the code itself: `observedAttributes`.
  expect(attributes.length).toBeGreaterThan(6)
})
