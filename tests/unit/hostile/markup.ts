/*
 * Markup as a browser would take it apart, to compare what words made with what they should.
 */

const TAG = /<(\/?[a-zA-Z][^\s/>]*)((?:\s+[^\s=/>]+(?:="[^"]*"|='[^']*'|=[^\s"'>]*)?)*)\s*\/?>/gu
const ATTRIBUTE = /\s+([^\s=/>]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]*))?/gu

export interface Taken {
  /** Names of elements, in order. */
  tags: string[]
  /** Names of all attributes, each once. */
  names: string[]
  /** Addresses of links, frames and pictures. */
  addresses: string[]
  /** Comments, and whatever else begins with "<!" or "<?". */
  others: number
}

/** Takes markup apart; what stands in scripts of data and in styles is no markup. */
export function takeApart(markup: string): Taken {
  const bare = markup.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\2>)/gu, '$1')
  const tags = [...bare.matchAll(TAG)]
  const attributes = tags.flatMap(([, , all = '']) =>
    [...all.matchAll(ATTRIBUTE)].map(([, name = '', double, single, plain]) => ({
      name,
      value: double ?? single ?? plain ?? '',
    })),
  )
  return {
    tags: tags.map(([, name = '']) => name),
    names: [...new Set(attributes.map(({ name }) => name))].sort(),
    addresses: attributes.flatMap(({ name, value }) =>
      ['href', 'src', 'xlink:href', 'action', 'srcdoc', 'formaction'].includes(name) ? [value] : [],
    ),
    others: bare.match(/<[!?]/gu)?.length ?? 0,
  }
}
