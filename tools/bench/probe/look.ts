/* What no browser reports, looked for once in every frame. */

/** Resolves with the time after the frame in which `holds` first did was painted. */
export function painted(holds: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) {
        requestAnimationFrame(look)
        return
      }
      // A message posted from a frame is delivered once the frame is painted.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        channel.port1.close()
        resolve(performance.now())
      }
      channel.port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  })
}

/** True where an element takes up room. */
export function isLaidOut(element: Element): boolean {
  return element.getBoundingClientRect().width > 0
}

/** The picture is drawn once for each width, and one of them is in sight. */
export function isInSight(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some(isLaidOut)
}

/** Something of the page that stands aside while this area is chosen. */
function findOther(area: string): Element | undefined {
  const kept = [...document.querySelectorAll('main [data-areas]')]
  return kept.find(
    (element) => !(element.getAttribute('data-areas') ?? '').split(' ').includes(area),
  )
}

/** The choice is made, and what is of another area stands aside. */
export function isChosen(area: string): boolean {
  const choice = document.querySelector(`input[name="area"][value="${area}"]`)
  if (!(choice instanceof HTMLInputElement) || !choice.checked) return false
  return findOther(area)?.checkVisibility() === false
}

/** The announcement says what the line of this area says, which stands in sight or in the folded filter. */
export function isAnnounced(area: string): boolean {
  const said = document.querySelector('[role="search"] [role="status"]')?.textContent ?? ''
  const lines = [...document.querySelectorAll(`[role="search"] [data-only="${area}"]`)]
  return lines.some(
    (line) =>
      line.textContent === said &&
      (line.checkVisibility() || line.closest('details')?.open === false),
  )
}
