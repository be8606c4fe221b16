import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DIST, FORMS, readDistRecord, readText } from './dist'
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
    const cards = readdirSync(path.join(dist, 'cards/hampshire'))
    rmSync(path.join(dist, 'cards/hampshire'), { recursive: true })
    const clock = writeClock(folder, '2027-02-03T23:30:00Z', 'Pacific/Kiritimati')
    const { said, code } = await prerender(file, [clock])
    expect([code, said]).toEqual([0, expect.stringContaining('Rewrote')])
    // Not toEqual: it would print half a megabyte.
    expect(readForms(dist).map((html, form) => html === asBuilt[form])).toEqual([true, true])
    const readCard = (root: string, name: string) =>
      readFileSync(path.join(root, 'cards/hampshire', name))
    expect(cards.filter((name) => !readCard(dist, name).equals(readCard(DIST, name)))).toEqual([])
  })

  it('rewrites every static form, and what they fetch, from a changed record', async () => {
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
    for (const html of readForms(dist)) {
      expect(readText(html)).toContain(title)
      expect(readText(html)).not.toContain(first.title)
      expect(html).toContain('<title>Ashshire: children’s services inspections</title>')
      expect(html).toMatch(/<meta name="description" content="[^"]*Ashshire County Council/u)
      expect(html).toMatch(/<meta property="og:title" content="Ashshire: /u)
      // The page refreshes itself from there: it would take back what it was built to say.
      expect(html).toContain('data-record="ashshire"')
    }
    const placed = readFileSync(path.join(dist, 'records/ashshire.json'), 'utf8')
    expect(placed).toBe(readFileSync(file, 'utf8'))
  })
})

describe('npm run prerender, refusing', () => {
  it('says of a faulty file what is wrong with it and leaves the page as it was', async () => {
    const file = path.join(folder, 'faulty.json')
    writeFileSync(file, JSON.stringify(record).replace('"good"', '"fair"'))
    const before = readForms(dist)
    const { code, said } = await prerender(file)
    expect(code).toBe(1)
    expect(said).toContain(`${file} cannot be built into a page`)
    expect(said).toMatch(/fair/u)
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
