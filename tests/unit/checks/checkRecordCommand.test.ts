import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkRecordCommand } from '../../../tools/check-record'
import { changeAt } from '../change'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { buildMadeNeighbours } from '../context/madeContext'
import { EXAMPLE_TEXTS } from '../exampleRecordQuotes'
import { makeFolder, runCommand } from '../runCommand'

const MISSING = { what: 'An inspection', where: 'list.ods, row 2', why: 'two names' }

/** Files with one fault each, and what is said of it. */
const FAULTY = {
  'wrong-shape.json':
    ': quotes[0] "real-difference" › voice\n' +
    '    found "ofsted"; expected one of "inspectorate", "authority", "newspaper"',
  'wrong-grade.json':
    ': inspections[1] "ilacs-2019" › judgements[2] › grade\n    found "great"; expected a grade',
  'missing.json': 'found no file of this name; expected the path of a JSON',
  texts: 'found a folder; expected the path of a JSON file',
  'page.json': 'Fault at line 1, column 1\n    found "<!doctype html>"',
  'latin.json': 'found bytes that are not UTF-8; expected text in UTF-8',
  'cut-off.json': 'The file is cut off: take a complete copy.',
  'misquoted.json': 'expected words that stand in the text of "gazette-2019", letter by letter',
  'misnamed.json':
    ': authority › id\n    found "kent"; expected "misnamed", the file’s name\n' +
    '    The file holds the record of Northshire: name it kent.json,',
  'Capital.json': 'found "capital"; expected "Capital"',
  'future.json': ': keeping › checkedOn\n    found "2205-06-01"; expected a day that has come: ',
  'absent.json': ': records[1] "wight" › id',
  'another.json': 'found the record of "kent"; expected the record of "misnamed" in misnamed.json',
  'as-complete.json': 'found nothing; expected true, as in unread.json',
  'later.json': ': records[0] "good" › latest',
  'neighbours/kent.json': 'expected "kent"',
  'frameworks.json': ': frameworks[1] "ilacs-2018" › family',
}

const folder = makeFolder()
const inFolder = (name: string) => path.join(folder, name)

const check = (...args: string[]) => runCommand(checkRecordCommand, folder, args)

beforeAll(() => {
  const good = changeAt(buildExampleRecord(), ['authority', 'id'], 'good')
  const json = JSON.stringify(good, null, 2)
  // Each record is named as its file is, where the test is not about that.
  const write = (name: string, value: unknown, id = path.basename(name, '.json')) =>
    writeFileSync(inFolder(name), JSON.stringify(changeAt(value, ['authority', 'id'], id), null, 2))
  writeFileSync(inFolder('good.json'), json)
  writeFileSync(inFolder('cut-off.json'), json.slice(0, 400))
  writeFileSync(inFolder('page.json'), '<!doctype html>\n<title>Not found</title>\n')
  writeFileSync(inFolder('latin.json'), Buffer.from([0x22, 0xe9, 0x22]))
  write('wrong-shape.json', changeAt(good, ['quotes', 0, 'voice'], 'ofsted'))
  write('wrong-grade.json', changeAt(good, ['inspections', 1, 'judgements', 2, 'grade'], 'great'))
  write('placeholder.json', changeAt(good, ['keeping', 'corrections', 'placeholder'], true))
  write('misquoted.json', changeAt(good, ['quotes', 1, 'segments', 0, 'text'], 'We are proud.'))
  write('misnamed.json', good, 'kent')
  write('Capital.json', good, 'capital')
  write('future.json', changeAt(good, ['keeping', 'checkedOn'], '2205-06-01'))
  write('unread.json', { ...buildExampleRecord(), incomplete: [MISSING] })
  const rules = changeAt(readFrameworks(), ['frameworks', 1, 'family'], 'none')
  writeFileSync(inFolder('frameworks.json'), JSON.stringify(rules))
  const list = (name: string, ...records: object[]) =>
    writeFileSync(inFolder(name), JSON.stringify({ schemaVersion: 1, records }))
  list('index.json', { id: 'good', name: 'Good' }, { id: 'unread', name: 'U', incomplete: true })
  list('absent.json', { id: 'good', name: 'Good' }, { id: 'wight', name: 'Wight' })
  list('another.json', { id: 'misnamed', name: 'Hampshire' })
  list('as-complete.json', { id: 'unread', name: 'U' })
  list('later.json', { id: 'good', name: 'Good', latest: '2205-06-01' })
  mkdirSync(inFolder('neighbours'))
  const near = { ...buildMadeNeighbours(), authority: 'northshire' }
  writeFileSync(inFolder('neighbours/kent.json'), JSON.stringify(near))
  mkdirSync(inFolder('texts'))
  for (const { id, textFile } of buildExampleRecord().sources) {
    const text = EXAMPLE_TEXTS.get(id)
    if (text !== undefined) writeFileSync(inFolder(`texts/${textFile ?? id}.txt`), text)
  }
})

describe('the command check-record', () => {
  it('passes a good record with its texts and says so in its last line', async () => {
    const { code, out } = await check('good.json', '--sources', 'texts')
    expect({ code, out }).toEqual({ code: 0, out: 'good.json\ngood.json: no faults.\n' })
  })

  it('warns of a placeholder and of quotes without texts, and passes', async () => {
    const { code, out } = await check('placeholder.json')
    expect(code).toBe(0)
    expect(out).toContain('keeping › corrections\n')
    expect(out).toContain('3 quotes not compared: no --sources given.')
    expect(out).toMatch(/placeholder\.json: no faults, 1 warning\.\n$/u)
  })

  it('tells of every faulty file what is wrong, where, and what should stand there', async () => {
    const { code, out } = await check(...Object.keys(FAULTY), 'good.json', '--sources', 'texts')
    expect(code).toBe(1)
    expect(out).toContain('good.json: no faults.')
    for (const [file, line] of Object.entries(FAULTY)) {
      const [, own = ''] =
        new RegExp(`(?:^|\\n)${file}\\n([^]*?)\\n${file}: 1 fault\\.`, 'u').exec(out) ?? []
      expect([file, own]).toEqual([file, expect.stringContaining(line)])
    }
  })

  it('passes a list whose files hold what it says', async () => {
    expect(await check('index.json', 'unread.json')).toMatchObject({ code: 0 })
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
