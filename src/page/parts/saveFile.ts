/** Pages and pictures may go to a server that names another charset: a byte order mark comes before that. */
const MARKUP = /^(?:text\/html|image\/svg)/u

/** Hands the reader a file that was made here: nothing is asked of any server. */
export function saveFile(name: string, type: string, content: BlobPart) {
  const parts = MARKUP.test(type) ? ['\uFEFF', content] : [content]
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
