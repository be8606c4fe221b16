/** What is done by the browser itself, heard or not: doing it again would undo it. */
const WORKS_BY_ITSELF = 'a, summary, label, input, select, textarea'

function copyEvent(event: Event): Event | undefined {
  if (event instanceof KeyboardEvent) return new KeyboardEvent(event.type, event)
  if (event instanceof MouseEvent) return new MouseEvent(event.type, event)
  return undefined
}

/**
 * Clicks and keys on HTML that React has not brought to life reach nobody: React drops
 * them while the code is on the way. They are kept here, and done again by `doAgain`.
 */
export function keepUnheard(page: Document, isUnheard: (target: Element) => boolean) {
  const kept: [Element, Event][] = []
  const keep = (event: Event) => {
    const { target } = event
    if (!(target instanceof Element) || !isUnheard(target)) return
    if (event.type === 'click' && target.closest(WORKS_BY_ITSELF) !== null) return
    const copy = copyEvent(event)
    if (copy !== undefined) kept.push([target, copy])
  }
  const types = ['click', 'keydown'] as const
  for (const type of types) page.addEventListener(type, keep, { capture: true, passive: true })
  return {
    doAgain: () => {
      for (const type of types) page.removeEventListener(type, keep, true)
      for (const [target, event] of kept.splice(0))
        if (target.isConnected) target.dispatchEvent(event)
    },
  }
}
