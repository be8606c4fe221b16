import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningServer } from '../../../tools/serving/servers'
import { publishSite, SUB_PATH, type PublishedSite } from './publishedSite'

const YEAR = 'public, max-age=31536000, immutable'
const HTML = 'text/html; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'
const JSON_TEXT = 'application/json; charset=utf-8'

interface Kind {
  file: string
  type: string
  kept: string
  /** May be fetched by pages of other sites. */
  shared?: true
  resource?: string
}

/** Part of what the policy of every page says of itself, or needs. */
export const PAGE_POLICY = [
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' https:",
  ...['font-src', 'media-src', 'object-src', 'base-uri', 'form-action'].map((it) => `${it} 'none'`),
  "require-trusted-types-for 'script'",
].join('; ')

const KINDS: Kind[] = [
  { file: '', type: HTML, kept: 'no-cache' },
  { file: 'index.html', type: HTML, kept: 'no-cache' },
  { file: 'embed.html', type: HTML, kept: 'no-cache' },
  { file: 'authority-northshire.html', type: HTML, kept: 'no-cache' },
  { file: 'assets/importWorker-', type: SCRIPT, kept: YEAR, resource: 'same-origin' },
  ...['react', 'app', 'TimelineChart'].map((name): Kind => ({
    file: `element/${name}-`,
    type: SCRIPT,
    kept: YEAR,
    shared: true,
    resource: 'cross-origin',
  })),
  {
    file: 'inspection-record.js',
    type: SCRIPT,
    kept: 'no-cache',
    shared: true,
    resource: 'cross-origin',
  },
  ...['hampshire', 'index', 'neighbours/hampshire'].map((name): Kind => ({
    file: `records/${name}.json`,
    type: JSON_TEXT,
    kept: 'no-cache',
    shared: true,
    resource: 'cross-origin',
  })),
  {
    file: 'cards/hampshire/ratings.svg',
    type: 'image/svg+xml; charset=utf-8',
    kept: 'no-cache',
    resource: 'cross-origin',
  },
  {
    file: 'cards/hampshire/ratings.png',
    type: 'image/png',
    kept: 'no-cache',
    resource: 'cross-origin',
  },
  {
    file: 'cards/hampshire/ratings.txt',
    type: 'text/plain; charset=utf-8',
    kept: 'no-cache',
    resource: 'cross-origin',
  },
]

export interface Serving {
  site: () => PublishedSite
  /** The address of a file of the site; of a hashed one, by how its name begins. */
  addressOf: (file: string) => string
  /** Asks for a file, taking these encodings; with further headers. */
  ask: (file: string, encodings?: string, headers?: Record<string, string>) => Promise<Response>
}

/** Publishes a site for the tests of a file. */
export function useSite(): () => PublishedSite {
  let site: PublishedSite
  beforeAll(async () => {
    site = await publishSite()
  })
  afterAll(() => site.remove())
  return () => site
}

/** Starts a server over a site, for the tests of a `describe`. */
export function useServing(
  site: () => PublishedSite,
  start: (root: string) => Promise<RunningServer>,
): Serving {
  let server: RunningServer
  beforeAll(async () => {
    server = await start(site().root)
  })
  afterAll(() => server.close())
  const addressOf = (file: string) => {
    const [, folder, begin] = /^(assets|element)\/(.+-)$/u.exec(file) ?? []
    const named = folder === undefined || begin === undefined ? file : site().find(folder, begin)
    return `${server.address}${SUB_PATH}/${named}`
  }
  const ask: Serving['ask'] = (file, encodings = 'identity', headers = {}) =>
    fetch(addressOf(file), {
      headers: { 'accept-encoding': encodings, ...headers },
      redirect: 'manual',
    })
  return { site, addressOf, ask }
}

