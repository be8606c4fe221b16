import { expect, it } from 'vitest'
import { formatCardText } from '../../src/cards/cardText'
import { buildCard } from '../../src/cards/card'
import { gradeTone } from '../../src/cards/gradeMark'
import { buildListCard, buildTableCard } from '../../src/cards/htmlCards'
import { DOCUMENT_KINDS, drawPictures, prerenderPage } from '../../src/entries/prerender'
import { selectSubset } from '../../src/record/export/subset'
import { formatSubsetCsv } from '../../src/record/export/subsetCsv'
import { formatSubsetJson } from '../../src/record/export/subsetJson'
import { VISITS_FROM_LISTS } from '../../src/record/visits'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { buildBadge } from '../../src/record/views/badge'
import { buildContext } from '../../src/record/views/context/context'
import { formatTally } from '../../src/record/views/context/tally'
import { buildMadeEngland, buildMadeNeighbours } from './context/madeContext'
import { readShippedFrameworks } from './exampleRecord'
import { ILACS_2024, madeRecord } from './madeRecords'

const FRAMEWORKS = readShippedFrameworks()
const LIST = 'Requires improvement to be good'
const SLAC_2011 = { id: 'slac-2011', framework: 'slac', started: '2011-07-04', all: 'adequate' }

/** A record whose older grades are printed as Ofsted's lists print them. */
function indexOf(...inspections: Parameters<typeof madeRecord>[0][number][]) {
  const record = madeRecord(inspections, {}, FRAMEWORKS)
  for (const judgement of record.inspections.flatMap(({ judgements }) => judgements))
    if (judgement.grade === 'adequate') judgement.printedGrade = LIST
  return buildRecordIndex(record, FRAMEWORKS)
}
const LATEST = indexOf(SLAC_2011)
const EARLIER = indexOf(SLAC_2011, { ...ILACS_2024, all: 'requires-improvement' })
const CARE = { area: 'children-in-care' }

/** Each "adequate" in what a reader reads, with the words after it, but for a quoted one; a picture’s lines are joined. */
function findAdequate(markup: string): string[] {
  const text = markup
    .replace(/<span class="mark__word">.*?<\/span>/gu, '')
    .replace(/<(?!a )[^>]*>/gu, ' ')
    .replace(/&#x27;|&#8217;/gu, '’')
    .replace(/\s+/gu, ' ')
  return text.match(/(?<!“)\badequate\b.{0,56}/giu) ?? []
}
const picture = (index: typeof LATEST, name: string) => drawPictures(index).get(name)?.svg ?? ''
const subset = (index: typeof LATEST) => selectSubset(index, { selection: {} })
const vocabulary = (index: typeof LATEST) => {
  const { vocabulary: held } = JSON.parse(formatSubsetJson(subset(index))) as {
    vocabulary: { grades: { word: string }[] }
  }
  return held.grades.map(({ word }) => word).join('; ')
}

const [PAGE] = DOCUMENT_KINDS
function drawPage({ record }: typeof LATEST): string {
  const file = { record, frameworks: FRAMEWORKS, fingerprint: '' }
  if (PAGE === undefined) throw new Error('No page')
  const { body } = prerenderPage(file, 'northshire', PAGE)
  return body.replace(/<script.*<\/script>/su, '')
}

it.each([
  ['a card as text', (index: typeof LATEST) => formatCardText(buildCard(index))],
  ['a card of an area', (index: typeof LATEST) => formatCardText(buildCard(index, CARE))],
  ['a card as a list', buildListCard],
  ['a card as a table', buildTableCard],
  ['the table of an area', (index: typeof LATEST) => buildTableCard(index, CARE)],
  ['CSV', (index: typeof LATEST) => formatSubsetCsv(subset(index))],
  ['JSON', vocabulary],
  ['the picture of the board', (index: typeof LATEST) => picture(index, 'ratings')],
  ['the picture of an area', (index: typeof LATEST) => picture(index, 'ratings-children-in-care')],
  ['the page', drawPage],
])('in %s an adequate grade has the words of Ofsted’s list beside it', (_, draw) => {
  for (const index of [LATEST, EARLIER]) {
    const found = findAdequate(draw(index))
    expect(found.length).toBeGreaterThan(0)
    for (const words of found)
      expect(words).toMatch(/^adequate \(Ofsted’s list: requires improvement to be good\)/iu)
  }
})

it('has them in the badge, and its mark no colour', () => {
  expect(buildBadge(LATEST).lines.join(' ')).toContain(
    '2 adequate (Ofsted’s list: requires improvement to be good)',
  )
  for (const { grade } of LATEST.inspections.flatMap(({ judgements }) => judgements))
    expect(gradeTone(grade)).toBe('plain')
})

it('says beside the visits of a record from lists which visits they can be', () => {
  const sources = LATEST.record.sources.map((source) => ({
    ...source,
    kind: 'official-statistics' as const,
  }))
  const fromLists = buildRecordIndex({ ...LATEST.record, sources }, FRAMEWORKS)
  expect(drawPage(fromLists)).toContain(VISITS_FROM_LISTS)
  expect(drawPage(LATEST)).not.toContain(VISITS_FROM_LISTS)
})

it('is counted with none, in England or among neighbours', () => {
  const neighbours = buildMadeNeighbours()
  const [first] = neighbours.neighbours
  const [slac] = LATEST.record.inspections
  if (first?.latest === undefined || slac === undefined) throw new Error('No neighbour')
  first.latest = { ...slac, citations: [], report: 'list-2026' }
  const context = buildContext(LATEST, buildMadeEngland(), neighbours)
  const row = context.rows.find(({ subject }) => subject.key === 'children-in-care')
  if (row?.neighbours === undefined) throw new Error('No row')
  expect(row.ownGrade).toBeUndefined()
  expect(row.england?.words).toContain(
    'Northshire: adequate (Ofsted’s list: requires improvement to be good)',
  )
  expect(formatTally(row.subject, row.neighbours)).toContain('1 graded on an older scale')
  expect(
    row.neighbours.grades.find(({ grade }) => grade.id === 'requires-improvement')?.count,
  ).toBe(0)
  const [, shown] = context.authorities
  const given = shown?.latest?.gradesOrAbsences.find(({ area }) => area.id === 'children-in-care')
  expect(given?.gradeOrAbsence).toMatchObject({
    judgement: { words: 'Adequate (Ofsted’s list: requires improvement to be good)' },
  })
})
