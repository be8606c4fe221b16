import { expect, it } from 'vitest'
import { writePng } from '../../../tools/build/cards'

it('a PNG of more colours than its palette holds is refused, not spoilt', () => {
  const pixels = Uint8Array.from(
    { length: 4 * 300 },
    (_, at) => [at >> 10, at >> 2, 0, 255][at % 4] ?? 0,
  )
  expect(() => writePng({ pixels, width: 300, height: 1 }, '')).toThrow('has 300 colours')
})
