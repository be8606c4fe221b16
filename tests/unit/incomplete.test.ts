import { describe, expect, it } from 'vitest'
import { buildListCard, buildTableCard } from '../../src/cards/htmlCards'
import { DOCUMENT_KINDS } from '../../src/entries/documentKinds'
import { drawPictures, prerenderAuthorities, prerenderPage } from '../../src/entries/prerender'
import { buildBoardPicture } from '../../src/app/picture/pictures'
import { formatAuthorityName } from '../../src/record/authorities'
import { buildAreaAnswer, formatAnswer } from '../../src/record/views/answer'
import { buildContext } from '../../src/record/views/context/context'
import { formatIncomplete } from '../../src/record/incomplete'
import { formatAnswerAge } from '../../src/record/keeping'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { MissingPart } from '../../src/record/schema/record'
import { selectSubset } from '../../src/record/export/subset'
import { formatSubsetJson } from '../../src/record/export/subsetJson'
import { formatSubsetCsv } from '../../src/record/export/subsetCsv'
import { buildMadeEngland, buildMadeNeighbours } from './context/madeContext'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const PART = { what: 'An inspection', where: 'list.ods, sheet History, row 12', why: 'two names' }
const SENTENCE =
  'An inspection of this authority could not be read from the list: the latest grade may be missing.'

const frameworks = readFrameworks()
const england = buildMadeEngland()
england.latest.incomplete = 3
const neighbours = buildMadeNeighbours()
for (const entry of neighbours.neighbours.slice(0, 1)) entry.incomplete = true

function build(incomplete?: MissingPart[]) {
  const record = { ...buildExampleRecord(), ...(incomplete === undefined ? {} : { incomplete }) }
  // An action that no later inspection on record can have followed up.
  const [action] = record.actions
  if (action !== undefined)
    record.actions.push({ ...action, id: 'newest', verdict: 'not-yet-inspected-again' })
  return { record, index: buildRecordIndex(record, frameworks) }
}

/** Everything that is written of a record, by where a reader meets it. */
function write(incomplete?: MissingPart[]): [surface: string, text: string][] {
  const { record, index } = build(incomplete)
  const file = { record, frameworks, context: { england, neighbours }, fingerprint: '' }
  const part = selectSubset(index, { selection: {} })
  const cards = [{}, { area: 'care-leavers' }, { inspection: 'ilacs-2019' }]
  return [
    ...DOCUMENT_KINDS.map((form): [string, string] => {
      const { head, body } = prerenderPage(file, 'northshire', form)
      return [form.file, head + body.replace(/<script.*<\/script>/su, '')]
    }),
    ...cards.flatMap((choice): [string, string][] => [
      [`table ${JSON.stringify(choice)}`, buildTableCard(index, choice)],
      [`list ${JSON.stringify(choice)}`, buildListCard(index, choice)],
      [`text ${JSON.stringify(choice)}`, buildBoardPicture(index, choice).text],
    ]),
    ...[...drawPictures(index)]
      .filter(([name]) => name !== 'badge')
      .map(([name, { svg }]): [string, string] => [`picture ${name}`, svg]),
    ['CSV', formatSubsetCsv(part)],
    ['JSON', formatSubsetJson(part)],
    ['description', formatAnswer(index)],
  ]
}

/** Words that claim that nothing came after, or that something changed. */
const CLAIMS =
  /latest|when last|last inspected|last graded|nothing later|no graded inspection since|higher:|lower:|the same grade|not yet inspected|inspected [^.<]{1,30} ago/giu
/** Says itself that it may not be, or is of others than the authority. */
const NO_CLAIM =
  /the latest grade may be missing|its latest grade may be missing|their latest grade may be missing|latest known inspection/giu

