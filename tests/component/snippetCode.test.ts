import { describe, expect, it, vi } from 'vitest'
import { buildSnippet } from '../../src/snippets/buildSnippet'
import type { SnippetChoice } from '../../src/snippets/choice'
import { FORMS } from '../../src/snippets/forms'
import { listLimits } from '../../src/snippets/guidance'
import { CELLS, indexOf, makeChoice, SITE } from '../unit/snippets/makeChoice'

interface Given {
  name?: string
  site?: string
  record?: string
}

function build(change: Partial<SnippetChoice>, { name, site = SITE, record }: Given = {}) {
  const code = buildSnippet({
    choice: makeChoice(change),
    index: indexOf(name),
    place: { site, record },
    height: 1234,
    datedFile: 'northshire-2026-11-21.html',
  })
  return { code, dom: new DOMParser().parseFromString(code ?? '', 'text/html') }
}

const CODED = CELLS.filter(([, form]) => FORMS[form].framed || form === 'element')
const FRAMED = CODED.filter(([, form]) => FORMS[form].framed)

describe.each(CODED)('the scripts of a snippet for %s as %s', (host, form) => {
  const { code, dom } = build({ host, form })
  const fetched = [...dom.querySelectorAll('script[src]')].map((script) =>
    script.getAttribute('src'),
  )

  it('carry no integrity: a script that follows the site changes with it', () => {
    expect(code).not.toMatch(/integrity/iu)
    expect(fetched).toEqual(form === 'element' ? [`${SITE}inspection-record.js`] : [])
  })

  it('are none where the snippet keeps one day’s state', () => {
    if (FORMS[form].follows === 'pinned') expect(dom.querySelector('script')).toBeNull()
    else expect(['frame', 'growing-frame', 'element', 'static-frame']).toContain(form)
  })
})

describe.each(FRAMED)('a snippet for %s as %s', (host, form) => {
  const { code, dom } = build({ host, form })
  const frame = dom.querySelector('iframe')

  it('is a frame with title, full width, true height and no border', () => {
    expect(frame?.title).toBe('Northshire: Ofsted inspection ratings of children’s services')
    expect(frame?.getAttribute('width')).toBe('100%')
    expect(frame?.getAttribute('height')).toBe('1234')
    expect(frame?.getAttribute('loading')).toBe('lazy')
    expect(frame?.getAttribute('style')).toMatch(/^border:0;width:100%;height:1234px/u)
  })

  it('leaves the height to the host that listens, and else lets browsers that can make it grow', () => {
    const style = frame?.getAttribute('style') ?? ''
    expect(style.includes('frame-sizing:content-height')).toBe(form !== 'growing-frame')
    expect(style.includes('min-height:1234px')).toBe(form !== 'growing-frame')
  })

  it('relies on nothing that hosts strip', () => {
    for (const name of ['class', 'id', 'allow', 'onload', 'sandbox'])
      expect(frame?.hasAttribute(name)).toBe(false)
    expect(code?.includes('<script')).toBe(form === 'growing-frame')
  })

  it('has absolute addresses of the published site alone', () => {
    const addresses = [...(code ?? '').matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, at]) => at)
    expect(addresses.length).toBeGreaterThan(1)
    for (const address of addresses)
      expect(address).toMatch(/^https:\/\/www\.northshire\.example\//u)
  })
})

it.each(CODED)('carries a link for %s as %s', (host, form) => {
  const { code } = build({ host, form, area: 'care-leavers' })
  const link = /<a href="([^"]*)">([^<]*)<\/a>/u.exec(code ?? '')
  const query = form === 'static-frame' ? '' : '?area=care-leavers'
  expect(link?.[1]).toBe(`${SITE}index.html${query}`)
  expect(link?.[2]).toContain('Northshire')
})

describe('the address of a frame', () => {
  const addressOf = (change: Partial<SnippetChoice>, given?: Given) =>
    build(change, given).dom.querySelector('iframe')?.getAttribute('src')

  it.each([
    ['what is as by itself is left out', {}, 'embed.html?sections=ratings,timeline'],
    [
      'every choice is in the query',
      {
        sections: ['filter', 'quotes'],
        area: 'care-leavers',
        inspection: '2024',
        words: ' two & three ',
        theme: 'dark',
        heading: 3,
      },
      'embed.html?sections=filter,quotes&area=care-leavers&inspection=2024&q=two%20%26%20three&theme=dark&heading=3',
    ],
    [
      'a view without script takes none',
      { form: 'static-frame', area: 'adoption' },
      'embed-ratings.html',
    ],
    [
      'a view is that of the chosen part',
      { form: 'static-frame', sections: ['quotes'] },
      'embed-quotes.html',
    ],
    [
      'a snapshot page lies beside the page',
      { form: 'snapshot-page' },
      'northshire-2026-11-21.html',
    ],
  ] as [string, Partial<SnippetChoice>, string][])('%s', (_, change, address) => {
    expect(addressOf(change)).toBe(`${SITE}${address}`)
  })

  it('names another record of the site', () => {
    expect(addressOf({}, { record: 'southshire' })).toContain('record=southshire')
  })
})

