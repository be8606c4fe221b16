import { describe, expect, it } from 'vitest'
import { findChoiceProblem } from '../../../src/snippets/choice'
import { fitForm, HOSTS } from '../../../src/snippets/forms'
import { formatFileName } from '../../../src/snippets/names'
import { findFolder, parseSite } from '../../../src/snippets/site'
import { indexOf, makeChoice } from './makeChoice'

describe('the address of the published site', () => {
  it.each([
    ['https://a.example/b/', 'https://a.example/b/'],
    ['https://a.example/b', 'https://a.example/b/'],
    [' https://a.example ', 'https://a.example/'],
    ['https://a.example/b/index.html?area=adoption#ratings', 'https://a.example/b/'],
    ['https://a.example/it’s', 'https://a.example/it%E2%80%99s/'],
    [`https://a.example/"'><b>/`, 'https://a.example/%22%27%3E%3Cb%3E/'],
  ])('reads %s', (typed, site) => {
    expect(parseSite(typed, undefined)).toEqual({ ok: true, site })
  })

  it.each([
    ['', /^Give the address/u],
    ['www.a.example', /no address/u],
    ['http://a.example/', /https:\/\//u],
    ['javascript:alert(1)', /https:\/\//u],
    ['data:text/html,x', /https:\/\//u],
    ['file:///C:/a/index.html', /https:\/\//u],
    ['https://me:secret@a.example/', /password/u],
  ])('refuses “%s” with what is expected', (typed, words) => {
    const read = parseSite(typed, undefined)
    expect(read.ok ? '' : read.problem).toMatch(words)
  })

  it('takes an address without https where the page itself has it', () => {
    const own = findFolder('http://intranet/inspections/index.html?area=adoption')
    expect(own).toBe('http://intranet/inspections/')
    expect(parseSite(own, own)).toEqual({ ok: true, site: own })
    expect(parseSite('http://other/', own).ok).toBe(false)
  })
})

describe('a choice', () => {
  it.each([
    [{}, undefined, undefined],
    [{ sections: ['filter'] }, undefined, /at least one part/u],
    [{ sections: [] }, undefined, /at least one part/u],
    [{ sections: ['badge'] }, undefined, undefined],
    [{ sections: ['badge'], form: 'snapshot-page' }, undefined, /holds no badge/u],
    [{ width: Number.NaN }, undefined, /width of the column/u],
    [{ width: 12 }, undefined, /200 to 2400/u],
    [{ form: 'table', sections: [], width: Number.NaN }, undefined, undefined],
    [{ form: 'static-frame' }, 'southshire', /another one/u],
    [{ form: 'static-frame' }, undefined, undefined],
  ] as const)('%o of record %s has the problem %s', (change, record, problem) => {
    const found = findChoiceProblem(makeChoice(change), record)
    if (problem === undefined) expect(found).toBeUndefined()
    else expect(found).toMatch(problem)
  })

  it('keeps a form that a host takes, and falls back to the host’s best', () => {
    expect(fitForm('drupal', 'list')).toBe('list')
    expect(fitForm('sharepoint', 'element')).toBe(HOSTS.sharepoint.forms[0])
  })

  it('names a file after authority, choice and day', () => {
    const index = indexOf()
    expect(formatFileName({}, index, '2026-11-21')).toBe('northshire-2026-11-21')
    expect(formatFileName({ area: 'adoption', inspection: '2014' }, index, '2026-11-21')).toBe(
      'northshire-adoption-2014-2026-11-21',
    )
  })
})
