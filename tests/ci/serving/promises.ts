import { expect, it } from 'vitest'
import { SUB_PATH, type Serving } from './publishedSite'

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

const OPEN = { shared: true, resource: 'cross-origin' } as const
const KINDS: Kind[] = [
  ...['', 'index.html', 'embed.html', 'authority-northshire.html'].map((file) => ({
    ...{ file, type: HTML, kept: 'no-cache' },
  })),
  { file: 'assets/importWorker-', type: SCRIPT, kept: YEAR, resource: 'same-origin' },
  { file: 'assets/reportWorker-', type: SCRIPT, kept: YEAR, resource: 'same-origin' },
  ...['react', 'app', 'YearsChart'].map((name) => ({
    ...{ file: `element/${name}-`, type: SCRIPT, kept: YEAR, ...OPEN },
  })),
  { file: 'custom-elements.json', type: JSON_TEXT, kept: 'no-cache' },
  { file: 'inspection-record.js', type: SCRIPT, kept: 'no-cache', ...OPEN },
  ...['hampshire', 'index', 'neighbours/hampshire'].map((name) => ({
    ...{ file: `records/${name}.json`, type: JSON_TEXT, kept: 'no-cache', ...OPEN },
  })),
  ...Object.entries({
    svg: 'image/svg+xml; charset=utf-8',
    png: 'image/png',
    txt: 'text/plain; charset=utf-8',
  }).map(([ending, type]) => ({
    ...{ file: `cards/hampshire/ratings.${ending}`, type, kept: 'no-cache' },
    resource: 'cross-origin',
  })),
]

/** The bytes of an answer: as text it would lose its byte order mark. */
export const readBytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

/** What any server promises that is set up as `deploy/` says. */
export function testPromises({ read, write, remove, addressOf, ask }: Serving): void {
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

  it.each([
    ['records/facts.csv', 'text/csv; charset=utf-8', '*'],
    ['records/changes.atom', 'application/atom+xml; charset=utf-8', '*'],
    ['sitemap.xml', 'application/xml; charset=utf-8', null],
  ])('sends "%s" with its type', async (file, type, shared) => {
    write(file, 'text')
    const { headers } = await ask(file)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('access-control-allow-origin')).toBe(shared)
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
    const old = read(file).toString()
    const tag = (await ask(file, 'br, gzip')).headers.get('etag') ?? ''
    for (const ending of ['br', 'gz']) {
      write(`${file}.${ending}`, 'what was there before')
      write(`index.html.${ending}`, 'what was there before')
    }
    const changed = old.replace('"schemaVersion"', '  "schemaVersion"')
    expect(changed).not.toBe(old)
    write(file, changed)
    for (const encodings of ['identity', 'gzip', 'br, gzip']) {
      const answer = await ask(file, encodings, { 'if-none-match': tag })
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe(changed)
      const page = await ask('index.html', encodings)
      expect(await readBytes(page)).toEqual(read('index.html'))
    }
    write(file, old)
    for (const ending of ['br', 'gz'])
      for (const name of [file, 'index.html']) remove(`${name}.${ending}`)
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
  { read, addressOf, ask }: Serving,
  taken: readonly ('br' | 'gzip')[],
): void {
  it('sends scripts as they were compressed before anybody asked', async () => {
    for (const start of ['assets/importWorker-', 'element/react-'])
      for (const coding of taken) {
        const answer = await ask(start, coding)
        expect(answer.headers.get('content-encoding')).toBe(coding)
        expect(answer.headers.get('vary')).toMatch(/accept-encoding/iu)
        const name = addressOf(start).split(`${SUB_PATH}/`)[1] ?? ''
        const beside = read(`${name}.${coding === 'br' ? 'br' : 'gz'}`)
        expect(answer.headers.get('content-length')).toBe(String(beside.byteLength))
        expect(await readBytes(answer)).toEqual(read(name))
      }
  })

  it('compresses documents and records as they are sent', async () => {
    for (const file of ['index.html', 'records/hampshire.json', 'cards/hampshire/ratings.svg'])
      for (const coding of taken) {
        const answer = await ask(file, coding)
        expect(answer.headers.get('content-encoding')).toBe(coding)
        expect(answer.headers.get('vary')).toMatch(/accept-encoding/iu)
        expect(await readBytes(answer)).toEqual(read(file))
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
