import { describe, expect, it } from 'vitest'
import { measureText } from '../../../src/cards/measureText'
import { buildPictureCard, type PictureCard } from '../../../src/cards/pictureCard'
import { readElements, readText } from '../../../src/import/sheets/parseXml'
import { ILACS_2024, madeIndex, THREE_INSPECTIONS } from '../madeRecords'
import { AREA_RECORDS, findGrades, indexOf, RECORDS } from './shapes'

interface Drawn {
  text: string
  x: number
  y: number
  end: number
}

/** Every line of text of a picture, with the most that it takes. */
function listTexts(svg: string): Drawn[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/gu)].map(
    ([, attributes = '', content = '']) => {
      const read = (name: string) =>
        Number(new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1])
      const [x, y, size] = [read('x'), read('y'), read('font-size')]
      const runs = content.split(/<\/?tspan[^>]*>/u).map(unescape)
      const width = runs.reduce((sum, run, at) => {
        // Every second run stands in a tspan.
        const bold = at % 2 === 1 || attributes.includes('font-weight')
        return sum + measureText(run, { size, bold })
      }, 0)
      return { text: runs.join(''), x, y, end: x + width }
    },
  )
}

function unescape(text: string): string {
  return readText([...readElements('svg', 'text', [`<t>${text}</t>`], { whole: ['t'] })][0])
}

function findOverlaps(texts: readonly Drawn[]): string[] {
  return texts.flatMap((one) =>
    texts
      .filter((other) => other.x > one.x && Math.abs(other.y - one.y) < 10 && other.x < one.end)
      .map((other) => `${one.text} | ${other.text}`),
  )
}

const PICTURES: [view: string, picture: PictureCard][] = [
  ...RECORDS.map(([shape, record]): [string, PictureCard] => [
    shape,
    buildPictureCard(indexOf(record)),
  ]),
  ...AREA_RECORDS.map(([area, shape, record]): [string, PictureCard] => [
    `${area}, ${shape}`,
    buildPictureCard(indexOf(record), { area }),
  ]),
]

describe.each(PICTURES)('the picture of %s', (_, { svg, text, width, height }) => {
  const texts = listTexts(svg)

  it('is well formed, with its name and its text in it', () => {
    // Throws where it is not.
    const [title, desc] = [...readElements('svg', 'card', [svg], { whole: ['title', 'desc'] })].map(
      readText,
    )
    expect(`${title ?? ''}.`).toBe(text.split('\n')[0])
    expect(desc).toBe(text.replaceAll('\n', ' ').replace(/ +/gu, ' '))
  })

  it('runs over no edge and no neighbour', () => {
    expect(texts.filter(({ end }) => end > width - 36).map((it) => it.text)).toEqual([])
    expect(texts.filter(({ y }) => y > height - 36).map((it) => it.text)).toEqual([])
    expect(findOverlaps(texts)).toEqual([])
  })

  it('shows no grade that its text does not say, and says none that it does not show', () => {
    const shown = texts.map((it) => it.text).join(' ')
    expect(new Set(findGrades(shown))).toEqual(new Set(findGrades(text)))
  })

  it('asks for nothing and runs nothing', () => {
    const elements = new Set([...svg.matchAll(/<([a-z]+)/giu)].map(([, name]) => name))
    const known = ['svg', 'title', 'desc', 'rect', 'g', 'text', 'tspan', 'path']
    expect([...elements].filter((name) => !known.includes(name ?? ''))).toEqual([])
    expect(svg).not.toMatch(/\s(?:style|class|id|href|on\w+)=|url\(/u)
  })
})

describe('a picture', () => {
  it('draws a joint grade once, in a box over the rows that share it', () => {
    const { svg } = buildPictureCard(madeIndex(THREE_INSPECTIONS))
    const words = listTexts(svg).map(({ text }) => text)
    expect(words.join(' ')).toContain('one joint grade for children in care and care leavers')
    expect(words.join(' ')).not.toContain('no grade of its own')
  })

  it('draws as many steps as the scale has, and lifts those that the grade reaches', () => {
    const { svg } = buildPictureCard(
      madeIndex([{ ...ILACS_2024, all: 'requires-improvement', grades: {} }]),
      { area: 'leadership' },
    )
    const [, mark = ''] = /<path d="([^"]*)"/u.exec(svg) ?? []
    expect([...mark.matchAll(/v(-\d+)/gu)].map(([, rise]) => Number(rise))).toEqual([
      -4, -8, -2, -2,
    ])
  })
})
