/*
 * A second reading of a record, straight from its JSON and from the rules in docs/record.md. It knows
 * nothing of `src`: where the two differ, one of them is wrong.
 */
import { at, listOf, textOf, walk } from './json'

/** What one inspection says of one area. */
export interface Told {
  /** The day on which the inspection started. */
  started: string
  /** The grade's word: "Good"; nothing where none was given. */
  word: string | undefined
  /** The same inside a sentence: "good". */
  inSentence: string | undefined
  /** All areas of the judgement that covers this one: more than one for a joint grade. */
  areas: readonly string[]
}

function byId(list: unknown, id: unknown): unknown {
  return listOf(list).find((entry) => at(entry, 'id') === id)
}

function listInspections(record: unknown): unknown[] {
  const started = (inspection: unknown) => textOf(at(inspection, 'started'))
  return [...listOf(at(record, 'inspections'))].sort((a, b) => (started(a) < started(b) ? 1 : -1))
}

function findGrade(frameworks: unknown, framework: unknown, grade: unknown): unknown {
  const scale = byId(at(frameworks, 'scales'), at(framework, 'scale'))
  return byId(at(scale, 'grades'), grade)
}

function readOne(inspection: unknown, area: string, frameworks: unknown): Told {
  const framework = byId(at(frameworks, 'frameworks'), at(inspection, 'framework'))
  const asked = listOf(at(framework, 'judgements')).find((judgement) =>
    listOf(at(judgement, 'areas')).includes(area),
  )
  const given = listOf(at(inspection, 'judgements')).find(
    (judgement) => asked !== undefined && at(judgement, 'judgement') === at(asked, 'id'),
  )
  const grade =
    given === undefined ? undefined : findGrade(frameworks, framework, at(given, 'grade'))
  return {
    started: textOf(at(inspection, 'started')),
    word: grade === undefined ? undefined : textOf(at(grade, 'word')),
    inSentence: grade === undefined ? undefined : textOf(at(grade, 'inSentence')),
    areas: given === undefined ? [] : listOf(at(asked, 'areas')).map(textOf),
  }
}

