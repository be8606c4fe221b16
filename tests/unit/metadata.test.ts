import { expect, it } from 'vitest'
import { formatMetadata } from '../../src/entries/metadata'
import type { Source } from '../../src/record/schema/evidence'

const build = (kind: Source['kind'], publisher: string): Source => ({
  ...{ id: kind, kind, publisher, shortName: publisher, published: { day: '2026-08-22' } },
})
const official = build('official-statistics', 'Ofsted')
const compiled = build('compiled-data', 'Data to Insight')

function describeDataset(sources: Source[]) {
  const files = { files: ['a.csv'], type: 'text/csv' as const }
  const dataset = { place: 'England', sources, day: '2026-08-22', inspections: [], ...files }
  const address = 'https://example.org/england.html'
  const head = formatMetadata({ title: 'T', description: 'D', address, dataset })
  const [, json = ''] = /ld\+json">(.*?)<\/script>/su.exec(head) ?? []
  return JSON.parse(json) as Record<'license' | 'creator', unknown> & { isBasedOn: object[] }
}

it('a dataset from Ofsted’s lists alone has their author and licence', () => {
  const { license, creator } = describeDataset([official, official])
  expect(license).toContain('open-government-licence')
  expect(creator).toEqual([{ '@type': 'Organization', name: 'Ofsted' }])
  expect(describeDataset([])).not.toHaveProperty('license')
})

it('of a dataset from other lists too, only Ofsted’s have them', () => {
  const dataset = describeDataset([official, compiled])
  expect(dataset).not.toHaveProperty('license')
  expect(dataset).not.toHaveProperty('creator')
  const [first, second] = dataset.isBasedOn
  expect(first).toHaveProperty('creator', [{ '@type': 'Organization', name: 'Ofsted' }])
  expect(first).toHaveProperty('license')
  expect(second).not.toHaveProperty('license')
  expect(second).not.toHaveProperty('creator')
})
