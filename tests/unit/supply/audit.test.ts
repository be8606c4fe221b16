import { expect, it } from 'vitest'
import { readAudit } from '../../../tools/supply/audit'

const counts = { info: 0, low: 1, moderate: 2, high: 0, critical: 0, total: 3 }

it('reads the counts of an audit', () => {
  expect(readAudit(JSON.stringify({ metadata: { vulnerabilities: counts } }))).toMatchObject({
    answered: true,
    counts: { low: 1, moderate: 2, high: 0, critical: 0 },
  })
})

it.each([
  ['nothing', '', 'npm audit gave no report'],
  ['a page that is no report', '<html>Log in</html>', 'npm audit gave no report'],
  ['an empty report', '{}', 'npm audit gave no report'],
  ['counts that are missing', '{"metadata":{"vulnerabilities":{"high":0}}}', 'gave no report'],
  ['a refusal', '{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
])('takes %s for no answer', (_, text, why) => {
  const audit = readAudit(text)
  expect(audit.answered).toBe(false)
  expect(audit.answered ? '' : audit.why).toContain(why)
})
