import { describe, expect, it } from 'vitest'
import { cleanQuery } from '../../src/data/urlState'
import { findRefusedRecord, parseOptions } from '../../src/data/options'

/** What page, frame and head take from an address. */
function read(search: string) {
  const query = new URLSearchParams(cleanQuery(search))
  const { options, refused } = parseOptions((name) => query.get(name))
  return { record: options.record, refused: findRefusedRecord(refused), area: query.get('area') }
}

describe('a record asked for in the address', () => {
  it.each([
    ['?record=kent', 'kent'],
    ['?record=Kent', 'kent'],
    ['?record=KENT.JSON', 'kent'],
    ['?record=kent.json', 'kent'],
    ['?record=%20Isle-of-Wight%0a', 'isle-of-wight'],
    ['?Record=Kent', 'kent'],
    ['?theme=dark&amp;record=kent', 'kent'],
    ['?theme=dark&amp;amp;RECORD=kent', 'kent'],
  ])('is matched however it is written: %s', (search, record) => {
    expect(read(search)).toMatchObject({ record, refused: undefined })
  })

  it.each([
    ['?record=Isle+of+Wight', 'Isle of Wight'],
    ['?record=kent.json.json', 'kent.json.json'],
    ['?record=../kent', '../kent'],
    ['?record=records/kent.json', 'records/kent.json'],
    ['?record=https://a.example/kent.json', 'https://a.example/kent.json'],
    ['?record=kent/', 'kent/'],
    ['?record=-', '-'],
    ['?record=.json', '.json'],
    ['?record=İstanbul', 'İstanbul'],
    ['?record=kent;area=adoption', 'kent;area=adoption'],
  ])('is refused by name where it can be none: %s', (search, refused) => {
    expect(read(search)).toMatchObject({ record: undefined, refused })
  })

  it.each(['', '?', '?record=', '?record=%20', '?records=kent', '?q=record%3Dkent'])(
    'is none in %j',
    (search) => {
      expect(read(search)).toMatchObject({ record: undefined, refused: undefined })
    },
  )
})

it.each([
  ['?record=kent&amp;area=adoption', '?record=kent&area=adoption'],
  ['?AREA=adoption&amp;q=a%26amp%3Bb', '?area=adoption&q=a%26amp%3Bb'],
  ['?area=adoption&utm_source=x&amp;Utm=1', '?area=adoption&utm_source=x&amp;Utm=1'],
  ['?q=a+b&area=adoption', '?q=a+b&area=adoption'],
])('an address is read as it was meant, and what is not ours stays: %s', (search, repaired) => {
  expect(cleanQuery(search)).toBe(repaired)
})
