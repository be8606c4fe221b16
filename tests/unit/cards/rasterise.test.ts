import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { writePng, loadRasteriser } from '../../../tools/build/cards'

vi.mock('node:fs/promises')

describe('a rasteriser that cannot be loaded', () => {
  it.each([
    ['the font Source Sans 3', '400Regular.ttf'],
    ['the font Source Sans 3 SemiBold', '600SemiBold.ttf'],
    ['the rasteriser', '.wasm'],
  ])('says so: %s', async (what, missing) => {
    vi.mocked(readFile).mockImplementation((file) =>
      typeof file === 'string' && file.endsWith(missing)
        ? Promise.reject(new Error('ENOENT'))
        : Promise.resolve(Buffer.alloc(0)),
    )
    await expect(loadRasteriser()).rejects.toThrow(
      `The cards cannot be drawn: ${what} cannot be read. Install what the build needs: npm ci`,
    )
  })
})

it('a PNG of more colours than its palette holds is refused, not spoilt', () => {
  const pixels = Uint8Array.from(
    { length: 4 * 300 },
    (_, at) => [at >> 10, at >> 2, 0, 255][at % 4] ?? 0,
  )
  expect(() => writePng({ pixels, width: 300, height: 1 }, '')).toThrow('has 300 colours')
})
