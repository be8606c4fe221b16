import { describe, expect, it } from 'vitest'
import {
  measureContrast,
  measureDifference,
  readLight,
  seeLight,
  SIGHTS,
  type Sight,
} from './colour'
import { readThemes, THEMES, type Theme, type Tokens } from './tokens'
import { DECORATION, GRAPHICS, WORDS, type Pair } from './usedPairs'

const themes = readThemes()
const tokensOf = (theme: Theme): Tokens => themes[theme][0] ?? {}

function see(theme: Theme, token: string, sight: Sight) {
  const colour = tokensOf(theme)[token]
  if (colour === undefined) throw new Error(`There is no token "${token}" in ${theme}`)
  return seeLight(readLight(colour), sight)
}

/** The pairs that fall short, each with its contrast. */
function listTooFaint(pairs: readonly Pair[], theme: Theme, sight: Sight, least: number) {
  return pairs.flatMap(({ mark, ground, where }) => {
    const contrast = measureContrast(see(theme, mark, sight), see(theme, ground, sight))
    return contrast >= least ? [] : [`${mark} on ${ground} (${where}): ${contrast.toFixed(2)}`]
  })
}

describe('the measures', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#14212a', '#14212a', 1],
  ])('say of %s on %s what is known', (one, other, contrast) => {
    expect(measureContrast(readLight(one), readLight(other))).toBeCloseTo(contrast, 2)
  })
})

describe('the tokens', () => {
  it('are written in two places for the dark, and say the same in both', () => {
    expect(themes.light).toHaveLength(1)
    expect(themes.dark).toHaveLength(2)
    expect(themes.dark[1]).toEqual(themes.dark[0])
    expect(Object.keys(tokensOf('dark')).sort()).toEqual(Object.keys(tokensOf('light')).sort())
  })

  it('are the light ones on paper', () => {
    expect(themes.print).toEqual([tokensOf('light')])
  })

  it('are each held to a contrast, or said to be decoration', () => {
    const named = [...WORDS, ...GRAPHICS].flatMap(({ mark, ground }) => [mark, ground])
    expect(Object.keys(tokensOf('light')).sort()).toEqual(
      [...new Set([...named, ...Object.keys(DECORATION)])].sort(),
    )
  })
})

describe.each(THEMES)('in the %s theme', (theme) => {
  describe.each(SIGHTS)('to %s sight', (sight) => {
    it('every word is still read', () => {
      expect(listTooFaint(WORDS, theme, sight, 4.5)).toEqual([])
    })

    it('every sign is still seen', () => {
      expect(listTooFaint(GRAPHICS, theme, sight, 3)).toEqual([])
    })

    it('no two of the four grades are filled alike', () => {
      const fills = ['4', '3', '2', '1'].map((step) => see(theme, `grade-${step}`, sight))
      const apart = fills.flatMap((one, at) =>
        fills.slice(at + 1).map((other) => measureDifference(one, other)),
      )
      expect(Math.min(...apart)).toBeGreaterThan(10)
    })
  })
})
