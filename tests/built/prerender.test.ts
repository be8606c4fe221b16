import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FORMS, readDistRecord, readText } from './dist'
import { copyDist, readForms, runPrerender, writeClock } from './prerenderCommand'

const record = readDistRecord()
const { folder, dist } = copyDist()
const asBuilt = readForms(dist)

afterAll(() => rmSync(folder, { recursive: true }))

function writeRecord(name: string, value: unknown): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(value))
  return file
}

const prerender = (file: string, preload?: string[]) =>
  runPrerender(['--record', file, '--dist', dist], preload)

describe('npm run prerender', () => {
  it('writes what the build wrote, whatever the day and the time zone', async () => {
    const file = path.join(dist, 'records/hampshire.json')
    for (const [now, zone] of [
      ['2027-02-03T23:30:00Z', 'Pacific/Kiritimati'],
      ['2031-07-31T00:30:00Z', 'America/Los_Angeles'],
    ] as const) {
      const { said, code } = await prerender(file, [writeClock(folder, now, zone)])
      expect([code, said]).toEqual([0, expect.stringContaining('Rewrote')])
      // Not toEqual: it would print half a megabyte.
      expect(readForms(dist).map((html, form) => html === asBuilt[form])).toEqual([true, true])
    }
  })

  it('rewrites every static form, and what they fetch, from a changed record; twice the same', async () => {
    const [first, ...others] = record.actions
    if (first === undefined) throw new Error('The record has no action')
    const title = 'Answer the telephone before it stops ringing'
    const authority = {
      ...record.authority,
      id: 'ashshire',
      name: 'Ashshire',
      council: 'Ashshire County Council',
    }
    const file = writeRecord('elsewhere/ashshire.json', {
      ...record,
      authority,
      actions: [{ ...first, title }, ...others],
    })
    expect(await prerender(file)).toMatchObject({ code: 0 })
    const once = readForms(dist)
    for (const html of once) {
      expect(readText(html)).toContain(title)
      expect(readText(html)).not.toContain(first.title)
      expect(html).toContain('<title>Ashshire: children’s services inspections</title>')
      expect(html).toMatch(/<meta name="description" content="[^"]*Ashshire County Council/u)
      expect(html).toMatch(/<meta property="og:title" content="Ashshire: /u)
    }
    expect(await prerender(file)).toMatchObject({ code: 0 })
    expect(readForms(dist).map((html, form) => html === once[form])).toEqual([true, true])
    // The page refreshes itself from there: it would take back what it was built to say.
    for (const html of once) expect(html).toContain('data-record="ashshire"')
    const placed = readFileSync(path.join(dist, 'records/ashshire.json'), 'utf8')
    expect(placed).toBe(readFileSync(file, 'utf8'))
  })

  it('keeps markup in the words of a record as words', async () => {
    const hostile =
      '</script><script>alert(1)</script><!--/page--><!--page--> <img src=x> & "so" $&'
    const file = writeRecord('hostile/hampshire.json', {
      ...record,
      authority: { ...record.authority, name: hostile },
      actions: record.actions.map((action) => ({ ...action, title: hostile })),
    })
    const scripts = asBuilt.map((html) => html.match(/<script\b/gu)?.length)
    for (const run of ['first', 'second']) {
      expect(await prerender(file), run).toMatchObject({ code: 0 })
      const forms = readForms(dist)
      expect(forms.map((html) => html.match(/<script\b/gu)?.length)).toEqual(scripts)
      for (const html of forms) {
        expect(html).not.toContain('<img src=x')
        expect(html.split('<!--page-->')).toHaveLength(2)
        expect(html.split('<!--/page-->')).toHaveLength(2)
        expect(readText(html)).toContain(hostile)
        const data = /<script type="application\/json"[^>]*>(.*?)<\/script>/su.exec(html)?.[1] ?? ''
        expect(JSON.parse(data)).toMatchObject({ record: { authority: { name: hostile } } })
      }
    }
  })
})

describe('npm run prerender, refusing', () => {
  it.each([
    ['a grade that nobody gives', JSON.stringify(record).replace('"good"', '"fair"'), /fair/u],
    ['a file cut off', JSON.stringify(record).slice(0, 500), /end of the file/u],
    ['nothing', undefined, /the whole file: found no file of this name/u],
  ])('says of %s what is wrong with it and leaves the page as it was', async (_, text, words) => {
    const file = path.join(folder, 'faulty.json')
    rmSync(file, { force: true })
    if (text !== undefined) writeFileSync(file, text)
    const before = readForms(dist)
    const { code, said } = await prerender(file)
    expect(code).toBe(1)
    expect(said).toContain(`${file} cannot be built into a page`)
    expect(said).toMatch(words)
    expect(said).not.toMatch(/^\s+at /mu)
    expect(readForms(dist).map((html, form) => html === before[form])).toEqual([true, true])
  })

  it('writes nothing at all where one of the forms is missing', async () => {
    const other = copyDist()
    const [index, standalone] = FORMS.map((form) => path.join(other.dist, form))
    rmSync(standalone ?? '')
    const file = writeRecord('whole/hampshire.json', { ...record, disagreements: [] })
    const outcome = await runPrerender(['--record', file, '--dist', other.dist])
    expect(outcome).toEqual({ code: 1, said: expect.stringContaining('npm run build') as string })
    expect(readFileSync(index ?? '', 'utf8') === asBuilt[0]).toBe(true)
    rmSync(other.folder, { recursive: true })
  })
})
