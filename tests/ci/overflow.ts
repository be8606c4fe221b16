/** Words that stick out of their cell or box, and how far the page can be pushed sideways; runs in the page. */
export function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const found = scrollWidth > clientWidth ? [`the page, by ${scrollWidth - clientWidth} px`] : []
  const range = document.createRange()
  const main = document.querySelector('main') ?? document.body
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const isBox = (element: Element) => {
    const { display, borderLeftWidth } = getComputedStyle(element)
    if (display === 'inline' || display === 'contents') return false
    return borderLeftWidth !== '0px' || /^T[DH]$/u.test(element.tagName)
  }
  /** A mark's word is cut off on purpose where it has no room; its badge says it. */
  const isCut = (element: Element) => element.matches('.mark')
  while (texts.nextNode() !== null) {
    const words = texts.currentNode.textContent?.trim() ?? ''
    const parent = texts.currentNode.parentElement
    // A summary is placed beside its cell on purpose; what a chart draws is no box of CSS.
    if (words === '' || parent?.closest('svg, summary, option, .visually-hidden') !== null) continue
    if (!parent.checkVisibility()) continue
    let box: Element = parent
    while (!isBox(box) && !isCut(box) && box.parentElement !== null) box = box.parentElement
    if (isCut(box)) continue
    const { left, right, top, bottom } = box.getBoundingClientRect()
    range.selectNodeContents(texts.currentNode)
    for (const line of range.getClientRects())
      if (
        Math.min(line.left - left, line.top - top) < -1 ||
        Math.max(line.right - right, line.bottom - bottom) > 1
      )
        found.push(`“${words}” leaves its ${box.tagName.toLowerCase()}`)
  }
  return found
}
