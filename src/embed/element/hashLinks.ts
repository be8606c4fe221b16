/**
 * Follows a link to another place of the same element. The browser would look for it in
 * the host's document and change the host's address; a shadow root has no `:target` either.
 */
export function followWithin(frame: HTMLElement, event: Event, leadTo: (target: string) => void) {
  // By the path and not by its class, which is another one in another document.
  const path = event.composedPath()
  const link = [...frame.querySelectorAll('a[href^="#"]')].find((one) => path.includes(one))
  if (link === undefined) return
  event.preventDefault()
  const id = link.getAttribute('href')?.slice(1) ?? ''
  leadTo(id)
  const target = frame.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  if (target === null) return
  frame.querySelector('[data-target]')?.removeAttribute('data-target')
  target.setAttribute('data-target', '')
  for (let fold = target.closest('details'); fold !== null;) {
    fold.open = true
    fold = fold.parentElement?.closest('details') ?? null
  }
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView()
}
