import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildFault, type Parsed } from '../../src/record/faults'
import { parseJson } from '../../src/record/parse'
import type { InspectionRecord } from '../../src/record/schema/record'

function refuse(sentence: string, expected: string): Parsed<unknown> {
  return { ok: false, faults: [{ ...buildFault(undefined, [], expected), found: sentence }] }
}

/** What a file holds, or why it holds nothing: not there, a folder, not text, not JSON. */
export function readJson(file: string): Parsed<unknown> {
  if (!existsSync(file)) return refuse('no file of this name', 'the path of a JSON file')
  if (!statSync(file).isFile()) return refuse('a folder', 'the path of a JSON file')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError) return refuse('bytes that are not UTF-8', 'text in UTF-8')
    return refuse('a file that cannot be opened', 'a file that you may read')
  }
  return parseJson(text)
}

/** The texts of a record's sources: `<textFile>.txt` in the folder, by the source's id. */
export function readTexts(record: InspectionRecord, folder: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { id, textFile } of record.sources) {
    const file = textFile === undefined ? undefined : join(folder, `${textFile}.txt`)
    if (file !== undefined && existsSync(file)) texts.set(id, readFileSync(file, 'utf8'))
  }
  return texts
}
