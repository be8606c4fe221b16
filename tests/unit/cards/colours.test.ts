import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { COLOURS } from '../../../src/app/picture/colours'

it('the colours of pictures are the page’s own in light', () => {
  const styles = readFileSync(
    new URL('../../../src/app/styles/tokens.css', import.meta.url),
    'utf8',
  )
  const [light = ''] = /:is\(:root, \.element\) \{[^}]*\}/u.exec(styles) ?? []
  const tokens = new Map(
    [...light.matchAll(/--([\w-]+): (#\w+);/gu)].map(([, name, value]) => [name, value]),
  )
  expect(COLOURS).toEqual(
    Object.fromEntries(Object.keys(COLOURS).map((name) => [name, tokens.get(name)])),
  )
})
