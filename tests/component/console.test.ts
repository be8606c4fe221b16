import { it } from 'vitest'

it.fails.each(['error', 'warn'] as const)('fails a test on an unexpected console.%s', (method) => {
  console[method]('something is wrong')
})
