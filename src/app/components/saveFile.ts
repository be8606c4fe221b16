/** HTML and SVG start with a byte order mark, which overrides the charset that a server may send. */
const MARKUP = /^(?:text\/html|image\/svg)/u

/** Downloads a file that was made in the page, without any request. */
export function saveFile(name: string, type: string, content: BlobPart) {
  const parts = MARKUP.test(type) ? ['\uFEFF', content] : [content]
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
