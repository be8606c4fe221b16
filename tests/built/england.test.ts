import { expect, it } from 'vitest'
import { readDist, readText } from './dist'

it('england.html has without script the answer and every authority', () => {
  const html = readDist('england.html')
  const [, heading = ''] = /<h1\b[^>]*>(.*?)<\/h1>/su.exec(html) ?? []
  expect(readText(heading)).toContain('when last inspected')
  const [table = ''] = /<table [^>]*england-table.*?<\/table>/su.exec(html) ?? []
  expect(table.match(/<tr\b/gu)).toHaveLength(154)
  expect(html).toMatch(/<form class="[^"]*needs-script/u)
})
