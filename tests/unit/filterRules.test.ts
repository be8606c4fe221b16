import { describe, expect, it } from 'vitest'
import { buildFilterRules } from '../../src/record/areas'

const RULES = buildFilterRules([{ id: 'adoption' }, { id: 'care-leavers' }])

describe('the rules of the filter', () => {
  it('hide, while nothing is chosen, what holds for one choice alone', () => {
    expect(RULES).toContain('[data-only]:not([data-only~="all"]) { display: none; }')
  })

  it.each(['adoption', 'care-leavers'])(
    'hide for %s what belongs to others, and show its own',
    (id) => {
      expect(RULES).toContain(`:is([data-areas]:not([data-areas~="${id}"]), `)
      expect(RULES).toContain(`[data-only]:not([data-only~="${id}"])) { display: none; }`)
      expect(RULES).toContain(`[data-only~="${id}"] { display: revert-layer; }`)
    },
  )

  it.each([
    ['the page, once it is alive', '.page[data-area="adoption"]'],
    ['the root, before', ':root[data-area="adoption"] .page:not([data-area])'],
    [
      'the radio button, without script',
      ':root:not([data-area]) .page:not([data-area]) > .bar:has(#area-adoption:checked)',
    ],
  ])('take the choice from %s', (_, selector) => {
    expect(RULES).toContain(selector)
  })
})
