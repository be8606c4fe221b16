import { expect, it } from 'vitest'
import { schemaCommand } from '../../tools/write-record-schema'
import { runCommand } from './runCommand'

it('the JSON Schema that editors complete from is what the schema in the code says now', async () => {
  const { out } = await runCommand(schemaCommand, '.', ['--check'])
  expect(out).toBe(
    'public/records/record.schema.json: up to date.\n' +
      'public/records/frameworks.schema.json: up to date.\n',
  )
})