describe('a badge', () => {
  it.each([
    ['frame', 800, 'width:320px;max-width:100%;height:1234px', 'embed.html?sections=badge'],
    ['frame', 300, 'width:240px;max-width:100%;height:1234px', 'embed.html?sections=badge'],
    ['static-frame', 800, 'width:320px;max-width:100%;height:1234px', 'embed-badge.html'],
  ] as const)('in a %s and a column of %d has a size of its own', (form, width, style, file) => {
    const { dom } = build({ form, width, sections: ['badge'] })
    const frame = dom.querySelector('iframe')
    expect(frame?.getAttribute('style')).toBe(`border:0;${style}`)
    expect(frame?.getAttribute('src')).toBe(`${SITE}${file}`)
    expect(style).toContain(`width:${frame?.getAttribute('width') ?? ''}px`)
  })
})

describe('the script of a frame that keeps its height', () => {
  const { code, dom } = build({ host: 'script', form: 'growing-frame' })
  const ours = dom.querySelector('iframe')?.getAttribute('src') ?? ''

  /** Pastes the snippet, and gives the height of its frame after a message. */
  function hear(message: { origin: string; data: unknown; from?: 'another frame' }): string {
    document.body.innerHTML = code ?? ''
    const frame = document.querySelector('iframe')
    if (frame === null) throw new Error('The snippet has no frame')
    const other = document.body.appendChild(document.createElement('iframe'))
    other.src = 'https://elsewhere.example/'
    const script = document.querySelector('script')?.textContent ?? ''
    const listen = vi.spyOn(window, 'addEventListener').mockImplementation(() => undefined)
    // The snippet's own script, as the host's page runs it.
    window.eval(script)
    const listener = listen.mock.calls[0]?.[1] as (event: MessageEvent) => void
    const source = message.from === undefined ? frame.contentWindow : other.contentWindow
    listener(new MessageEvent('message', { ...message, source }))
    return message.from === undefined ? frame.style.height : other.style.height
  }
  const SITE_ORIGIN = 'https://www.northshire.example'
  const told = (height: unknown) => ({ inspectionRecord: { height } })

  it.each([
    ['the site', SITE_ORIGIN],
    ['the site in a sandbox', 'null'],
  ])('follows a height told by %s', (_, origin) => {
    expect(ours).toContain(SITE_ORIGIN)
    expect(hear({ origin, data: told(777) })).toBe('777px')
  })

  it('stays as it is where an editor encodes what could be markup', () => {
    const odd = build({ form: 'growing-frame' }, { site: 'https://a.example/m&s/' })
    const script = /<script>(.*?)<\/script>/su.exec(odd.code ?? '')?.[1]
    expect(script).toContain(String.raw`a.example/m\u0026s/embed.html`)
    expect(script).not.toMatch(/[&<>]/u)
  })

  it('does not size another frame of the host', () => {
    expect(hear({ origin: 'null', data: told(777), from: 'another frame' })).toBe('')
  })

  it.each([
    ['another site', 'https://a.example', told(777)],
    ['a site of a name that begins alike', `${SITE_ORIGIN}.a.example`, told(777)],
    ['words', SITE_ORIGIN, told('777')],
    ['no height', SITE_ORIGIN, told(0)],
    ['an endless height', SITE_ORIGIN, told(60_001)],
    ['a message that is not ours', SITE_ORIGIN, null],
  ])('does not heed %s', (_, origin, data) => {
    expect(hear({ origin, data })).toBe('1234px')
  })
})

it('gives the element its choices as attributes, and the link as its child', () => {
  const { dom } = build({
    host: 'script',
    form: 'element',
    area: 'adoption',
    heading: 4,
    words: 'x',
  })
  const element = dom.querySelector('inspection-record')
  const attributes = [...(element?.attributes ?? [])].map(({ name, value }) => [name, value])
  expect(Object.fromEntries(attributes)).toEqual({
    sections: 'ratings,timeline',
    area: 'adoption',
    heading: '4',
  })
  expect(element?.querySelector('a')?.href).toBe(`${SITE}index.html?area=adoption&q=x`)
})

it.each([
  ['an area alone', { area: 'care-leavers' }, true],
  ['an inspection', { inspection: '2014' }, false],
  ['words', { words: 'home' }, false],
  ['another level of headings', { heading: 3 }, false],
] as const)('lets a frame of %s grow by itself: %j, %s', (_, change, grows) => {
  // What script makes smaller after the first paint would take the host's page along.
  const { code } = build({ host: 'sharepoint', form: 'frame', ...change })
  expect(code?.includes('frame-sizing')).toBe(grows)
  const limits = listLimits({
    choice: makeChoice({ host: 'sharepoint', form: 'frame', ...change }),
    place: undefined,
  })
  expect(limits.join(' ').includes('grows by itself')).toBe(grows)
})

it('warns of an address that is not https', () => {
  const limits = listLimits({ choice: makeChoice(), place: { site: 'http://intranet/' } })
  expect(limits.join(' ')).toMatch(/does not begin with https/u)
})
