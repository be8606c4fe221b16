import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseFrameworks, parseRecord, type Parsed } from '../../src/record/parse'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'

/** The folder that the build wrote; another one where `DIST` names it. */
export const DIST = process.env['DIST'] ?? 'dist'

export const FORMS = ['index.html', 'inspection-record.html'] as const

export function readDist(file: string): string {
  return readFileSync(path.join(DIST, file), 'utf8')
}

function readParsed<Content>(file: string, parse: (value: unknown) => Parsed<Content>): Content {
  const parsed = parse(JSON.parse(readDist(file)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

/** The record that the page was built with. */
export function readDistRecord(): InspectionRecord {
  return readParsed('records/hampshire.json', parseRecord)
}

export function readDistFrameworks(): FrameworksFile {
  return readParsed('records/frameworks.json', parseFrameworks)
}

const INLINE = /<\/?(?:a|abbr|b|cite|em|i|mark|s|small|span|strong|sup|time)(?:\s[^>]*)?>/gu
const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
}

/** The text of an HTML document as it is read: no markup, scripts or styles, single spaces. */
export function readText(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gsu, '')
    .replace(/<!--.*?-->/gsu, '')
    .replace(INLINE, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:lt|gt|quot|#x27|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/gu, ' ')
}
