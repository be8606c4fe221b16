import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reportHeight } from '../../src/embed/frameHeight'

type Posted = [message: Record<string, unknown>, origin: string]

let heights: { width: number; height: number }
let changed: () => void
let posted: Posted[]
let frame: Window
let hear: (event: { source: unknown; data: unknown }) => void
const host = { postMessage: (...message: Posted) => posted.push(message) }
const content = { getBoundingClientRect: () => heights } as unknown as Element

function makeFrame(hash: string, more: object = {}): Window {
  return {
    parent: host,
    location: { hash },
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener
    },
    removeEventListener: () => {
      hear = () => undefined
    },
    ...more,
  } as unknown as Window
}

beforeEach(() => {
  posted = []
  heights = { width: 640, height: 901.2 }
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        changed = callback
      }
      observe() {
        changed()
      }
      disconnect() {
        changed = () => undefined
      }
    },
  )
  frame = makeFrame('')
})

const told = () => posted.map(([message]) => message['height'] ?? message['value'])

describe('the height that a frame tells', () => {
  it('is rounded up, and goes to any origin in one message for both kinds of host', () => {
    reportHeight(content, frame)
    expect(posted).toEqual([
      [{ type: 'iframe-resized', width: 640, height: 902, inspectionRecord: { height: 902 } }, '*'],
    ])
  })

  it('is told once for each change, grown or shrunk, and not where only a fraction changed', () => {
    reportHeight(content, frame)
    for (const height of [901.9, 1200, 1200, 300]) {
      heights = { width: 640, height }
      changed()
    }
    expect(told()).toEqual([902, 1200, 300])
  })

  it('stops growing where frame and host chase each other', () => {
    reportHeight(content, frame)
    for (const height of [70_000, 80_000, 90_000]) {
      heights = { width: 640, height }
      changed()
    }
    expect(told()).toEqual([902, 60_000])
  })

  it('is not told while nothing is shown', () => {
    heights = { width: 640, height: 0 }
    reportHeight(content, frame)
    expect(posted).toEqual([])
  })

  it('carries the secret by which WordPress knows its frame, in its own message', () => {
    reportHeight(content, makeFrame('#?secret=aB3xY'))
    expect(posted.map(([message]) => message)).toContainEqual({
      secret: 'aB3xY',
      message: 'height',
      value: 902,
    })
  })

  it.each(['#?secret=', '#?secret=<b>', '#secret=abc', `#?secret=${'a'.repeat(65)}`])(
    'takes "%s" for no secret',
    (hash) => {
      reportHeight(content, makeFrame(hash))
      expect(posted).toHaveLength(1)
    },
  )

  it('is asked of the browser too, and a refusal is no error', () => {
    const requestResize = vi.fn(() => {
      throw new DOMException('Not opted in', 'NotAllowedError')
    })
    reportHeight(content, makeFrame('', { requestResize }))
    expect(requestResize).toHaveBeenCalledOnce()
    expect(told()).toEqual([902])
  })

  it.each([
    ['its host', 'iframe-child-init', [902, 902]],
    ['its host', 'iframe-get-child-dimensions', [902, 902]],
    ['its host', 'iframe-resized', [902]],
    ['its host', undefined, [902]],
    ['another window', 'iframe-child-init', [902]],
  ])('is told where %s asks with %s: %j', (who, type, heights) => {
    reportHeight(content, frame)
    hear({ source: who === 'its host' ? host : {}, data: type === undefined ? null : { type } })
    expect(told()).toEqual(heights)
  })

  it('is told no longer once that is undone', () => {
    const undo = reportHeight(content, frame)
    undo()
    heights = { width: 640, height: 2000 }
    changed()
    hear({ source: host, data: { type: 'iframe-child-init' } })
    expect(told()).toEqual([902])
  })
})
