/** A source of numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** From 0 to `below - 1`. */
  whole: (below: number) => number
  pick: <T>(list: readonly [T, ...T[]]) => T
  /** True in `share` of all cases. */
  chance: (share: number) => boolean
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state, good enough to scatter words. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    pick: (list) => list[whole(list.length)] ?? list[0],
    chance: (share) => next() < share,
  }
}
