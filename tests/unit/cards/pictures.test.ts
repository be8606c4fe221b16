import { describe, expect, it } from 'vitest'
import { drawPictures, type DrawnPicture } from '../../../src/entries/prerender'
import { readElements, readText } from '../../../src/import/sheets/parseXml'
import { buildExampleRecord } from '../exampleRecord'
import { ILACS_2019, ILACS_2024, madeIndex, SIF_2014, THREE_INSPECTIONS } from '../madeRecords'
import { findGrades, indexOf, RECORDS } from './shapes'

interface Drawn {
  text: string
  x: number
  y: number
  end: number
}

/** A letter's width in em: narrower than the pictures reckon with, wider than Source Sans 3 is. */
const LETTER = { regular: 0.5, bold: 0.54 }

function unescape(text: string): string {
  return readText([...readElements('svg', 'text', [`<t>${text}</t>`], { whole: ['t'] })][0])
}

/** Every line of text of a picture, where it stands in it, and about where it ends. */
function listTexts(svg: string): Drawn[] {
  const places = [{ x: 0, y: 0 }]
  const parts = svg.matchAll(
    /<g(?: transform="translate\((\S+) (\S+)\)")?>|<\/g>|<text ([^>]*)>(.*?)<\/text>/gu,
  )
  return [...parts].flatMap(([whole, dx, dy, attributes, content]) => {
    const { x, y } = places.at(-1) ?? { x: 0, y: 0 }
    if (whole === '</g>') places.pop()
    else if (attributes === undefined) places.push({ x: x + Number(dx), y: y + Number(dy) })
    if (attributes === undefined || content === undefined) return []
    const read = (name: string) =>
      Number(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1])
    const text = unescape(content.replace(/<[^>]*>/gu, ''))
    const em = `${attributes}${content}`.includes('font-weight') ? LETTER.bold : LETTER.regular
    return [{ text, x, y: y + read('y'), end: x + text.length * read('font-size') * em }]
  })
}

function findOverlaps(texts: readonly Drawn[]): string[] {
  return texts.flatMap((one) =>
    texts
      .filter((other) => other.x > one.x && Math.abs(other.y - one.y) < 12 && other.x < one.end)
      .map((other) => `${one.text} | ${other.text}`),
  )
}

const again = (id: string, year: number, from = ILACS_2019) => ({
  ...from,
  ...{ id, started: `${String(year)}-05-10`, ended: { day: `${String(year)}-05-14` } },
  ...{ all: 'requires-improvement', grades: {} },
})

const EIGHT = madeIndex([
  SIF_2014,
  again('b', 2016, SIF_2014),
  ILACS_2019,
  ...[2020, 2021, 2022].map((year) => again(`y${String(year)}`, year)),
  again('f', 2023, ILACS_2024),
  again('g', 2025, ILACS_2024),
])
const INDEXES = [
  ...RECORDS.map(([shape, record]) => [shape, indexOf(record)] as const),
  ['eight inspections with long words and four joint grades', EIGHT] as const,
  ['visits', indexOf(buildExampleRecord())] as const,
]
const PICTURES = INDEXES.flatMap(([shape, index]) =>
  [...drawPictures(index)].map(([name, picture]): [string, DrawnPicture] => [
    `${name}, ${shape}`,
    picture,
  ]),
)

describe.each(PICTURES)('the picture of %s', (name, { svg, text, width, height }) => {
  const texts = listTexts(svg)

  it('is well formed, with its text in it', () => {
    // Throws where it is not.
    const [, desc] = [...readElements('svg', 'card', [svg], { whole: ['title', 'desc'] })].map(
      readText,
    )
    expect(desc).toBe(text.replace(/\s+/gu, ' '))
  })

  it('runs over no edge and no neighbour', () => {
    const margin = name.startsWith('badge') ? 4 : 36
    expect(texts.filter(({ end }) => end > width - margin).map((it) => it.text)).toEqual([])
    expect(texts.filter(({ y }) => y > height - margin).map((it) => it.text)).toEqual([])
    expect(findOverlaps(texts)).toEqual([])
  })

  it('shows no grade that its text does not say, and says none that it does not show', () => {
    const shown = texts.map((it) => it.text).join(' ')
    // A summary shows the latest grades; its words say the others too.
    const said = new Set(findGrades(text))
    for (const grade of findGrades(shown)) expect(said).toContain(grade)
    if (!name.startsWith('summary')) expect(new Set(findGrades(shown))).toEqual(said)
  })

  it('asks for nothing and runs nothing', () => {
    const elements = new Set([...svg.matchAll(/<([a-z]+)/giu)].map(([, tag]) => tag))
    const known = ['svg', 'title', 'desc', 'rect', 'g', 'text', 'tspan', 'path']
    expect([...elements].filter((tag) => !known.includes(tag ?? ''))).toEqual([])
    expect(svg).not.toMatch(/\s(?:style|class|id|href|on\w+)=|url\(/u)
  })
})

describe('the picture of the board', () => {
  const draw = (index = madeIndex(THREE_INSPECTIONS)) => {
    const svg = drawPictures(index).get('ratings')?.svg ?? ''
    return listTexts(svg).map(({ text }) => text)
  }

  it('draws a joint grade once, and says that it is one for both', () => {
    const lines = draw().join(' ')
    expect(lines.match(/one grade for both/gu)).toHaveLength(1)
    expect(lines).not.toContain('no grade of its own')
    expect(lines).toContain('not judged on its own since January 2018')
  })

  it('names the rules and the days of each inspection, the visits and the sources', () => {
    const lines = draw(indexOf(buildExampleRecord())).join(' ')
    for (const words of [
      '2018 rules',
      '2014',
      'Visits, no grades',
      'broadly comparable',
      'Sources: Ofsted',
    ])
      expect(lines).toContain(words)
  })
})
