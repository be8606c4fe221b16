import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Disagreement, Figure, Finding, Source } from '../../../src/record/schema/evidence'
import { ImprovementAction } from '../../../src/record/schema/actions'
import { Inspection, Visit } from '../../../src/record/schema/inspections'
import { Quote } from '../../../src/record/schema/quotes'
import { selectSubset } from '../../../src/record/export/subset'
import { formatSubsetJson } from '../../../src/record/export/subsetJson'
import { INDEX, RAW } from './example'

const choice = { selection: { area: 'care-leavers', inspection: 'ilacs-2024' } }
const part = JSON.parse(
  formatSubsetJson(selectSubset(INDEX, choice), 'https://council.example/page'),
) as Record<string, never> & { about: Record<string, unknown>; sources: { id: string }[] }

const kept = (
  entries: readonly { areas: string[]; inspection?: string | undefined; id: string }[],
) =>
  entries
    .filter(({ areas }) => areas.length === 0 || areas.includes('care-leavers'))
    .filter(({ inspection }) => inspection === 'ilacs-2024')
    .map(({ id }) => id)

describe('a part of a record as data', () => {
  it('says first what was filtered, by which schema, from where and as checked when', () => {
    expect(Object.keys(part)[0]).toBe('about')
    expect(part.about).toMatchObject({
      schemaVersion: 1,
      filtered: {
        inWords: 'Care leavers, the 2024 inspection',
        area: 'care-leavers',
        inspection: 'ilacs-2024',
        kinds: 'all',
      },
      recordChecked: RAW.keeping.checkedOn,
      downloadedFrom: 'https://council.example/page',
    })
  })

  it('holds the entries of the choice and no others', () => {
    const ids = (name: string) => (part[name] as unknown as { id: string }[]).map(({ id }) => id)
    expect(ids('actions')).toEqual(kept(RAW.actions))
    expect(ids('quotes')).toEqual(kept(RAW.quotes))
    expect(ids('findings')).toEqual(kept(RAW.findings))
    expect(ids('findings').length).toBeGreaterThan(0)
    expect(part['visits']).toEqual([])
    const inspections = part['inspections'] as unknown as (typeof RAW)['inspections']
    expect(
      inspections.flatMap(({ judgements }) => judgements.map(({ judgement }) => judgement)),
    ).toEqual(['ilacs-2023-care-leavers'])
  })

  it('holds each entry as the record’s schema has it', () => {
    const shapes: [string, v.GenericSchema][] = [
      ['inspections', Inspection],
      ['visits', Visit],
      ['actions', ImprovementAction],
      ['quotes', Quote],
      ['findings', Finding],
      ['figures', Figure],
      ['disagreements', Disagreement],
    ]
    for (const [name, shape] of shapes)
      expect(v.safeParse(v.array(shape), part[name]).issues ?? []).toEqual([])
    for (const { rights, ...source } of part.sources as { id: string; rights?: string }[]) {
      expect(v.safeParse(Source, source).issues ?? []).toEqual([])
      expect(rights).toMatch(/copyright|remain/u)
    }
  })

  it('holds every source that is cited in it, and what each framework means', () => {
    const held = new Set(part.sources.map(({ id }) => id))
    const cited = [
      ...JSON.stringify({ ...part, sources: [] }).matchAll(/"(?:source|report)":"([^"]+)"/gu),
    ]
    expect(cited.length).toBeGreaterThan(2)
    expect(new Set(cited.map(([, id]) => id))).toEqual(held)
    const inspections = part['inspections'] as unknown as (typeof RAW)['inspections']
    const { frameworks } = part['vocabulary'] as unknown as { frameworks: { id: string }[] }
    expect(new Set(frameworks.map(({ id }) => id))).toEqual(
      new Set(inspections.map(({ framework }) => framework)),
    )
  })
})
