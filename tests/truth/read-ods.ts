import { strFromU8, unzipSync } from 'fflate'

/** Beyond this a repeated cell or row is the blank rest of a sheet. */
const BLANK_REST = 1000

function repeat(attributes: string, name: string): number {
  const times = Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 1)
  return times > BLANK_REST ? 1 : times
}

function readCell(attributes: string, inner: string): string {
  const day = /office:date-value="([^"T]*)/u.exec(attributes)?.[1]
  if (day !== undefined) return day
  return [...inner.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gsu)]
    .map(([, words = '']) => words.replace(/<[^>]*>/gu, ''))
    .join(' ')
    .trim()
}

/**
 * The rows of one sheet of an ODS file as text; days as "2024-06-10". Written for the tests alone, by
 * patterns and not by a parser, so that it shares nothing with the importer's reading.
 */
export function readOdsSheet(bytes: Uint8Array, sheet: string): string[][] {
  const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml']
  if (content === undefined) throw new Error('The file has no content.xml')
  const xml = strFromU8(content)
  const table = xml.slice(xml.indexOf(`table:name="${sheet}"`))
  const body = table.slice(0, table.indexOf('</table:table>'))
  return [...body.matchAll(/<table:table-row([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gsu)].flatMap(
    ([, attributes = '', inner = '']) => {
      const cells = [
        ...inner.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gsu),
      ].flatMap(([, own = '', words = '']) =>
        Array.from({ length: repeat(own, 'columns-repeated') }, () => readCell(own, words)),
      )
      return Array.from({ length: repeat(attributes, 'rows-repeated') }, () => cells)
    },
  )
}