/** For each area that an inspection of the record could judge: what each said of it, latest first. */
export function readGrades(record: unknown, frameworks: unknown): Map<string, Told[]> {
  const inspections = listInspections(record)
  const judged = inspections.flatMap((inspection) => {
    const framework = byId(at(frameworks, 'frameworks'), at(inspection, 'framework'))
    return listOf(at(framework, 'judgements')).flatMap((judgement) =>
      listOf(at(judgement, 'areas')),
    )
  })
  const areas = listOf(at(frameworks, 'areas')).map((area) => textOf(at(area, 'id')))
  return new Map(
    areas
      .filter((area) => judged.includes(area))
      .map((area) => [area, inspections.map((one) => readOne(one, area, frameworks))]),
  )
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

const HIDDEN =
  // eslint-disable-next-line no-control-regex -- what may stand in no text
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u

/** What may stand in no text of a file, and where it does. */
export function findHidden(record: unknown): string[] {
  return [...walk(record)].flatMap(([keys, value]) =>
    // The name of a schema is for editors alone.
    typeof value === 'string' && keys[0] !== '$schema' && HIDDEN.test(value)
      ? [`hidden characters at ${keys.join('.')}`]
      : [],
  )
}

function findAddresses(record: unknown): string[] {
  return [...walk(record)].flatMap(([keys, value]) => {
    const isAddress = keys.at(-1) === 'address' || keys.at(-1) === 'reportAddress'
    if (
      !isAddress ||
      /^https:\/\/[^\s/@\\<>"]+(?:\/[^\s<>"]*|[?#][^\s<>"]*)?$/iu.test(textOf(value))
    )
      return []
    return [`no https address at ${keys.join('.')}`]
  })
}

function findUncited(record: unknown): string[] {
  const sources = listOf(at(record, 'sources'))
  return [...walk(record)].flatMap(([keys, value]) => {
    if (keys.at(-1) !== 'citations') return []
    const where = keys.join('.')
    const cited = listOf(value)
    return [
      ...(cited.length === 0 ? [`nothing cited at ${where}`] : []),
      ...cited.flatMap((citation) => {
        const source = byId(sources, at(citation, 'source'))
        if (source === undefined) return [`a citation of no source at ${where}`]
        const pages = at(source, 'pages')
        const page = at(citation, 'page')
        const isOutside = typeof pages === 'number' && typeof page === 'number' && page > pages
        return isOutside ? [`a page that the source has not at ${where}`] : []
      }),
    ]
  })
}

/** Grades that no framework has, that are not those printed, or that stand where none was asked for. */
export function findWrongGrades(record: unknown, frameworks: unknown): string[] {
  return listOf(at(record, 'inspections')).flatMap((inspection) => {
    const id = textOf(at(inspection, 'id'))
    const framework = byId(at(frameworks, 'frameworks'), at(inspection, 'framework'))
    if (framework === undefined) return [`${id}: a framework that is none`]
    const started = textOf(at(inspection, 'started'))
    const to = at(framework, 'to') ?? '9999-12-31'
    const isInUse = started >= textOf(at(framework, 'from')) && started <= textOf(to)
    const asked = listOf(at(framework, 'judgements')).map((judgement) =>
      textOf(at(judgement, 'id')),
    )
    const given = listOf(at(inspection, 'judgements'))
    const told = [...given, ...listOf(at(inspection, 'missing'))].map((one) =>
      textOf(at(one, 'judgement')),
    )
    return [
      ...(isDay(started) && isInUse ? [] : [`${id}: started outside its framework`]),
      ...(JSON.stringify([...told].sort()) === JSON.stringify([...asked].sort())
        ? []
        : [`${id}: not each judgement of its framework once`]),
      ...given.flatMap((judgement) => {
        const grade = findGrade(frameworks, framework, at(judgement, 'grade'))
        const printed = listOf(at(grade, 'printed')).map((word) => textOf(word).toLowerCase())
        return printed.includes(textOf(at(judgement, 'printedGrade')).toLowerCase())
          ? []
          : [`${id}: a grade that is not the one printed`]
      }),
    ]
  })
}

function findRepeated(record: unknown): string[] {
  const lists = ['inspections', 'visits', 'actions', 'quotes', 'findings', 'figures', 'sources']
  const days = listOf(at(record, 'inspections')).map((inspection) => at(inspection, 'started'))
  return [
    ...(new Set(days).size === days.length ? [] : ['two inspections of one day']),
    ...lists.flatMap((list) => {
      const ids = listOf(at(record, list)).map((entry) => at(entry, 'id'))
      return new Set(ids).size === ids.length ? [] : [`an id twice among ${list}`]
    }),
  ]
}

function findWrongVoices(record: unknown): string[] {
  return listOf(at(record, 'quotes')).flatMap((quote) => {
    const isOfsted = /\bofsted\b/iu.test(textOf(at(quote, 'organisation')))
    return isOfsted === (at(quote, 'voice') === 'inspectorate')
      ? []
      : [`${textOf(at(quote, 'id'))}: words in another’s voice`]
  })
}

/** An action that nobody has looked at again has no verdict but that; any other rests on a follow-up. */
function findEmptyVerdicts(record: unknown): string[] {
  return listOf(at(record, 'actions')).flatMap((action) => {
    const verdict = at(action, 'verdict')
    const said = listOf(at(action, 'followUps')).map((followUp) => at(followUp, 'verdict'))
    const isEmpty =
      textOf(verdict) === 'not-examined' ||
      verdict === 'not-yet-inspected-again' ||
      verdict === 'no-later-evidence'
    const holds = said.length === 0 ? isEmpty : said.includes(verdict)
    return holds ? [] : [`${textOf(at(action, 'id'))}: a verdict without ground`]
  })
}

function findLaterThanChecked(record: unknown): string[] {
  const checked = textOf(at(record, 'keeping', 'checkedOn'))
  return listOf(at(record, 'inspections')).flatMap((inspection) =>
    [at(inspection, 'started'), at(inspection, 'ended', 'day'), at(inspection, 'published', 'day')]
      .filter((day) => textOf(day) > checked)
      .map((day) => `${textOf(day)}: after the day of the last check`),
  )
}

/** Why a record must not be shown: each reason alone is enough. */
export function findLies(record: unknown, frameworks: unknown): string[] {
  return [
    ...findHidden(record),
    ...findAddresses(record),
    ...findUncited(record),
    ...findWrongGrades(record, frameworks),
    ...findRepeated(record),
    ...findWrongVoices(record),
    ...findEmptyVerdicts(record),
    ...findLaterThanChecked(record),
  ]
}
