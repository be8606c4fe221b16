import { expect, it } from 'vitest'
import { runCommand } from './runCommand'

it('the JSON Schema that editors complete from is what the schema in the code says now', async () => {
  const { out } = await runCommand('write-record-schema', '.', ['--check'])
  expect(out).toBe(
    'public/records/record.schema.json: up to date.\n' +
      'public/records/frameworks.schema.json: up to date.\n',
  )
})
