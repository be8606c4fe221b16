import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkRecordCommand } from '../../../tools/check-record'
import type { Command } from '../../../tools/command'
import { importCommand } from '../../../tools/import'
import { HEADINGS, HISTORY, link, makeList, pastRow } from '../import/madeLists'
import { makeFolder, runCommand } from '../runCommand'
import { replaceAt } from './json'
import { UNSEEN } from './judge'
import { SMALL } from './subjects'

/** Moves the cursor, clears the screen, sets the title of the window, turns round what follows. */
const ESCAPES = '\u001B[2J\u001B]0;title\u0007\u009B31m\u202E'
/** Would pass for the answer about another file. */
const FORGED = `x${ESCAPES}\ngood.json: no faults.json`

const folder = makeFolder()
const inFolder = (name: string) => path.join(folder, name)

async function run(command: Command, ...args: string[]) {
  const { code, out, err } = await runCommand(command, folder, args)
  return { code, out: out + err }
}

beforeAll(() => {
  const record = replaceAt(SMALL, ['findings', 0, 'text'], `Help ${ESCAPES}`)
  writeFileSync(inFolder(FORGED), JSON.stringify(replaceAt(record, [`key${ESCAPES}`], ESCAPES)))
  const words = ESCAPES.replace(/\p{Cc}/gu, '')
  const row = pastRow(
    [link('701'), 'E10000701', `North${words}shire`],
    ['2024-06-10', '2024-07-23'],
    `G G G G ${words}`,
  )
  const headings = { history: [...HEADINGS.history.slice(0, 9), words] }
  writeFileSync(
    inFolder(`list${ESCAPES}.ods`),
    makeList({ history: [...HISTORY, row], headings }).bytes,
  )
})

describe('what a command says of a hostile file', () => {
  it('is on lines of its own, with nothing that a terminal would obey: check-record', async () => {
    const { code, out } = await run(checkRecordCommand, FORGED)
    expect(code).toBe(1)
    expect(out).not.toMatch(UNSEEN)
    expect(out).toContain('\\u001b[2J')
    expect(out.split('\n').filter((line) => line.startsWith('good.json'))).toEqual([])
  })

  it('is so where a file is not there', async () => {
    for (const [command, ...args] of [
      [checkRecordCommand, `no${FORGED}`],
      [checkRecordCommand, '--sources', FORGED, 'x.json'],
      [importCommand, `no${FORGED}`, '--out', 'out'],
    ] as const) {
      const { code, out } = await run(command, ...args)
      expect(code).not.toBe(0)
      expect(out).not.toMatch(UNSEEN)
    }
  })

  it('is so of a command that Node was started with', () => {
    const args = ['--record', `no${FORGED}`, '--dist', `no${ESCAPES}`]
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tools/prerender.ts', ...args],
      { encoding: 'utf8' },
    )
    expect(status).toBe(1)
    expect(stderr).toContain('\\u001b[2J')
    expect(stdout + stderr).not.toMatch(UNSEEN)
  })

  it('is so of cells, sheets and names of files that are imported', async () => {
    const { code, out } = await run(importCommand, `list${ESCAPES}.ods`, '--out', `out${ESCAPES}`)
    expect(code).toBe(1)
    expect(out).not.toMatch(UNSEEN)
    expect(out).toContain('Authorities: ')
  })
})
