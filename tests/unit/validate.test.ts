import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWithHtmlValidate } from '../../tools/validate/htmlValidate'
import { checkWithW3c, findJavaObstacle, parseReport } from '../../tools/validate/w3c'

const buildDocument = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`

const FAULTY = '<main><p id="one">One</p><p id="one">Two</p></main>'
const SOUND = '<main><p id="one">One</p><p id="two">Two</p></main>'

let folder: string
const write = (name: string, body: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, buildDocument(body))
  return file
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'validate-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const CHECKERS = [
  { name: 'html-validate', check: checkWithHtmlValidate, obstacle: undefined },
  { name: 'the W3C’s checker', check: checkWithW3c, obstacle: findJavaObstacle() },
]

describe.each(CHECKERS)('$name', ({ check, obstacle }) => {
  it.skipIf(obstacle !== undefined)('tells a faulty document from a sound one', async () => {
    const faulty = write('faulty.html', FAULTY)
    const findings = await check([write('sound.html', SOUND), faulty])
    expect(findings.map(({ file }) => path.basename(file))).toContain('faulty.html')
    expect(findings.map(({ file }) => path.basename(file))).not.toContain('sound.html')
    expect(findings[0]).toMatchObject({ line: 1, says: expect.stringMatching(/one/u) as string })
  })
})

describe('a report of the W3C’s checker', () => {
  const report = (type: string, message: string) =>
    JSON.stringify({ messages: [{ type, url: 'file:/a.html', message, lastLine: 2 }] })

  it.each([
    ['error', 'Duplicate ID “one”.', 1],
    ['error', "CSS: “colr”: Property “colr” doesn't exist.", 1],
    ['error', 'CSS: Unrecognized at-rule “@container”', 0],
    ['non-document-error', 'File not found.', 1],
    ['info', 'The “row” role is unnecessary for element “tr”.', 0],
  ])('of kind %s, “%s”, gives %i faults', (type, message, count) => {
    expect(parseReport(report(type, message))).toHaveLength(count)
  })

  it('that cannot be read is no clean one', () => {
    expect(() => parseReport('{}')).toThrow()
    expect(() => parseReport('')).toThrow()
  })
})
