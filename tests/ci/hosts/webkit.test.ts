import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findWebKit } from '../../../tools/machine'
import { serveFolder, type ServedFolder } from '../../browser/serve'
import { buildHostPage, expectLatestGrades, HOSTS, PLAIN, readFit, watchPlaces } from './hosts'
import { startWebKit, type Session } from './webDriver'

const installed = findWebKit()
const WATCH = `(${watchPlaces.toString()})()`

/** Read in the last element of the host page. */
const READ_ELEMENT = `
  const host = [...document.querySelectorAll('inspection-record')].at(-1)
  host.scrollIntoView()
  const column = host.closest('.column').getBoundingClientRect()
  const ratings = host.shadowRoot?.getElementById('ratings')
  const parts = [...(host.shadowRoot?.querySelectorAll('.element *') ?? [])].filter(
    (part) => part.checkVisibility() && part.closest('.visually-hidden, svg') === null)
  return {
    words: ratings?.innerText ?? '',
    beyond: parts.map((part) => part.getBoundingClientRect())
      .filter(({ left, right }) => right > column.right + 1 || left < column.left - 1).length,
    rows: [...(ratings?.querySelectorAll('th[scope=row]') ?? [])]
      .filter((row) => row.checkVisibility()).map((row) => row.innerText.trim()),
    chosen: [...(ratings?.querySelectorAll('th[scope=row]') ?? [])]
      .filter((row) => getComputedStyle(row.parentElement, '::before').boxShadow.startsWith('rgb('))
      .map((row) => row.innerText.trim()),
  }`

/*
 * WebKit's driver gives no console and no requests, and lets nobody in before a page's own
 * scripts: what is seen here is layout and words. Other engines see to the rest.
 */
describe.skipIf(installed === undefined)('in WebKit', () => {
  let site: ServedFolder
  let elsewhere: ServedFolder
  let session: Session
  beforeAll(async () => {
    if (installed === undefined) return
    site = await serveFolder(inject('site'), { headers: { 'access-control-allow-origin': '*' } })
    elsewhere = await serveFolder('tests/ci/hosts')
    session = await startWebKit(installed)
  })
  afterAll(async () => {
    await session.end()
    await site.close()
    await elsewhere.close()
  })

  async function open(host: (typeof HOSTS)[number], height: number) {
    elsewhere.setFault('/host.html', buildHostPage(host, site.address, height, WATCH))
    await session.goTo(`${elsewhere.address}/host.html`)
  }

  /** The fit of the nth frame once it has come in and stays as it is, and its words. */
  async function readFrame(at: number) {
    await session.run(`document.querySelectorAll('iframe')[${at}].scrollIntoView()`)
    await session.enterFrame(at)
    const read = () =>
      session.run<ReturnType<typeof readFit> & { words: string }>(
        `return { ...(${readFit.toString()})(), words: document.getElementById('ratings')?.innerText ?? '' }`,
      )
    let last = await read()
    const stands = async () => {
      const before = JSON.stringify(last)
      last = await read()
      return last.words !== '' && JSON.stringify(last) === before
    }
    await expect.poll(stands, { interval: 300 }).toBe(true)
    await session.enterFrame(null)
    return last
  }

  it.each(HOSTS.filter(({ form }) => form !== 'element'))(
    'a frame in $name stands whole and still',
    async (host) => {
      await open({ ...PLAIN, form: host.form, width: host.width }, 6000)
      const { content } = await readFrame(0)
      await open(host, content)
      for (let at = 0; at < host.embeds; at += 1) {
        const { words, ...fit } = await readFrame(at)
        expect(fit).toEqual({ content, hidden: [0, 0] })
        expectLatestGrades(words)
      }
      expect(await session.run<number[]>('return window.places')).toHaveLength(1)
    },
  )

  it.each(HOSTS.filter(({ form }) => form === 'element'))(
    'an element in $name shows the grades and keeps to its column',
    async (host) => {
      await open(host, 3000)
      const read = () =>
        session.run<{ words: string; beyond: number; rows: string[]; chosen: string[] }>(
          READ_ELEMENT,
        )
      await expect.poll(async () => (await read()).words).not.toBe('')
      const { words, beyond, rows } = await read()
      expectLatestGrades(words)
      expect(beyond).toBe(0)
      expect(rows.length).toBeGreaterThan(5)
      await session.run(
        `[...document.querySelectorAll('inspection-record')].at(-1).shadowRoot.querySelector('input[value=adoption]').click()`,
      )
      await expect.poll(async () => (await read()).chosen).toEqual(['Adoption'])
    },
  )
})
