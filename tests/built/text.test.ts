import { describe, expect, it } from 'vitest'
import { FORMS, readDist, readDistFrameworks, readDistRecord, readText } from './dist'
import { expectDate, listFacts } from './facts'

const record = readDistRecord()
const { areas, frameworks } = readDistFrameworks()

const GRADES = record.inspections.flatMap(({ framework, ended, published, judgements }) =>
  judgements.map(({ judgement, printedGrade }) => {
    const printed = frameworks
      .find(({ id }) => id === framework)
      ?.judgements.find(({ id }) => id === judgement)
    const names = printed?.areas.map((id) => areas.find((area) => area.id === id)?.name ?? '?')
    return {
      facts: [
        `${printedGrade}. Printed as “${printed?.printed ?? '?'}”`,
        ...[expectDate(ended), expectDate(published)],
      ],
      names: names ?? ['?'],
    }
  }),
)

describe.each(FORMS)('%s', (form) => {
  const html = readDist(form)
  const text = readText(html)

  it.each(listFacts(record))('holds all that the record says of its %s', (_, facts) => {
    expect(facts.length).toBeGreaterThan(2)
    const seen = text.toLowerCase()
    expect(
      facts.filter((fact) => !seen.includes(fact.replace(/\s+/gu, ' ').toLowerCase())),
    ).toEqual([])
  })

  it('holds every grade in a row of each of its areas, with its name as printed and its dates', () => {
    const rows = (html.match(/<tr\b.*?<\/tr>/gsu) ?? []).map(readText)
    expect(GRADES.length).toBeGreaterThan(3)
    for (const { facts, names } of GRADES) {
      const holds = (shown: string) => [...facts, ...names].every((fact) => shown.includes(fact))
      expect(rows.filter(holds), facts[0]).toHaveLength(names.length)
    }
  })

  it('names the day on which the record was checked', () => {
    expect(text).toContain(expectDate({ day: record.keeping.checkedOn }))
  })

  it('links every source that has an address, and no other place of the web', () => {
    const linked = [...html.matchAll(/href="(https?:[^"#]*)/gu)].map(([, address]) => address)
    const held = [
      ...record.sources.map(({ address }) => address),
      ...record.inspections.map(({ reportAddress }) => reportAddress),
    ].filter((address) => address !== undefined)
    expect([...new Set(linked)].sort()).toEqual([...new Set(held)].sort())
  })

  it.each([
    ['a value that is none', /\bNaN\b|\bundefined\b|\bnull\b|\[object|\bInfinity\b|Invalid Date/u],
    ['an age or a today', / ago\b|\bToday\b/u],
    ['words for paper alone', /The rest of the record is left out|Printed on/u],
    ['an empty pair of brackets or quotation marks', /\(\s*\)|“\s*”/u],
  ])('never says %s', (_, pattern) => {
    expect(text).not.toMatch(pattern)
  })
})
