import { useEffect, type RefObject } from 'react'

/**
 * Closes the <details> in an element with Escape, with a click elsewhere, and when the focus moves on: they lie
 * over the page.
 */
export function useClosingMenus(around: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = around.current
    if (element === null) return undefined
    const close = (stays: (menu: Element) => boolean) => {
      for (const menu of element.querySelectorAll('details[open]'))
        if (!stays(menu)) menu.removeAttribute('open')
    }
    const leave = (event: Event) => {
      const path = event.composedPath()
      close((menu) => path.includes(menu))
    }
    const moveOn = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node) close((menu) => menu.contains(relatedTarget))
    }
    const escape = ({ key, target }: KeyboardEvent) => {
      const menu = key === 'Escape' && target instanceof Element && target.closest('details[open]')
      if (!menu) return
      menu.removeAttribute('open')
      menu.querySelector('summary')?.focus()
    }
    const { ownerDocument } = element
    ownerDocument.addEventListener('pointerdown', leave)
    element.addEventListener('focusout', moveOn)
    element.addEventListener('keydown', escape)
    return () => {
      ownerDocument.removeEventListener('pointerdown', leave)
      element.removeEventListener('focusout', moveOn)
      element.removeEventListener('keydown', escape)
    }
  }, [around])
}
