import vm from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportHeight } from '../../../src/embed/frameHeight'
import { buildSnippet } from '../../../src/snippets/buildSnippet'
import { indexOf, makeChoice, SITE } from '../snippets/makeChoice'
import { holds } from './cases'
import { words } from './mutate'

const ASKING = ['iframe-child-init', 'iframe-get-child-dimensions']

/** What a host, or anybody who pretends to be one, may post. */
const messages = fc.oneof(
  fc.record(
    {
      type: fc.oneof(fc.constantFrom(...ASKING, 'iframe-resized'), words, fc.jsonValue()),
      inspectionRecord: fc.oneof(
        fc.record({ height: fc.oneof(fc.double(), fc.integer(), words) }),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    1n,
    new Date(0),
    new Map([['type', ASKING[0]]]),
  ),
)

/** A frame's window with a page around it, as far as `reportHeight` sees them. */
function openFrame(hash: string, height: number) {
  const posted: [unknown, string][] = []
  const host = { postMessage: (message: unknown, origin: string) => posted.push([message, origin]) }
  let hear: (event: { source: unknown; data: unknown }) => void = () => undefined
  const frame = {
    parent: host,
    location: { hash },
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener
    },
    removeEventListener: () => undefined,
  }
  const content = { getBoundingClientRect: () => ({ width: 640, height }) }
  reportHeight(content as unknown as Element, frame as unknown as Window)
  return { posted, host, hear: (source: unknown, data: unknown) => hear({ source, data }) }
}

describe('any message to a frame', () => {
  it('is answered with its height and nothing else, and only where its own host asks', () => {
    holds(
      'messages',
      fc.property(
        messages,
        fc.boolean(),
        words,
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (data, isHost, hash, height) => {
          const frame = openFrame(hash, height)
          const before = frame.posted.length
          frame.hear(isHost ? frame.host : {}, data)
          const type: unknown =
            typeof data === 'object' && data !== null ? Reflect.get(data, 'type') : undefined
          const isAsked = isHost && ASKING.some((asking) => asking === type)
          const told = Math.min(Math.ceil(height), 60_000)
          const answer = {
            type: 'iframe-resized',
            width: 640,
            height: told,
            inspectionRecord: { height: told },
          }
          const expected = isAsked && told > 0 ? [[answer, '*']] : []
          expect(frame.posted.slice(before)).toEqual(expected)
        },
      ),
    )
  })
})

/** The script of a pasted snippet, with the page that it stands in. */
function openHost() {
  const input = {
    choice: makeChoice({ host: 'script', form: 'growing-frame' }),
    index: indexOf(),
    place: { site: SITE },
    height: 900,
    datedFile: 'x.html',
  }
  const script = /<script>([\s\S]*)<\/script>/u.exec(buildSnippet(input) ?? '')?.[1] ?? ''
  const makeFrame = (src: string) => ({ src, contentWindow: {}, style: { height: '900px' } })
  const ours = makeFrame(`${SITE}embed.html?sections=ratings`)
  const theirs = makeFrame('https://a.example/embed.html')
  let hear: (event: unknown) => void = () => undefined
  vm.runInNewContext(script, {
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener
    },
    document: { querySelectorAll: () => [ours, theirs] },
  })
  return { ours, theirs, hear: (event: unknown) => hear(event) }
}

describe('any message to the page around a frame', () => {
  it('sets the height of the frame that it came from, if that is ours, and no other', () => {
    const { origin } = new URL(SITE)
    holds(
      'messages to hosts',
      fc.property(
        messages,
        fc.constantFrom('ours', 'theirs', 'nobody'),
        fc.constantFrom(origin, 'null', 'https://a.example', `${origin}.a.example`),
        (data, who, from) => {
          const host = openHost()
          const source = who === 'nobody' ? {} : host[who].contentWindow
          host.hear({ data, source, origin: from })
          expect(host.theirs.style.height).toBe('900px')
          const told: unknown =
            typeof data === 'object' && data !== null
              ? Reflect.get(data, 'inspectionRecord')
              : undefined
          const height: unknown =
            typeof told === 'object' && told !== null ? Reflect.get(told, 'height') : undefined
          const isHeeded =
            who === 'ours' &&
            (from === origin || from === 'null') &&
            typeof height === 'number' &&
            height >= 1 &&
            height <= 60_000
          const set = isHeeded && typeof height === 'number' ? `${height}px` : '900px'
          expect(host.ours.style.height).toBe(set)
        },
      ),
    )
  })
})
