import { checkEngland } from '../record/checks/checkEngland'
import { checkNeighbours } from '../record/checks/checkNeighbours'
import { findFutureCounts, findFutureNeighbours } from '../record/checks/futureDays'
import type { Fault, Parsed } from '../record/faults'
import { parseEngland, parseNeighbours } from '../record/parse'
import { parseJson } from '../record/parseJson'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { RelatedFileText, FetchedText } from './fetchRecordTexts'
import type { ReadingProblem } from './problems'
import type { ContextFiles } from './recordFile'

/** A parsed file, or why it is left out. */
type Outcome<T> = { ok: true; value: T } | { ok: false; problem: ReadingProblem }

function read<T>(
  { file, text }: FetchedText,
  parse: (value: unknown) => Parsed<T>,
  check: (value: T) => Fault[],
): Outcome<T> {
  const json = parseJson(text)
  if (!json.ok) return { ok: false, problem: { kind: 'refused', file, faults: json.faults } }
  const parsed = parse(json.value)
  const faults = parsed.ok ? check(parsed.value) : parsed.faults
  return parsed.ok && faults.length === 0
    ? parsed
    : { ok: false, problem: { kind: 'refused', file, faults } }
}

/** If a file could not be fetched, the one that the page was built with is used. */
function settle<T>(
  text: RelatedFileText | undefined,
  before: T | undefined,
  readText: (text: FetchedText) => Outcome<T>,
): Outcome<T> | undefined {
  if (text === undefined) return undefined
  if (!('problem' in text)) return readText(text)
  return before === undefined ? { ok: false, problem: text.problem } : { ok: true, value: before }
}

/**
 * Parses and checks the files related to the record of `authority`; no day may be after `latestDay`. A faulty
 * file is left out and its problem listed; the record itself stays. `before` holds the files that the page
 * was built with.
 */
export function readContextTexts(
  texts: readonly RelatedFileText[],
  { authority, latestDay }: { authority: string; latestDay: string },
  frameworks: FrameworksFile,
  before: ContextFiles = {},
): ContextFiles {
  const find = (kind: RelatedFileText['kind']) => texts.find((text) => text.kind === kind)
  const england = settle(find('england'), before.england, (text) =>
    read(text, parseEngland, (file) => [
      ...checkEngland(file, frameworks),
      ...findFutureCounts(file, latestDay),
    ]),
  )
  const neighbours = settle(find('neighbours'), before.neighbours, (text) =>
    read(text, parseNeighbours, (file) => [
      ...checkNeighbours(file, frameworks, authority),
      ...findFutureNeighbours(file, latestDay),
    ]),
  )
  const problems = [england, neighbours].flatMap((outcome) =>
    outcome === undefined || outcome.ok ? [] : [outcome.problem],
  )
  return {
    ...(england?.ok === true ? { england: england.value } : {}),
    ...(neighbours?.ok === true ? { neighbours: neighbours.value } : {}),
    ...(problems.length === 0 ? {} : { problems }),
  }
}