/** What any server promises that is set up as `deploy/` says. */
export function testPromises({ site, addressOf, ask }: Serving): void {
  it.each(KINDS)('sends "$file" with its type and the rules for its kind', async (kind) => {
    const answer = await ask(kind.file)
    expect(answer.status).toBe(200)
    const header = (name: string) => answer.headers.get(name)
    expect(header('content-type')).toBe(kind.type)
    expect(header('cache-control')).toBe(kind.kept)
    expect(header('etag')).toMatch(/^(?:W\/)?"[^"]+"$/u)
    expect(header('access-control-allow-origin')).toBe(kind.shared ? '*' : null)
    expect(header('cross-origin-resource-policy')).toBe(kind.resource ?? null)
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('referrer-policy')).toBe('same-origin')
    expect(header('permissions-policy')).toContain('camera=()')
    expect(header('x-frame-options')).toBeNull()
    // Of pages what all of theirs have in common; who may frame them is left to choose.
    if (kind.type === HTML) expect(header('content-security-policy')).toBe(PAGE_POLICY)
    else expect(header('content-security-policy')).toBeNull()
    expect(header('server') ?? '').not.toMatch(/\d/u)
  })

  it('asks for an opener’s policy where the page came over https, and there alone', async () => {
    const policy = async (headers: Record<string, string>) =>
      (await ask('index.html', 'identity', headers)).headers.get('cross-origin-opener-policy')
    expect(await policy({ 'x-forwarded-proto': 'https' })).toBe('same-origin')
    expect(await policy({})).toBeNull()
  })

  it.each(['index.html', 'records/hampshire.json', 'element/react-'])(
    'answers with "not modified" as long as %s is what somebody has, compressed or not',
    async (file) => {
      for (const encodings of ['identity', 'gzip', 'br, gzip']) {
        const tag = (await ask(file, encodings)).headers.get('etag') ?? ''
        expect((await ask(file, encodings, { 'if-none-match': tag })).status).toBe(304)
      }
      expect((await ask(file, 'br, gzip', { 'if-none-match': '"another"' })).status).toBe(200)
    },
  )

  it('sends a record that was replaced by hand, whatever lies compressed beside it', async () => {
    const file = 'records/hampshire.json'
    const old = site().read(file).toString()
    const tag = (await ask(file, 'br, gzip')).headers.get('etag') ?? ''
    for (const ending of ['br', 'gz']) {
      site().write(`${file}.${ending}`, 'what was there before')
      site().write(`index.html.${ending}`, 'what was there before')
    }
    const changed = old.replace('"schemaVersion"', '  "schemaVersion"')
    expect(changed).not.toBe(old)
    site().write(file, changed)
    for (const encodings of ['identity', 'gzip', 'br, gzip']) {
      const answer = await ask(file, encodings, { 'if-none-match': tag })
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe(changed)
      const page = await ask('index.html', encodings)
      expect(await page.text()).toBe(site().read('index.html').toString())
    }
    site().write(file, old)
  })

  it('lists no folder, and says that what is missing is missing', async () => {
    for (const folder of ['cards/', 'records/', 'assets/']) {
      const answer = await ask(folder)
      expect([403, 404]).toContain(answer.status)
      expect(await answer.text()).not.toMatch(/hampshire|\.js/u)
    }
    for (const file of ['records/nowhere.json', 'nowhere.html', 'assets/gone-00000000.js']) {
      const answer = await ask(file)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      const text = await answer.text()
      expect(text.length).toBeLessThan(1_000)
      expect(text).not.toMatch(/nginx\/|apache\/|\d\.\d+\.\d/iu)
    }
    expect([403, 404]).toContain((await ask('.htaccess')).status)
  })

  it('leads from the folder’s name without a slash to the page', async () => {
    const answer = await fetch(addressOf('').replace(/\/$/u, ''))
    expect(answer.status).toBe(200)
    expect(answer.url).toBe(addressOf(''))
  })
}

/** How what is sent is compressed: by what was compressed before, and as it is sent. */
export function testCompression(
  { site, addressOf, ask }: Serving,
  taken: readonly ('br' | 'gzip')[],
): void {
  it('sends scripts as they were compressed before anybody asked', async () => {
    for (const start of ['assets/importWorker-', 'element/react-'])
      for (const coding of taken) {
        const answer = await ask(start, coding)
        expect(answer.headers.get('content-encoding')).toBe(coding)
        expect(answer.headers.get('vary')).toMatch(/accept-encoding/iu)
        const name = addressOf(start).split(`${SUB_PATH}/`)[1] ?? ''
        const beside = site().read(`${name}.${coding === 'br' ? 'br' : 'gz'}`)
        expect(answer.headers.get('content-length')).toBe(String(beside.byteLength))
        expect(await answer.text()).toBe(site().read(name).toString())
      }
  })

  it('compresses documents and records as they are sent', async () => {
    for (const file of ['index.html', 'records/hampshire.json', 'cards/hampshire/ratings.svg'])
      for (const coding of taken) {
        const answer = await ask(file, coding)
        expect(answer.headers.get('content-encoding')).toBe(coding)
        expect(answer.headers.get('vary')).toMatch(/accept-encoding/iu)
        expect(await answer.text()).toBe(site().read(file).toString())
      }
    const both = await ask('index.html', 'gzip, deflate, br')
    expect(both.headers.get('content-encoding')).toBe(taken[0])
    const picture = await ask('cards/hampshire/ratings.png', 'gzip, br')
    expect(picture.headers.get('content-encoding')).toBeNull()
  })

  it('sends plain text to whoever takes no other', async () => {
    for (const file of ['element/react-', 'index.html', 'records/hampshire.json']) {
      const answer = await ask(file, 'identity')
      expect(answer.headers.get('content-encoding')).toBeNull()
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/iu)
    }
  })
}
