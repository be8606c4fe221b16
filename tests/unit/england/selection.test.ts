import { describe, expect, it } from 'vitest'
import {
  buildSelectionRules,
  formatFacets,
  formatLimits,
  formatEnglandSelection,
  listFacets,
  parseEnglandSelection,
  selectAuthorities,
} from '../../../src/record/england/selection'
import { england, named } from './facts'

const [northam] = named('northam')
const facets = listFacets(england, northam)
const select = (search: string) =>
  selectAuthorities(facets, parseEnglandSelection(search, england)).map(({ id }) => id)

describe('a selection', () => {
  it.each([
    ['', ['eastby', 'northam', 'southwick', 'weston']],
    ['?region=south-east', ['eastby', 'southwick', 'weston']],
    ['?near=yes', ['eastby', 'northam']],
    ['?grade=outstanding', ['northam']],
    ['?grade=outstanding&at=official', ['northam', 'southwick']],
    ['?area=children-in-care&grade=outstanding', ['northam', 'southwick', 'weston']],
    ['?age=0', ['southwick', 'weston']],
    ['?age=3', ['eastby']],
    ['?region=south-east&grade=good', ['southwick']],
    ['?type=county&region=north-of-the-river', ['northam']],
  ])('%s keeps %j', (search, kept) => {
    expect(select(search)).toEqual(kept)
  })

  it('knows an age for reports that came out after the day of their list', () => {
    const official = { ...england.lists.official, day: '2000-01-01' }
    const early = listFacets({ ...england, lists: { ...england.lists, official } }, northam)
    const ages = [...early.values()].map((values) => values.get('official-age'))
    expect(new Set(ages)).toEqual(new Set(['0']))
  })

  it('ignores what does not exist', () => {
    expect(select('?region=atlantis&grade=adequate&age=9&area=nothing')).toHaveLength(4)
  })

  it('names up to four authorities side by side, once each, in the order of the address', () => {
    const read = (compare: string) =>
      parseEnglandSelection(`?compare=${compare}`, england).compared.map(({ id }) => id)
    expect(read('weston,nowhere,eastby,weston,oldshire')).toEqual(['weston', 'eastby'])
    const all = parseEnglandSelection('?compare=weston,northam', england)
    expect(formatEnglandSelection(all, '')).toContain('compare=weston,northam')
  })

  it('says what the address names that is not side by side, and why', () => {
    const [first] = england.authorities
    if (first === undefined) throw new Error('no authority')
    const more = ['fifth', 'sixth'].map((id) => ({ ...first, id, name: id }))
    const six = { ...england, authorities: [...england.authorities, ...more] }
    const read = (compare: string) => parseEnglandSelection(`?compare=${compare}`, six).notCompared
    expect(read('')).toEqual([])
    expect(read('weston,oldshire,zzz,zzz,')).toEqual([
      'Oldshire (no longer exists)',
      '“zzz” (no such authority)',
    ])
    expect(read('weston,eastby,northam,southwick,fifth')).toEqual(['fifth (only four fit)'])
    expect(read('z'.repeat(900))[0]?.length).toBeLessThan(80)
  })

  it('comes back from the address that it makes, which keeps what else stands there', () => {
    const search =
      '?area=care-leavers&at=official&region=south-east&grade=good&shown=northam&compare=eastby'
    const made = formatEnglandSelection(parseEnglandSelection(search, england), search)
    expect(new URLSearchParams(made).get('shown')).toBe('northam')
    expect(parseEnglandSelection(made, england)).toEqual(parseEnglandSelection(search, england))
  })
})

describe('the rules of style', () => {
  const rules = buildSelectionRules(facets, england)

  /** What the rules leave out, read from the selectors: the same as the function does. */
  function excluded(search: string) {
    const limits = formatLimits(parseEnglandSelection(search, england))
    const selectors = [
      ...rules.matchAll(/\[data-in-([\w-]+)\]:not\(\[.*?="([^"]+)"\]\) \.(\S+?),?$/gmu),
    ]
    return england.authorities
      .filter((authority) => {
        const own = formatFacets(facets, authority).split(' ')
        return selectors.some(([, name = '', value, facet = '']) => {
          const asked = limits[`data-in-${name}`]
          return asked !== undefined && asked !== value && own.includes(facet)
        })
      })
      .map(({ id }) => id)
  }

  it.each([
    '',
    '?region=south-east',
    '?near=yes&at=official',
    '?grade=good',
    '?age=3&region=south-east',
  ])('leave out what the function leaves out: %s', (search) => {
    const kept = select(search)
    const all = england.authorities.map(({ id }) => id)
    expect(excluded(search)).toEqual(all.filter((id) => !kept.includes(id)))
  })

  it('hide what is not official, and mark the areas of the chosen subject', () => {
    expect(rules).toContain('[data-as-at="official"] [data-unofficial] { display: none; }')
    expect(rules).toContain('[data-subject~="care-leavers"] [data-of~="care-leavers"]')
  })
})
