/**
 * What the frame tells the page around it after its height has changed. The height is no
 * secret, so it is posted to any origin. `inspectionRecord` is our own message; the rest
 * is what @open-iframe-resizer/core listens for, in the same message, so that a host that
 * uses either hears of each change once.
 */
export interface HeightMessage {
  type: 'iframe-resized'
  /** CSS pixels, rounded up. */
  width: number
  height: number
  inspectionRecord: { height: number }
}

/** What hosts built on @open-iframe-resizer/core ask for, when they are ready to listen. */
const ASKING = new Set(['iframe-child-init', 'iframe-get-child-dimensions'])

/** No record is higher; a height that grows past it is a loop between frame and host. */
const HIGHEST = 60_000

/** WordPress frames a page with "#?secret=…" and answers only to messages that carry it. */
function readWordPressSecret(hash: string): string | undefined {
  return /^#\?secret=([\w-]{1,64})$/u.exec(hash)?.[1]
}

function isAsking(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  const type: unknown = Reflect.get(data, 'type')
  return typeof type === 'string' && ASKING.has(type)
}

/** Asks browsers that size frames by themselves to look again; others do not know of it. */
function askToResize(frame: Window) {
  const request: unknown = Reflect.get(frame, 'requestResize')
  if (typeof request !== 'function') return
  try {
    Reflect.apply(request, frame, [])
  } catch {
    // Refused where the frame is no <iframe>, or may not tell its size: the messages remain.
  }
}

/**
 * Reports the height of `content` to the page around `frame`: once at first, then once
 * after every change, grown or shrunk, and when that page asks. One inner element is
 * watched, never the window, whose height is the host's to set. Gives its own undo.
 */
export function reportHeight(content: Element, frame: Window): () => void {
  const host = frame.parent
  const secret = readWordPressSecret(frame.location.hash)
  let told = 0
  const tell = (again: boolean) => {
    const box = content.getBoundingClientRect()
    const height = Math.min(Math.ceil(box.height), HIGHEST)
    if (height === 0 || (height === told && !again)) return
    told = height
    const message: HeightMessage = {
      type: 'iframe-resized',
      width: Math.ceil(box.width),
      height,
      inspectionRecord: { height },
    }
    host.postMessage(message, '*')
    if (secret !== undefined) host.postMessage({ secret, message: 'height', value: height }, '*')
    askToResize(frame)
  }
  const answer = (event: MessageEvent<unknown>) => {
    if (event.source === host && isAsking(event.data)) tell(true)
  }
  frame.addEventListener('message', answer)
  // At once: of a frame that is out of sight browsers observe nothing, and it may stay there.
  tell(false)
  if (typeof ResizeObserver === 'undefined') {
    return () => {
      frame.removeEventListener('message', answer)
    }
  }
  const observer = new ResizeObserver(() => {
    tell(false)
  })
  observer.observe(content)
  return () => {
    observer.disconnect()
    frame.removeEventListener('message', answer)
  }
}
