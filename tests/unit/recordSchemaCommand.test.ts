import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/record/parse'

const COMMAND = fileURLToPath(new URL('../../tools/write-record-schema.ts', import.meta.url))
const TIME_LIMIT = 30_000

function readSchema(name: string) {
  const file = new URL(`../../public/records/${name}`, import.meta.url)
  const json = parseJson(readFileSync(file, 'utf8'))
  return json.ok ? json.value : undefined
}

describe('the JSON Schema that editors complete from', () => {
  it('is what the schema in the code says now', { timeout: TIME_LIMIT }, async () => {
    const command = ['--import', import.meta.resolve('tsx'), COMMAND, '--check']
    const { stdout } = await promisify(execFile)(process.execPath, command)
    expect(stdout).toBe(
      'public/records/record.schema.json: up to date.\n' +
        'public/records/frameworks.schema.json: up to date.\n',
    )
  })

  it('refuses unknown keys and offers the verdicts', () => {
    expect(readSchema('record.schema.json')).toMatchObject({
      additionalProperties: false,
      $defs: {
        ImprovementAction: {
          additionalProperties: false,
          properties: { verdict: { enum: expect.arrayContaining(['recurring']) as string[] } },
        },
      },
    })
  })

  it('lets a record leave out what has a default', () => {
    expect(readSchema('record.schema.json')).toMatchObject({
      $defs: { Inspection: { required: expect.not.arrayContaining(['missing']) as string[] } },
    })
  })
})
