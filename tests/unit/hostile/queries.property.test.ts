import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { parseAttributes } from '../../../src/embed/element/attributes'
import { IgnoredValuesNotice } from '../../../src/app/notices/IgnoredValuesNotice'
import { repairQuery } from '../../../src/data/query'
import { createUrlState, createMemoryUrlState, cleanQuery } from '../../../src/data/urlState'
import { parseOptions, THEMES, type Options } from '../../../src/data/options'
import { SECTION_IDS } from '../../../src/record/sections'
import { formatRecordAddress } from '../../../src/data/recordAddress'
import {
  formatChosenInspection,
  formatSelection,
  parseSelection,
  selectEntries,
} from '../../../src/record/views/selection'
import { listEntries } from '../../../src/record/entries'
import { buildBoard } from '../../../src/record/views/board/board'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { holds } from './cases'
import { at, listOf } from './json'
import { UNSEEN } from './judge'
import { words } from './mutate'
import { readGrades } from './oracle'
import { readRecordAsPage } from './shown'
import { FRAMEWORKS, SMALL } from './subjects'

const { shown } = readRecordAsPage(SMALL)
if (shown === undefined) throw new Error('The small record is refused')
const index = buildRecordIndex(shown.record, shown.frameworks)
const entries = listEntries(index)
const areas = listOf(at(FRAMEWORKS, 'areas')).map((area) => String(at(area, 'id')))
const inspections = listOf(at(SMALL, 'inspections')).map((one) => String(at(one, 'id')))

const names = fc.oneof(
  fc.constantFrom('area', 'inspection', 'q', 'sections', 'theme', 'accent', 'heading', 'record'),
  words,
)
const values = fc.oneof(
  words,
  fc.constantFrom(...areas, ...inspections, '2014', '2019', '2024', ...SECTION_IDS, ...THEMES),
  fc.constantFrom(
    '0b4f73',
    '#ffffff',
    '2',
    '6',
    '7',
    '../hampshire',
    'hampshire.json',
    'W'.repeat(3000),
  ),
)

/** Written as it should be, or as nobody should. */
const queries = fc.oneof(
  fc
    .array(fc.tuple(names, values), { maxLength: 5 })
    .map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
  fc
    .array(fc.tuple(names, values), { maxLength: 4 })
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
  fc.string({ unit: 'binary' }).map((text) => `?${text}`),
)

function expectOptions({ sections, theme, accent, heading, record }: Options) {
  for (const section of sections ?? []) expect(SECTION_IDS).toContain(section)
  if (theme !== undefined) expect(THEMES).toContain(theme)
  if (accent !== undefined) expect(accent).toMatch(/^#[0-9a-f]{6}$/u)
  if (heading !== undefined) expect([2, 3, 4, 5, 6]).toContain(heading)
  if (record !== undefined) expect(record).toMatch(/^[a-z0-9-]+$/u)
}

/** What is chosen is of the record, and its grades are those of that inspection. */
function expectSelection(query: string) {
  const { selection, ignored } = parseSelection(query, index)
  if (selection.area !== undefined) expect(areas).toContain(selection.area)
  const only =
    selection.inspection === undefined ? undefined : index.inspection(selection.inspection)
  if (selection.inspection !== undefined) expect(inspections).toContain(only?.inspection.id)
  const told = readGrades(SMALL, FRAMEWORKS)
  for (const { area, latest } of only === undefined ? [] : buildBoard(index, only).rows) {
    const { gradeOrAbsence } = latest
    const one = told.get(area.id)?.find(({ started }) => started === only?.inspection.started)
    expect('judgement' in gradeOrAbsence ? gradeOrAbsence.judgement.grade.word : undefined).toBe(
      one?.word,
    )
    expect(gradeOrAbsence.kind === 'graded-jointly').toBe((one?.areas.length ?? 0) > 1)
  }
  selectEntries(entries, index.areas, selection)
  const again = formatSelection(selection, query, index)
  expect(parseSelection(again, index).selection).toEqual(selection)
  return { selection, ignored }
}

describe('any query string', () => {
  it('chooses what the record has, or nothing, and says what it leaves aside without harm', () => {
    holds(
      'query strings',
      fc.property(queries, (asked) => {
        const query = cleanQuery(asked)
        expect(cleanQuery(query)).toBe(query)
        const { selection, ignored } = expectSelection(query)
        expect(formatChosenInspection(selection, index) ?? '').not.toMatch(UNSEEN)
        const notices = renderToStaticMarkup(createElement(IgnoredValuesNotice, { ignored }))
        expect(notices).not.toMatch(UNSEEN)
        expect(notices.match(/<\w+/gu) ?? []).toEqual(
          ignored.length === 0 ? [] : ['<div', ...ignored.map(() => '<p')],
        )
        const values = new URLSearchParams(query)
        expectOptions(parseOptions((name) => values.get(name)).options)
        const address = formatRecordAddress({ id: 'southshire', name: 'Southshire' }, query)
        expect(new URL(address, 'https://a.example/b/').href).toMatch(
          /^https:\/\/a\.example\/b\/index\.html\?record=southshire(?:&|$)/u,
        )
      }),
    )
  })

  it('is kept beside the searched words as it was, and the words are kept but for what is hidden', () => {
    holds(
      'searched words',
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 4 }), (pairs) => {
        const asked = `?${new URLSearchParams(pairs).toString()}`
        const before = new URLSearchParams(repairQuery(asked))
        const after = new URLSearchParams(cleanQuery(asked))
        before.delete('q')
        const found = after.get('q') ?? ''
        after.delete('q')
        expect(after.toString()).toBe(before.toString())
        expect(found).not.toMatch(UNSEEN)
        expect(found.length).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('leaves the address on its own host, however the path is written', () => {
    const calls: unknown[] = []
    const host = {
      location: { search: '?area=adoption', href: 'https://a.example//b.example/?area=adoption#x' },
      history: { pushState: (...call: unknown[]) => calls.push(call) },
    }
    createUrlState(host as unknown as Window).push('')
    expect(calls).toEqual([[null, '', 'https://a.example//b.example/']])
  })
})

describe('any attribute of an element', () => {
  it('is read as one of the known choices, or left aside', () => {
    holds(
      'attributes',
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 6 }), (pairs) => {
        const attributes = new Map(pairs)
        const { options } = parseAttributes({
          getAttribute: (name) => attributes.get(name) ?? null,
        })
        expectOptions(options)
        expect(options.sections.length).toBeGreaterThan(0)
        const address = createMemoryUrlState()
        for (const name of ['area', 'inspection']) address.set(name, attributes.get(name) ?? null)
        expectSelection(address.read())
      }),
    )
  })
})
