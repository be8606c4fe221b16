// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { buildTimelinePicture } from '../../../src/app/timeline/picture/buildTimelinePicture'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { INDEX, namesOfJudgement, RAW } from './example'

const draw = (selection = {}, chosen?: string) => {
  const picture = buildTimelinePicture(INDEX, selection, chosen)
  if (picture === undefined) throw new Error('There is no picture')
  return picture
}

/** The words that are drawn, without those that only stand for the picture. */
function readDrawn(svg: string): string[] {
  const drawn = svg.replace(/<(title|desc)>.*?<\/\1>/gsu, '')
  return [...drawn.matchAll(/<text\b[^>]*>([^<]*)<\/text>/gu)].map(([, words]) => words ?? '')
}

function isWellFormed(svg: string): boolean {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return parsed.documentElement.localName === 'svg' && parsed.querySelector('parsererror') === null
}

describe('the timeline as a picture', () => {
  it('is well-formed, and holds nothing that is fetched, run or styled from outside', () => {
    const { svg } = draw()
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).not.toMatch(
      /<(?:script|style|image|use|foreignObject|a)\b|href|url\(|\bstyle=|\bid=/u,
    )
    expect(svg).toContain('sans-serif')
  })

  it('names the authority, its sources and the day to which it was checked, in what is drawn', () => {
    const words = readDrawn(draw().svg).join(' ')
    expect(words).toContain('Northshire: children’s services inspections, timeline')
    expect(words).toMatch(/Sources: .*2024 report.*2019 report.*2014 report/u)
    expect(words).toContain('checked on 3 February 2025')
    expect(words).toContain('Not an Ofsted product.')
    expect(words).toContain('only broadly comparable')
  })

  it('draws each grade of one area by its word, and a joint grade once and as one', () => {
    const words = readDrawn(draw().svg)
    const given = RAW.inspections.flatMap((inspection) =>
      inspection.judgements.map(({ judgement, grade }) => ({
        grade,
        names: namesOfJudgement(inspection.framework, judgement),
      })),
    )
    const joint = given.filter(({ names }) => names.length > 1)
    for (const [id, word] of [
      ['outstanding', 'Outstanding'],
      ['good', 'Good'],
    ])
      // One more stands among the signs that are explained.
      expect(words.filter((drawn) => drawn === word)).toHaveLength(
        given.filter(({ grade }) => grade === id).length + 1,
      )
    expect(words.filter((drawn) => drawn === 'one joint grade')).toHaveLength(joint.length)
  })

  it('honours a choice, and names it in the picture', () => {
    const { svg, text } = draw({ area: 'adoption' }, 'Adoption')
    const words = readDrawn(svg)
    expect(words).toContain('Chosen: Adoption.')
    expect(words).toContain('Adoption')
    expect(words).not.toContain('Leadership')
    expect(text).not.toContain('Leadership')
    expect(words.join(' ')).not.toContain('2024 report')
  })

  it('is none where the choice leaves no mark', () => {
    expect(buildTimelinePicture(INDEX, { words: 'no such words' }, 'x')).toBeUndefined()
  })

  it('takes markup in a record as words', () => {
    const record = buildExampleRecord()
    record.authority.name = '<script>alert(1)</script> & "x"'
    const picture = buildTimelinePicture(buildRecordIndex(record, readFrameworks()), {}, undefined)
    expect(isWellFormed(picture?.svg ?? '')).toBe(true)
    expect(picture?.svg).not.toContain('<script')
  })
})
