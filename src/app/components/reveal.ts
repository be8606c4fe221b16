/** The elements that a document or a shadow root holds, by id. */
function findIn(root: Node, id: string): HTMLElement | null {
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null
}

/**
 * Opens everything around the element with this id, and its own fold. Returns the element if it can then be
 * seen; undefined if it does not exist or is filtered out.
 */
export function reveal(root: Node, id: string): HTMLElement | undefined {
  const target = findIn(root, id)
  if (target === null) return undefined
  const hidden = target.closest('[hidden="until-found"]')
  // As the browser does when it finds something on the page.
  hidden?.dispatchEvent(new Event('beforematch', { bubbles: true }))
  hidden?.removeAttribute('hidden')
  const own = target.querySelector(':scope > details')
  for (let fold = own ?? target.closest('details'); fold;) {
    fold.setAttribute('open', '')
    fold = fold.parentElement?.closest('details') ?? null
  }
  return target.getClientRects().length > 0 ? target : undefined
}

/** One second at the usual rate: long enough for React to draw what the filter had left out. */
const MAX_FRAMES = 60

/**
 * Calls `shown` once the element can be seen, or `failed` if that takes too long. Returns a function that
 * stops waiting.
 */
export function whenShown(root: Node, id: string, shown: () => void, failed?: () => void) {
  let frame = 0
  let left = MAX_FRAMES
  const look = () => {
    left -= 1
    if (reveal(root, id) !== undefined) shown()
    else if (left > 0) frame = requestAnimationFrame(look)
    else failed?.()
  }
  look()
  return () => cancelAnimationFrame(frame)
}
