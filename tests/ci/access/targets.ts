import type { Frame, Page } from 'playwright-core'

/** A target smaller than 24 by 24 CSS px, and what the criterion says of it. */
export interface SmallTarget {
  what: string
  width: number
  height: number
  /** The exception of 2.5.8 that it meets; undefined where it meets none. */
  exception: 'inline' | 'spacing' | undefined
}

const TARGETS =
  'a[href], button, summary, input, select, textarea, label, [role="button"], [tabindex="0"]'

/**
 * Measures every visible target (success criterion 2.5.8). `inline`: it stands in a sentence or its
 * size is bound by the line of words around it. `spacing`: a circle of 24 px on its middle meets no
 * other target and no such circle.
 */
export function measureTargets(
  record: Page | Frame,
): Promise<{ measured: number; small: SmallTarget[] }> {
  return record.evaluate((selector) => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    const isRound = (element: Element | null) =>
      element instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(element.type)
    const modal = document.querySelector('dialog:modal')
    const all = roots
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .filter((element) => modal === null || modal.contains(element))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('.skip-link') === null || element.matches(':focus'))
      // A round or a box is one target with its label; the label of a field is none beside it.
      .filter((element) => !isRound(element) || (element as HTMLInputElement).labels?.length === 0)
      .filter((element) => !(element instanceof HTMLLabelElement) || isRound(element.control))
    const targets = all
      .map((element) => {
        const box = element.getBoundingClientRect()
        return { element, box, x: box.x + box.width / 2, y: box.y + box.height / 2 }
      })
      .filter(({ box }) => box.width > 1 && box.height > 1)
    type Target = (typeof targets)[number]
    const isSmall = ({ box }: Target) => box.width < 23.99 || box.height < 23.99
    const isInline = ({ element }: Target) => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false
      const around = element.closest('p, li, dd, td, span:not([class])')
      const words = (node: Element) => node.textContent.replace(/\s+/gu, ' ').trim()
      return (
        around !== null && around !== element && words(around).length > words(element).length + 8
      )
    }
    /** From a point to the nearest of a box. */
    const reach = ({ x, y }: Target, { box }: Target) =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
    const isSpaced = (target: Target) =>
      targets.every(
        (other) =>
          other === target ||
          target.element.contains(other.element) ||
          other.element.contains(target.element) ||
          (reach(target, other) >= 12 &&
            (!isSmall(other) || Math.hypot(target.x - other.x, target.y - other.y) >= 24)),
      )
    const small = targets.filter(isSmall).map((target): SmallTarget => ({
      what: `${target.element.tagName.toLowerCase()}.${target.element.getAttribute('class') ?? ''} “${target.element.textContent.replace(/\s+/gu, ' ').trim().slice(0, 50)}”`,
      width: Math.round(target.box.width * 10) / 10,
      height: Math.round(target.box.height * 10) / 10,
      exception: isSpaced(target) ? 'spacing' : isInline(target) ? 'inline' : undefined,
    }))
    return { measured: targets.length, small }
  }, TARGETS)
}
