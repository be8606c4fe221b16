import type { ElementOptions } from './attributes'

/** The size of text that the page's tokens are made for, in px. */
const USUAL_TEXT = 16

/** The element's own frame around the page: it starts from nothing that the host has set. */
export function makeFrame(): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'element'
  frame.lang = 'en-GB'
  frame.dir = 'ltr'
  frame.hidden = true
  return frame
}

/**
 * The size of text that the reader has set in the browser, in px: `medium` is theirs, where
 * `rem` is the host's.
 */
function measureReaderText(frame: HTMLElement): number {
  frame.style.fontSize = 'medium'
  const size = Number.parseFloat(getComputedStyle(frame).fontSize)
  frame.style.fontSize = ''
  return Number.isFinite(size) ? size : USUAL_TEXT
}

/** Gives the frame what the page's styles ask of the root of a document. */
export function dressFrame(frame: HTMLElement, { theme, accent, sections }: ElementOptions) {
  // Somebody else's page is light, unless its host says that it is not.
  if (theme === 'auto') delete frame.dataset['theme']
  else frame.dataset['theme'] = theme ?? 'light'
  frame.dataset['sections'] = sections.join(' ')
  frame.style.setProperty('--rem', `${String(measureReaderText(frame))}px`)
  if (accent === undefined) frame.style.removeProperty('--link')
  else frame.style.setProperty('--link', accent)
}
