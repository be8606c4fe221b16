import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeAt } from '../change'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { EXAMPLE_TEXTS } from '../exampleRecordQuotes'

const COMMAND = fileURLToPath(new URL('../../../tools/check-record.ts', import.meta.url))
const TIME_LIMIT = 30_000

let folder = ''
const inFolder = (name: string) => path.join(folder, name)

/** Runs the command in the folder of the examples, which is not the repository's. */
function check(...args: string[]) {
  return new Promise<{ code: number | string | null | undefined; out: string; err: string }>(
    (resolve) => {
      const tsx = import.meta.resolve('tsx')
      const command = ['--import', tsx, COMMAND, ...args]
      execFile(process.execPath, command, { cwd: folder }, (error, out, err) => {
        resolve({ code: error === null ? 0 : error.code, out, err })
      })
    },
  )
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-record-'))
  const good = buildExampleRecord()
  const json = JSON.stringify(good, null, 2)
  const write = (name: string, value: unknown) =>
    writeFileSync(inFolder(name), JSON.stringify(value))
  writeFileSync(inFolder('good.json'), json)
  writeFileSync(inFolder('cut-off.json'), json.slice(0, 400))
  writeFileSync(inFolder('page.json'), '<!doctype html>\n<title>Not found</title>\n')
  writeFileSync(inFolder('latin.json'), Buffer.from([0x22, 0xe9, 0x22]))
  write('wrong-shape.json', changeAt(good, ['quotes', 0, 'voice'], 'ofsted'))
  write('wrong-grade.json', changeAt(good, ['inspections', 1, 'judgements', 2, 'grade'], 'great'))
  write('placeholder.json', changeAt(good, ['keeping', 'corrections', 'placeholder'], true))
  write('misquoted.json', changeAt(good, ['quotes', 1, 'segments', 0, 'text'], 'We are proud.'))
  write('frameworks.json', changeAt(readFrameworks(), ['frameworks', 1, 'family'], 'none'))
  mkdirSync(inFolder('texts'))
  for (const { id, textFile } of good.sources) {
    const text = EXAMPLE_TEXTS.get(id)
    if (text !== undefined) writeFileSync(inFolder(`texts/${textFile ?? id}.txt`), text)
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command check-record', { timeout: TIME_LIMIT }, () => {
  it('passes a good record with its texts and says so in its last line', async () => {
    const { code, out } = await check('good.json', '--sources', 'texts')
    expect({ code, out }).toEqual({ code: 0, out: 'good.json\ngood.json: no faults.\n' })
  })

  it('warns of a placeholder and of quotes without texts, and passes', async () => {
    const { code, out } = await check('placeholder.json')
    expect(code).toBe(0)
    expect(out).toContain('Warning at keeping › corrections')
    expect(out).toContain('3 quotes not compared: no --sources given.')
    expect(out).toMatch(/placeholder\.json: no faults, 1 warning\.\n$/u)
  })

  it('names each quote that it could not compare', async () => {
    rmSync(inFolder('texts/northshire-report-2019.txt'))
    const { code, out } = await check('good.json', '--sources', 'texts')
    expect(code).toBe(0)
    expect(out).toContain(
      'Not compared: quote "real-difference" with "report-2019", no text given.',
    )
  })

  it.each([
    [
      'the shape is wrong',
      'wrong-shape.json',
      'Fault at quotes[0] "real-difference" › voice\n' +
        '    found "ofsted"; expected one of "inspectorate", "authority", "newspaper"',
    ],
    [
      'a grade is not on the scale',
      'wrong-grade.json',
      'Fault at inspections[1] "ilacs-2019" › judgements[2] › grade\n    found "great"; expected a grade',
    ],
    [
      'a file is missing',
      'missing.json',
      'found no file of this name; expected the path of a JSON',
    ],
    ['a folder is named', 'texts', 'found a folder; expected the path of a JSON file'],
    ['a file is not JSON', 'page.json', 'Fault at line 1, column 1\n    found "<!doctype html>"'],
    ['a file is not UTF-8', 'latin.json', 'found bytes that are not UTF-8; expected text in UTF-8'],
    ['a file is cut off', 'cut-off.json', 'The file is cut off: take a complete copy.'],
    [
      'a quote is not as printed',
      'misquoted.json',
      'expected words that stand in the text of "gazette-2019", letter by letter',
    ],
    ['frameworks have faults', 'frameworks.json', 'Fault at frameworks[1] "ilacs-2018" › family'],
  ])('fails with a readable line where %s', async (_, file, line) => {
    const { code, out } = await check(file, '--sources', 'texts')
    expect(code).toBe(1)
    expect(out).toContain(line)
    expect(out).toMatch(new RegExp(`\\n${file}: 1 fault\\.`, 'u'))
  })

  it('checks every file that is named, and fails where one of them does', async () => {
    const { code, out } = await check('wrong-grade.json', 'good.json')
    expect(code).toBe(1)
    expect(out).toContain('wrong-grade.json: 1 fault.')
    expect(out).toContain('good.json: no faults.')
  })

  it('checks no record against frameworks with faults', async () => {
    const { code, out } = await check('good.json', '--frameworks', 'frameworks.json')
    expect(code).toBe(1)
    expect(out).toContain('No record can be checked against frameworks with faults.')
  })

  it.each([
    ['no file', [], 'No file named.'],
    ['an option that it does not have', ['good.json', '--texts', 'texts'], "'--texts'"],
    ['a folder of texts that is not there', ['good.json', '--sources', 'none'], 'no folder none'],
  ])('says how it is used when given %s', async (_, args, sentence) => {
    const { code, err } = await check(...args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(err).toContain('Usage: npm run check-record -- FILE…')
  })
})
