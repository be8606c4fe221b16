import { describe, expect, it } from 'vitest'
import { readChosenFiles } from '../../../src/app/dialogs/localImport/readChosenFiles'
import type { GivenFile } from '../../../src/import/recogniseFile'
import { readFound } from '../../../src/app/dialogs/localImport/readFound'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { importMade, findRecord, LATEST, makeList, makeLookup } from '../import/madeLists'

const frameworks = readFrameworks()

function choose(...files: GivenFile[]) {
  const chosen = files.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name))
  const told: string[] = []
  const answer = readChosenFiles({ files: chosen, frameworks }, (words) => told.push(words))
  return { answer, told }
}

async function find(...files: GivenFile[]) {
  const answer = await choose(...files).answer
  if (answer.kind !== 'found') throw new Error(answer.problem.happened)
  return answer.found
}

describe('chosen files', () => {
  it('become the records that the command makes, and what stands beside them', async () => {
    const found = await find(makeList(), makeLookup())
    const north = found.authorities.find(({ id }) => id === 'northshire')
    if (north === undefined) throw new Error('no Northshire')
    const file = readFound(found, north, frameworks)
    const imported = importMade(makeList(), makeLookup())
    expect(file.record).toEqual(findRecord(imported, 'northshire'))
    expect(file.frameworks).toEqual(frameworks)
    expect(file.context).toEqual({
      england: imported.england,
      neighbours: imported.neighbours.get('northshire'),
    })
  })

  it('are told of on the way, and those that no longer exist are said to be so', async () => {
    const { answer, told } = choose(makeList())
    await answer
    expect(told).toEqual(['Reading list.ods'])
    const { authorities } = await find(makeList())
    expect(authorities.map(({ name, abolished }) => [name, abolished])).toEqual([
      ['Northshire', false],
      ['Oldshire', true],
      ['Southshire', false],
    ])
  })

  it('may be one record, which holds no report and no choice', async () => {
    const record = buildExampleRecord()
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(record)}`)
    const found = await find({ name: 'mine.json', bytes })
    expect(found.summary).toBeUndefined()
    const [only] = found.authorities
    if (only === undefined) throw new Error('no authority')
    expect(readFound(found, only, frameworks).record).toEqual(record)
  })

  it('of which too much is refused are used when the reader has seen it and says so', async () => {
    const latest = LATEST.map((row) => row.with(6, 'Inadequate'))
    const list = makeList({ latest })
    const stopped = await choose(list).answer
    expect(stopped).toMatchObject({ kind: 'refused', summary: { counts: expect.any(Array) as [] } })
    const files = [new File([new Uint8Array(list.bytes)], list.name)]
    const used = await readChosenFiles({ files, frameworks, acceptRefused: true }, () => undefined)
    if (used.kind !== 'found') throw new Error(used.problem.happened)
    expect(used.found.authorities.map(({ incomplete }) => incomplete)).toEqual([true, true, true])
  })

  it('are not read where they are too large', async () => {
    const file = new File([], 'large.ods')
    Object.defineProperty(file, 'size', { value: 300 * 1024 * 1024 })
    const answer = await readChosenFiles({ files: [file], frameworks }, () => undefined)
    expect(answer).toMatchObject({
      kind: 'refused',
      problem: { happened: 'large.ods: found 300 MB; expected at most 32 MB.' },
    })
  })

  it('never end in silence: what cannot be read is said', async () => {
    const { answer } = choose({ name: 'mine.json', bytes: Uint8Array.of(0x7b, 0xff, 0xfe) })
    expect(await answer).toMatchObject({
      kind: 'refused',
      problem: { happened: 'mine.json: found bytes that are not UTF-8; expected text in UTF-8.' },
    })
  })
})
