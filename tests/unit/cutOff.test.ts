import { describe, expect, it } from 'vitest'
import { ReadingError } from '../../src/data/problems'
import { readRecordTexts } from '../../src/data/readRecordTexts'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const FILE = 'records/northshire.json'
const FRAMEWORKS = { file: 'records/frameworks.json', text: JSON.stringify(readFrameworks()) }
const RECORD = buildExampleRecord()
RECORD.keeping.maintainer = 'Cyngor Sir y Gogledd: “plant a’u teuluoedd” – ŵŷâêîôû ŵŷâêîôû'
const BYTES = Buffer.from(`${JSON.stringify(RECORD, null, 2)}\n`)
const END = BYTES.toString('utf8').trimEnd().length

/** As a browser makes text of what arrived of the file. */
function readFirst(bytes: number) {
  const text = new TextDecoder().decode(BYTES.subarray(0, bytes))
  const beside = { frameworks: FRAMEWORKS, beside: [] }
  try {
    return readRecordTexts({ record: { file: FILE, text }, ...beside }).record
  } catch (error) {
    return error instanceof ReadingError ? error.problem.kind : error
  }
}

/** A step that meets every part of the file, and no multiple of which is one of its lines. */
const STEP = 61
const steps = Array.from({ length: Math.floor(BYTES.length / STEP) }, (_, count) => count * STEP)
const insideCharacters = [...BYTES.entries()].filter(([, byte]) => byte >> 6 === 0b10)
const atTheEnd = Array.from({ length: 40 }, (_, back) => BYTES.length - back)

const WHOLE = readFirst(BYTES.length)

describe('a record that is cut off', () => {
  it.each([
    ['anywhere', steps],
    ['inside a character of several bytes', insideCharacters.map(([at]) => at).slice(0, 300)],
    ['near its end', atTheEnd],
  ])('is refused whole or is whole: %s', (_, cuts) => {
    expect(cuts.length).toBeGreaterThan(20)
    expect(WHOLE).toMatchObject(JSON.parse(BYTES.toString('utf8')) as object)
    for (const cut of cuts) {
      const isWhole = new TextDecoder().decode(BYTES.subarray(0, cut)).length >= END
      expect([cut, readFirst(cut)]).toEqual([cut, isWhole ? WHOLE : 'not-json'])
    }
  })
})
