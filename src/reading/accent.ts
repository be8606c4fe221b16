/** The grounds on which an accent must be read: the page's paper and bands, as in the tokens. */
const GROUNDS = { light: ['#ffffff', '#e9eef0'], dark: ['#10181d', '#1a252c'] }

/** Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours "#rrggbb", 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The least contrast of a colour to any ground it may stand on; `auto` may be either theme. */
export function contrastOfAccent(colour: string, theme: 'light' | 'dark' | 'auto'): number {
  const grounds = theme === 'auto' ? [...GROUNDS.light, ...GROUNDS.dark] : GROUNDS[theme]
  return Math.min(...grounds.map((ground) => contrastOf(colour, ground)))
}
