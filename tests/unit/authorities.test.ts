import { describe, expect, it } from 'vitest'
import { findAuthorities, formatMatches } from '../../src/record/authorities'
import type { IndexEntry } from '../../src/record/schema/manyRecords'
import { formatRecordAddress } from '../../src/data/recordAddress'
import { formatSiteRecords, parseSiteRecords } from '../../src/data/siteRecords'

const NAMES = [
  ...['Sedgemoor', 'East Sussex', 'Northshire', 'St. Helens', 'Sussex Coast', 'Ynys Môn'],
  'West Sussex',
]
const TODAY_FIRST = [...NAMES.slice(1), 'Sedgemoor']
const entries = NAMES.map((name, number): IndexEntry => ({
  id: `a-${String(number)}`,
  name,
  ...(name === 'Sedgemoor' ? { abolished: true } : {}),
}))
const find = (words: string) => findAuthorities(entries, words).listed.map(({ name }) => name)

describe('authorities by name', () => {
  it.each([
    ['', TODAY_FIRST],
    [' ? ', TODAY_FIRST],
    ['sussex', ['Sussex Coast', 'East Sussex', 'West Sussex']],
    ['SUSSEX west', ['West Sussex']],
    ['mon', ['Ynys Môn']],
    ['helens st', ['St. Helens']],
    ['s o', ['Sussex Coast', 'Northshire', 'Ynys Môn', 'Sedgemoor']],
    ['shire', ['Northshire']],
    ['atlantis', []],
  ])('“%s” finds %j, those that begin so first', (words, names) => {
    expect(find(words)).toEqual(names)
  })

  it('are found by former names and regions too, where the list has them', () => {
    const list = [{ name: 'Northshire', keywords: 'North East Oldshire' }, { name: 'Eastshire' }]
    expect(findAuthorities(list, 'oldshire').listed).toEqual(list.slice(0, 1))
    expect(findAuthorities(list, 'east').listed.map(({ name }) => name)).toEqual([
      'Eastshire',
      'Northshire',
    ])
  })

  it.each([
    ['', '7 authorities.'],
    ['sussex', '3 of 7 authorities.'],
    ['atlantis', 'No authority of that name is in the list.'],
  ])('are counted for “%s”: %s', (words, sentence) => {
    expect(formatMatches(findAuthorities(entries, words), entries.length)).toBe(sentence)
  })

  it('are listed up to two hundred, and the rest is said to be there', () => {
    const many = Array.from({ length: 10_000 }, (_, number) => ({
      id: `b-${String(number)}`,
      name: `Shire ${String(number)}`,
    }))
    const found = findAuthorities(many, 'shire')
    expect(found.listed).toHaveLength(200)
    expect(formatMatches(found, many.length)).toBe(
      '10000 authorities. The first 200 are listed: type more of the name.',
    )
  })
})

describe('the address of another record', () => {
  const [entry] = entries
  if (entry === undefined) throw new Error('There is no entry')

  it.each([
    ['', './index.html?record=a-0'],
    ['?record=kent', './index.html?record=a-0'],
    ['?area=care-leavers&theme=dark', './index.html?record=a-0&area=care-leavers&theme=dark'],
    ['?inspection=2024&q=homeless&area=overall', './index.html?record=a-0&area=overall'],
  ])('keeps of “%s” what holds for every record: %s', (search, address) => {
    expect(formatRecordAddress(entry, search)).toBe(address)
  })

  it('is its own page where one was built', () => {
    const own = { ...entry, page: true as const }
    expect(formatRecordAddress(own)).toBe('./authority-a-0.html')
    expect(formatRecordAddress(own, '?record=kent&area=overall')).toBe(
      './authority-a-0.html?area=overall',
    )
  })
})

describe('what a page knows of its site’s records', () => {
  it.each([
    { count: 156, england: true, neighbours: true, pages: true, englandPage: true },
    { count: 2, england: false, neighbours: false, pages: false, englandPage: false },
    { count: 3, england: false, neighbours: true, pages: false, englandPage: false },
  ])('is read as it was written: %j', (records) => {
    expect(parseSiteRecords(formatSiteRecords(records))).toEqual(records)
  })

  it.each([undefined, '', 'england', '0', '-1', '1e3', 'many pages'])(
    'is nothing where the page says %j',
    (text) => {
      expect(parseSiteRecords(text)).toBeUndefined()
    },
  )
})
