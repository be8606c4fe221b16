import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWebKit } from '../../../tools/machine'
import { RECORD_FILE } from '../built'
import { buildElementPage } from './elementPage'
import { ELEMENT_CELLS, formatCell } from './factors'
import { expectLatestGrades } from './latest'
import { settle } from './open'
import { useServers } from './servers'
import { startWebKit, type Session } from './webDriver'

const installed = findWebKit()

/** Read in the nth element of the host page, once it is ready. */
const readElement = (at: number) => `
  const host = document.querySelectorAll('inspection-record')[${String(at)}]
  const column = host.closest('.column').getBoundingClientRect()
  const root = host.shadowRoot
  const ratings = root?.getElementById('ratings')
  const beyond = [...(root?.querySelectorAll('.element *') ?? [])].filter((part) => {
    if (!part.checkVisibility({ contentVisibilityAuto: true })) return false
    if (part.closest('.visually-hidden, svg') !== null) return false
    const { left, right } = part.getBoundingClientRect()
    return right > column.right + 1 || left < column.left - 1
  })
  const looks = [...(root?.querySelectorAll('.element .section h2') ?? [])].map((title) => {
    const { fontSize, textTransform, letterSpacing, direction } = getComputedStyle(title)
    return [fontSize, textTransform, letterSpacing, direction].join(' ')
  })
  const rows = [...(ratings?.querySelectorAll('[role=rowheader], th[scope=row]') ?? [])]
  return {
    words: ratings?.innerText ?? '',
    beyond: beyond.map(({ className }) => className),
    looks: [...new Set(looks)],
    rows: rows.filter((row) => row.checkVisibility()).map((row) => row.innerText.trim()),
    scroll: Math.round(scrollY),
  }`
interface Read {
  words: string
  beyond: string[]
  looks: string[]
  rows: string[]
  scroll: number
}

/* As with frames: layout and words are seen here, other engines see to console and requests. */
describe('elements in other people’s pages, in WebKit', () => {
  const servers = useServers({ 'access-control-allow-origin': '*' })
  let session: Session | undefined
  beforeAll(async () => {
    if (installed !== undefined) session = await startWebKit(installed)
  })
  afterAll(() => session?.end())

  it
    .skipIf(installed === undefined)
    .each(ELEMENT_CELLS.map((cell) => [formatCell(cell), cell] as const))(
    'show the grades and keep to their column: %s',
    async (_, cell) => {
      if (session === undefined) throw new Error('There is no WebKit on this machine')
      const page = session
      const [site, host] = [servers.site(), servers.hostOf(cell)]
      const { html, headers } = buildElementPage(cell, site.address, { height: 3000 })
      host.setFault('/host.html', { status: 200, contentType: 'text/html', body: html, headers })
      site.setFault(RECORD_FILE, cell.network === 'slow' ? { delay: 700 } : {})
      await page.goTo(`${host.address}/host.html`)
      const last = cell.embeds === 'three' ? 2 : 0
      const read = () => page.run<Read>(readElement(last))
      await expect
        .poll(async () => {
          await page.run(
            `document.querySelectorAll('inspection-record')[${String(last)}].scrollIntoView()`,
          )
          return (await read()).words
        })
        .not.toBe('')
      const { words, beyond, looks, rows, scroll } = await settle(read)
      expectLatestGrades(words)
      expect(beyond).toEqual([])
      // As the page's own titles are at such a width.
      const title = cell.width === '1140' ? '22px none -0.11px ltr' : '20px none -0.1px ltr'
      expect(looks).toEqual([title])
      expect(rows.length).toBeGreaterThan(5)

      await page.run(`
        const host = document.querySelectorAll('inspection-record')[${String(last)}]
        const radio = host.shadowRoot.querySelector('input[value=adoption]')
        if (radio === null) host.setAttribute('area', 'adoption')
        else radio.click()`)
      await expect.poll(async () => (await read()).rows).toEqual(['Adoption'])
      expect(Math.abs((await settle(read)).scroll - scroll)).toBeLessThanOrEqual(1)
    },
  )
})
