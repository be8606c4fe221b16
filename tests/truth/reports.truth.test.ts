import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftAction, ReportDraft } from '../../src/import/reports/draft'
import { startReportReader, type ReportReader } from '../../tools/reportReader'
import { isHampshires, readFrameworks, readRecord, reportsDir } from './read'

interface Listed {
  count: number
  numbers?: [number, number]
  pages?: [number, number]
}
interface Truth {
  file: string
  framework?: string
  start: string
  end?: string | null
  periods?: [string, string][]
  inspector: string
  grades: Record<string, { grade: string | null }>
  actions: Listed
  boardActions?: Listed
  paragraphs?: number | null
  mustBeRefused?: true
  verified?: true
}

const folder = reportsDir ?? ''
const { reports } = (
  reportsDir === undefined
    ? { reports: [] }
    : JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
) as { reports: Truth[] }
const verified = reports.filter((report) => report.verified)
const frameworks = readFrameworks()
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(folder, file)))

let reader: ReportReader
beforeAll(() => {
  reader = startReportReader({ frameworks, authorities: [] })
})
afterAll(() => reader.close())

const drafts = new Map<string, Promise<ReportDraft>>()
/** Each sample is read once. */
function readDraft(file: string): Promise<ReportDraft> {
  const reading = drafts.get(file) ?? readAnew(file)
  drafts.set(file, reading)
  return reading
}

async function readAnew(file: string): Promise<ReportDraft> {
  const read = await reader.read({ name: file, bytes: bytesOf(file) })
  if (!read.ok) throw new Error(read.refusal.sentence)
  return read.draft
}

function gradesOf({ framework, judgements }: ReportDraft) {
  const known = frameworks.frameworks.find(({ id }) => id === framework)?.judgements ?? []
  return Object.fromEntries(
    judgements.flatMap((one) => {
      const areas = known.find(({ id }) => id === one.judgement)?.areas.join('-and-') ?? ''
      return 'grade' in one ? [[areas, one.grade]] : []
    }),
  )
}

function listOf(
  actions: readonly DraftAction[],
  who: DraftAction['askedOf'],
  like: Listed,
): Listed {
  const asked = actions.filter(({ askedOf }) => askedOf === who)
  const [first, last] = [asked[0], asked.at(-1)]
  const numbers = [first?.paragraph, last?.paragraph]
  const pages = [first?.page, last?.toPage ?? last?.page]
  return {
    count: asked.length,
    ...(like.numbers && { numbers }),
    ...(like.pages && { pages }),
  } as Listed
}

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
const dropSpaces = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

describe.skipIf(reportsDir === undefined)('Ofsted’s reports (needs REPORTS_DIR)', () => {
  it('has samples', () => expect(verified.length).toBeGreaterThan(40))

  it.each(verified)('reads $file as it was read by eye', async (truth) => {
    const draft = await readDraft(truth.file)
    expect(draft.framework).toBe(truth.framework)
    expect(draft.periods.map(({ first, last = null }) => [first, last])).toEqual(
      truth.periods ?? [[truth.start, truth.end]],
    )
    expect(draft.inspector?.name).toBe(truth.inspector)
    const grades = Object.entries(truth.grades).map(([area, { grade }]) => [
      area,
      grade ?? 'not judged',
    ])
    expect(gradesOf(draft)).toEqual(Object.fromEntries(grades))
    for (const [who, list] of [
      ['council', truth.actions],
      ['board', truth.boardActions ?? { count: 0 }],
    ] as const) {
      const like = { ...list, ...('subItems' in list && { subItems: undefined }) }
      expect(listOf(draft.actions, who, like)).toEqual(like)
    }
    expect(draft.listPrinted).toBe(truth.actions.count > 0)
    const numbered = draft.paragraphs.filter(({ number }) => number !== undefined)
    if (typeof truth.paragraphs === 'number') expect(numbered).toHaveLength(truth.paragraphs)
  })

  it.each(reports.filter((report) => report.mustBeRefused))('refuses $file', async ({ file }) => {
    await expect(readDraft(file)).rejects.toThrow()
  })

  it.skipIf(!hasPdftotext).each(verified)(
    'prints each action of $file on its page, by another extractor',
    async ({ file }) => {
      const text = execFileSync('pdftotext', ['-layout', join(folder, file), '-'], {
        encoding: 'utf8',
      })
      const pages = text.split('\f').map(dropSpaces)
      for (const { text: words, page, toPage = page, subItems } of (await readDraft(file))
        .actions) {
        const here = pages[page - 1] ?? ''
        const folded = dropSpaces(words)
        const cut = [...folded].findLastIndex((_, at) => here.includes(folded.slice(0, at + 1)))
        expect(here).toContain(folded.slice(0, toPage > page ? Math.max(cut, 20) : undefined))
        if (toPage > page) expect(pages[toPage - 1]).toContain(folded.slice(cut + 1))
        for (const item of subItems) expect(pages[item.page - 1]).toContain(dropSpaces(item.words))
      }
    },
  )

  it('refuses damaged copies, or reads from them what the sound copy says', async () => {
    let seed = 20260401
    const random = (most: number) => {
      seed = (seed * 1664525 + 1013904223) % 2 ** 32
      return Math.floor((seed / 2 ** 32) * most)
    }
    const wrong: string[] = []
    for (let copy = 0; copy < 30; copy += 1) {
      const file = verified[random(verified.length)]?.file ?? ''
      const sound = bytesOf(file)
      const at = random(sound.length)
      const bytes = [
        () => sound.slice(0, at),
        () => sound.map((byte, place) => (place === at ? byte ^ (1 << random(8)) : byte)),
        () => new Uint8Array([...sound.subarray(0, at), ...sound.subarray(at + 1 + random(2000))]),
      ][copy % 3]?.()
      const read = await reader.read({ name: file, bytes: bytes ?? sound })
      const words = (draft: ReportDraft) => JSON.stringify({ ...draft, provenance: undefined })
      if (read.ok && words(read.draft) !== words(await readDraft(file)))
        wrong.push(`${file}, damaged at ${String(at)}, way ${String(copy % 3)}`)
    }
    expect(wrong).toEqual([])
  })
})

describe.skipIf(reportsDir === undefined || !isHampshires)(
  'Hampshire’s reports beside its record',
  () => {
    it.each([
      ['80472-hampshire-22-april-2014.pdf', 'sif-2014'],
      ['80472-hampshire-11-june-2019.pdf', 'ilacs-2019'],
      ['80472-hampshire-23-july-2024.pdf', 'ilacs-2024'],
    ])('%s says what the record says of %s', async (file, id) => {
      const record = readRecord()
      const inspection = record.inspections.find((one) => one.id === id)
      const draft = await readDraft(file)
      expect(draft.framework).toBe(inspection?.framework)
      expect(draft.periods[0]).toMatchObject({
        first: inspection?.started,
        last: (inspection?.ended as { day: string }).day,
      })
      expect(inspection?.leadInspector).toMatchObject({ name: draft.inspector?.name })
      expect(
        draft.judgements.map((one) => [one.judgement, 'grade' in one && one.grade]).sort(),
      ).toEqual(inspection?.judgements.map(({ judgement, grade }) => [judgement, grade]).sort())
      const asked = record.actions.filter((one) => one.inspection === id)
      expect(draft.actions.map(({ page, paragraph }) => ({ page, paragraph }))).toEqual(
        asked.map(({ citations: [first] }) => ({ page: first?.page, paragraph: first?.paragraph })),
      )
    })
  },
)
