/** Puts text between `<!--name-->` and `<!--/name-->`, which stay, so that it can be done again. */
export function fillPlace(html: string, name: string, text: string): string {
  const open = `<!--${name}-->`
  const close = `<!--/${name}-->`
  const start = html.indexOf(open)
  const end = html.lastIndexOf(close)
  if (start === -1 || end < start) throw new Error(`The page has no place ${open}…${close}`)
  return html.slice(0, start + open.length) + text + html.slice(end)
}
