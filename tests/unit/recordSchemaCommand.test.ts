import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../tools/write-record-schema.ts', import.meta.url))
const TIME_LIMIT = 30_000

describe('the JSON Schema that editors complete from', () => {
  it('is what the schema in the code says now', { timeout: TIME_LIMIT }, async () => {
    const command = ['--import', import.meta.resolve('tsx'), COMMAND, '--check']
    const { stdout } = await promisify(execFile)(process.execPath, command)
    expect(stdout).toBe(
      'public/records/record.schema.json: up to date.\n' +
        'public/records/frameworks.schema.json: up to date.\n',
    )
  })
})
