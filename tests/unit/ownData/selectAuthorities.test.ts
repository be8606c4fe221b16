import { expect, it } from 'vitest'
import { selectAuthorities } from '../../../src/page/ownData/selectAuthorities'

const AUTHORITIES = [
  { name: 'Bournemouth', abolished: true },
  { name: 'Bournemouth, Christchurch and Poole', abolished: false },
  { name: 'Bristol, City of', abolished: false },
  { name: 'East Riding of Yorkshire', abolished: false },
  { name: 'Kingston upon Hull, City of', abolished: false },
  { name: 'St. Helens', abolished: false },
  { name: 'York', abolished: false },
].map((authority) => ({ ...authority, id: authority.name, record: [0, 0] as const }))

it.each([
  ['', 7],
  ['wilts', 0],
  ['b', 3],
  ['?', 7],
])('leaves, of seven authorities, for “%s” %i', (typed, left) => {
  expect(selectAuthorities(AUTHORITIES, typed)).toHaveLength(left)
})

it.each([
  ['city bristol', ['Bristol, City of']],
  ['BRÍSTOL', ['Bristol, City of']],
  ['hull', ['Kingston upon Hull, City of']],
  ['st helens', ['St. Helens']],
  ['york', ['York', 'East Riding of Yorkshire']],
  ['bourne', ['Bournemouth, Christchurch and Poole', 'Bournemouth']],
])('finds “%s” by the beginnings of words, authorities of today first', (typed, names) => {
  expect(selectAuthorities(AUTHORITIES, typed).map(({ name }) => name)).toEqual(names)
})
