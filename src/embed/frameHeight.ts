/**
 * The message a frame posts to its parent when its height changes. The height is no secret, so it
 * goes to any origin. `inspectionRecord` is our own format; the other fields are what
 * @open-iframe-resizer/core listens for. Both are in one message, so a host that uses either is
 * notified once per change.
 */
export interface HeightMessage {
  type: 'iframe-resized'
  /** In CSS pixels, rounded up. */
  width: number
  height: number
  inspectionRecord: { height: number }
}

/** The messages in which hosts that use @open-iframe-resizer/core ask for the height. */
const HEIGHT_REQUESTS = new Set(['iframe-child-init', 'iframe-get-child-dimensions'])

/**
 * The largest height to post, in CSS pixels. No record is this high: a larger height means that
 * frame and host resize each other in a loop.
 */
const MAX_HEIGHT = 60_000

/** WordPress embeds a page with "#?secret=…" in its URL and accepts only messages that contain the secret. */
function readWordPressSecret(hash: string): string | undefined {
  return /^#\?secret=([\w-]{1,64})$/u.exec(hash)?.[1]
}

function isHeightRequest(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  const type: unknown = Reflect.get(data, 'type')
  return typeof type === 'string' && HEIGHT_REQUESTS.has(type)
}

/** In browsers that fit frames to their content, makes them measure again. Other browsers lack `requestResize`. */
function requestResize(frame: Window) {
  const method: unknown = Reflect.get(frame, 'requestResize')
  if (typeof method !== 'function') return
  try {
    Reflect.apply(method, frame, [])
  } catch {
    // Browsers refuse if the frame is not an <iframe> or may not report its size. The messages still work.
  }
}

/**
 * Posts the height of `content` in CSS pixels to the parent of `frame`: once at the start, after
 * every change, and when the parent asks. It observes an inner element, since the host sets the
 * height of the window. Returns a function that stops it.
 */
export function reportHeight(content: Element, frame: Window): () => void {
  const host = frame.parent
  const secret = readWordPressSecret(frame.location.hash)
  let lastHeight = 0
  const postHeight = (isRequested: boolean) => {
    const box = content.getBoundingClientRect()
    const height = Math.min(Math.ceil(box.height), MAX_HEIGHT)
    if (height === 0 || (height === lastHeight && !isRequested)) return
    lastHeight = height
    const message: HeightMessage = {
      type: 'iframe-resized',
      width: Math.ceil(box.width),
      height,
      inspectionRecord: { height },
    }
    host.postMessage(message, '*')
    if (secret !== undefined) host.postMessage({ secret, message: 'height', value: height }, '*')
    requestResize(frame)
  }
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === host && isHeightRequest(event.data)) postHeight(true)
  }
  frame.addEventListener('message', onMessage)
  // Post now: browsers do not run a ResizeObserver in a frame that is out of view, and it may stay there.
  postHeight(false)
  const observer =
    typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => postHeight(false))
  observer?.observe(content)
  return () => {
    observer?.disconnect()
    frame.removeEventListener('message', onMessage)
  }
}
