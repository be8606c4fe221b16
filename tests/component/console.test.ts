import { expect, it, vi } from 'vitest'

it.fails.each(['error', 'warn'] as const)('fails a test on an unexpected console.%s', (method) => {
  console[method]('something is wrong')
})

it('lets a test expect words on the console', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  console.error('expected')
  expect(said).toHaveBeenCalledWith('expected')
})

it('puts the console back for the next test', () => {
  expect(vi.isMockFunction(console.error)).toBe(false)
})