describe('an incomplete record', () => {
  it.each(write([PART]))('says so in the %s, and calls nothing the latest', (_, text) => {
    const flat = text.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')
    expect(`${flat} ${text}`).toContain(SENTENCE)
    expect(flat.replace(NO_CLAIM, '').match(CLAIMS)).toBeNull()
  })

  it('is known from a complete one by each of them', () => {
    for (const [surface, text] of write()) {
      expect([surface, text.includes('An inspection of this authority could not')]).toEqual([
        surface,
        false,
      ])
    }
    expect(write().map(([, text]) => text.match(CLAIMS)?.[0] ?? '')).toContain('when last')
  })

  it.each<[string, string[], string]>([
    ['one inspection in two tables', ['An inspection', 'An inspection.'], SENTENCE],
    [
      'two kinds of parts',
      ['The overall grade of one inspection', 'An inspection'],
      'The overall grade of one inspection and an inspection of this authority could not be read from the list: the latest grade may be missing.',
    ],
    [
      'a name at the beginning',
      ['an inspection', 'ILACS of 2022'],
      'An inspection and ILACS of 2022 of this authority could not be read from the list: the latest grade may be missing.',
    ],
    [
      'more kinds than are named',
      ['A grade', 'A day', 'An inspection', 'An inspection'],
      'Four entries of this authority could not be read from the list: the latest grade may be missing.',
    ],
  ])('names %s', (_, whats, sentence) => {
    const { index } = build(whats.map((what) => ({ ...PART, what })))
    expect(formatIncomplete(index)).toBe(sentence)
  })

  it('answers about an area by what was read, and states no age', () => {
    const { index } = build([PART])
    const answer = buildAreaAnswer(index.vocabulary.area('adoption'), index)
    expect(answer.map(({ text }) => text).join('')).toMatch(
      /^Adoption: outstanding in the newest grade that could be read, 3 to 26 March 2014\./u,
    )
    expect(formatAnswerAge(index, '2026-11-28')).toBeUndefined()
  })

  it.each([
    ['2026-11-28', 'Inspected 2 years 2 months ago'],
    ['2024-09-13', 'Inspected less than a month ago'],
    ['2024-09-12', undefined],
    ['1970-01-01', undefined],
  ])('and a complete one states its age on %s: %s', (today, age) => {
    expect(formatAnswerAge(build().index, today)).toBe(age)
  })
})

describe('England beside it', () => {
  it.each([
    [undefined, undefined],
    [0, undefined],
    [
      1,
      'Of one authority in England an inspection could not be read: its latest grade may be missing here.',
    ],
    [
      12,
      'Of 12 authorities in England an inspection could not be read: their latest grade may be missing here.',
    ],
  ])('says how many are missing: %s', (incomplete, sentence) => {
    const counts = buildMadeEngland()
    if (incomplete !== undefined) counts.latest.incomplete = incomplete
    const view = buildContext(build().index, counts, undefined).england
    expect(view?.missing).toBe(sentence)
    expect(view?.counted).toBe(
      sentence === undefined
        ? 'the latest inspection of each of 10 councils, as at 31 May 2026'
        : 'the newest inspection read of each of 10 councils, as at 31 May 2026',
    )
  })

  it('says of a neighbour that a later grade may be missing', () => {
    const { authorities, neighboursMissing } = buildContext(build().index, undefined, neighbours)
    expect(authorities.findIndex((row) => row.incomplete)).toBe(1)
    expect(neighboursMissing).toBe(
      'Of one authority among the neighbours an inspection could not be read: its latest grade may be missing here.',
    )
  })
})

describe('the list of authorities', () => {
  it('says of which an inspection is missing', () => {
    const entry = { id: 'kent', name: 'Kent', incomplete: true as const }
    expect(formatAuthorityName(entry)).toBe('Kent (incomplete: a later grade may be missing)')
    expect(formatAuthorityName({ ...entry, abolished: true })).toBe(
      'Kent (no longer exists; incomplete: a later grade may be missing)',
    )
    expect(prerenderAuthorities([entry]).body).toContain('a later grade may be missing')
  })
})
