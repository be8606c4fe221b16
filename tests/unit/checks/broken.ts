import { formatPath, readKey, type Keys } from '../../../src/record/faults'
import { changeAt } from '../change'

const keysOf = (place: string): Keys =>
  place.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key))

const readAt = (value: unknown, place: string) => keysOf(place).reduce(readKey, value)

/** What is put in a place: JSON, `nothing`, or `like PLACE {…}`, a copy of another place with changes. */
function readValue(sound: unknown, written: string): unknown {
  if (written === 'nothing') return undefined
  const [, place, changes = '{}'] = /^like (\S+) ?(.*)$/u.exec(written) ?? []
  if (place === undefined) return JSON.parse(written)
  const copy = readAt(sound, place)
  return typeof copy === 'object' ? { ...copy, ...(JSON.parse(changes || '{}') as object) } : copy
}

/**
 * Files one small step away from a sound one. Each line says the step, what the fault must say that it
 * expected, and where the fault is, if not in the place that was changed.
 */
export function listBroken(sound: unknown, table: string) {
  return table
    .trim()
    .split('\n')
    .map((step) => {
      const [change = '', expected = '', where] = step.trim().split(' | ')
      const [place = '', written = ''] = change.split(' = ')
      const to = readValue(sound, written)
      const value = changeAt(sound, keysOf(place), to)
      return { step: change, value, to, expected, path: formatPath(value, keysOf(where ?? place)) }
    })
}

/** What the schema refuses. */
export const BROKEN_SHAPES = `
authority.name = "  " | words, not an empty text
sources.0.shortName = 2014 | words in quotation marks
quotes.1.speaker = "Councillor \\u202edleiF" | words without hidden control characters
quotes.1.speaker = "Councillor Zo\\uFFFD" | words whose characters can all be read: save the file as UTF-8
visits.0.id = "Visit 2022" | an id of small letters, digits and single hyphens
inspections.1.started = "13/05/2019" | a date such as "2024-06-10"
inspections.0.ended.day = "2014-02-30" | a day that exists in the calendar
visits.0.when = {"year":2022} | "why": "…"
inspections.1.leadInspector = {} | a lead inspector: { "name"
sources.1.address = "javascript:alert(1)" | a complete address that starts with https://
keeping.corrections.email = "the office" | an e-mail address
actions.0.followUps.1.verdict = "done" | one of "recurring", "partly-addressed", "addressed", "no-later-evidence"
actions.0.followUps.1.verdict = "not-yet-inspected-again" | one of "recurring", "partly
actions.2.short = "Talks after going missing, held sooner, more often, better and with everybody" | at most 70 characters
actions.2.question.evidence = nothing | words in quotation marks
actions.2.answer.given = nothing | a date: { "day"
actions.2.answer.citations = [] | at least one citation
quotes.0.voice = "ofsted" | one of "inspectorate", "authority", "newspaper"
findings.2.citations = [] | at least one citation
findings.2.citations.0.page = 0 | 1 or more
quotes.1.segments = [] | at least one segment
actions.1.areasAreOurReading = "yes" | true or false, without quotation marks
authority = [] | an object in braces { }
visits = {} | a list in brackets [ ]
inspections.1.judgements.2.grade = nothing | an id in quotation marks
figures.0 = null | an object in braces { }
schemaVersion = nothing | schemaVersion 1
`

/** What keeps to the schema and is wrong all the same. */
export const BROKEN_RECORDS = `
findings.1.id = "early-help-2014" | an id of its own: findings[0] has this one
actions.0.followUps.1.citations.0.source = "report-2025" | the id of one of the sources: report-2014, report-2019
inspections.2.judgements.4.citations.0.source = "report-2025" | the id of one of the sources
disagreements.0.says.1.citations.0.source = "report-2025" | the id of one of the sources
disagreements.0.says.0.source = "gazette-2015" | the id of one of the sources
inspections.2.report = "report-2025" | the id of one of the sources
findings.1.citations.0.page = 13 | a page of "report-2019", which has 12
actions.0.followUps.1.citations.0.toPage = 9 | page 10 or a later one
findings.1.citations.0.row = 4 | no sheet or row: "report-2019" is no data file (its kind is ofsted-report)
visits.0.areas.0 = "fostering" | the id of an area in frameworks.json: overall, leadership
findings.1.areas.0 = "adoptions" | the id of an area
inspections.1.framework = "ilacs-2027" | the id of a framework in frameworks.json: sif, ilacs-2018
figures.0.inspection = "sif-2015" | the id of one of the inspections: sif-2014, ilacs-2019, ilacs-2024
actions.1.followUps.0.inspection = "ilacs-2029" | the id of one of the inspections
inspections.1.ended.day = "2019-05-12" | 2019-05-13 (the start) or later | inspections.1.ended
inspections.1.published.month = "2019-04" | a date after the inspection ended | inspections.1.published
inspections.3 = like inspections.2 {"id":"again"} | a day on which no other started: inspections[2] has this one | inspections.3.started
inspections.2 = like inspections.2 {"ended":{"day":"2025-02-04"},"published":{"unknown":true,"why":"-"}} | a date not after 2025-02-03 | inspections.2.ended
sources.5.published.day = "2025-02-04" | a date not after 2025-02-03 | sources.5.published
inspections.0.report = "gazette-2014" | a source of kind ofsted-report, official-statistics or compiled-data
keeping.corrections.email = nothing | an "email" or an "address" for corrections | keeping.corrections
inspections.2.started = "2022-12-31" | a day while ILACS 2023 was in use: 2023-01-01 to 2026-03-31
inspections.1.judgements.4 = like inspections.2.judgements.4 | a judgement that ILACS 2018 has: ilacs-2018-overall | inspections.1.judgements.4.judgement
inspections.1.judgements = [] | "ilacs-2018-care" among its judgements, or in "missing" with the reason
inspections.0.judgements.7 = like inspections.0.judgements.2 | each judgement once | inspections.0.judgements.7.judgement
inspections.0.missing.0 = {"judgement":"sif-adoption","why":"-","citations":[{"source":"report-2014"}]} | graded or missing, never both | inspections.0.missing.0.judgement
inspections.1.judgements.2.grade = "great" | a grade of its framework's scale: outstanding, good, requires-improvement, inadequate
inspections.2.judgements.2.printedGrade = "Inadequate" | the words printed for "requires-improvement": Requires improvement or Requires improvement to
quotes.0.areas.0 = "safeguarding-board" | an area that "ilacs-2019" judged: overall, leadership, help-and-protection
quotes.0.source = "statistics-2024" | a source of kind newspaper, web-page or ofsted-report
quotes.1.citations.0.source = "gazette-2014" | a citation of "gazette-2019", its source | quotes.1.citations
quotes.0.citations = [{"source":"gazette-2019"}] | a citation of "report-2019" beside the article's
quotes.2.voice = "inspectorate" | Ofsted, for the inspectorate’s voice | quotes.2.organisation
quotes.1.organisation = "Ofsted" | an organisation other than Ofsted, for the authority’s voice
quotes.0.segments.1.mark = "gap" | no gap after the last segment
quotes.2.first = 1 | no place among the first for a newspaper
quotes.3 = like quotes.1 {"id":"again"} | each of 1, 2 and 3 once | quotes.3.first
actions.1.followUps.0.inspection = "sif-2014" | an inspection after "ilacs-2019", which asked for it
actions.1.followUps.0.inspection = "ilacs-2019" | an inspection after "ilacs-2019", which asked for it
actions.0.followUps.2 = like actions.0.followUps.1 | each later inspection at most once | actions.0.followUps.2.inspection
actions.1.earlierMentions.0.inspection = "ilacs-2024" | an inspection before "ilacs-2019", which asked for it
actions.2.repeats = "return-talks-2024" | the id of an action of an earlier inspection: caseloads-2014, return-talks-2019
actions.1.repeats = "return-talks-2024" | the id of an action of an earlier inspection: caseloads-2014
actions.1.verdict = "addressed" | recurring (its follow-ups give)
actions.2.verdict = "addressed" | not-yet-inspected-again or not-examined (there are no follow-ups)
actions.1 = like actions.1 {"followUps":[],"verdict":"not-yet-inspected-again"} | no-later-evidence or not-examined (there are no follow-ups) | actions.1.verdict
actions.2.answer.given = {"day":"2024-01-01"} | 2024-09-09 or later: "ilacs-2024" asked for it then
actions.2.answer.given = {"day":"2025-03-01"} | a date not after 2025-02-03
actions.2.answer.citations.0.source = "report-2025" | the id of one of the sources
actions.2.answer.citations.0 = {"source":"report-2024","page":2} | one of kind web-page or newspaper | actions.2.answer.citations
actions.2.question.citations.0.page = 99 | a page of "report-2024"
actions.0.question = like actions.2.question | no question: the verdict says "addressed"
actions.1.areasAreOurReading = nothing | true if the areas are your reading
actions.1.askedOf = "safeguarding-board" | an area of the board, a body of its own: safeguarding-board | actions.1.areas.0
actions.0.areas.1 = "safeguarding-board" | an area of the authority: this one is a separate body’s
visits.0.published = {"day":"2021-12-31"} | a date not before the visit
visits.0.published = {"day":"2025-03-01"} | a date not after 2025-02-03
`

/** The same of a record that was read from reports. */
export const BROKEN_REPORTS = `
actions.0.verbatim = nothing | words, or "verbatim" | actions.0.title
actions.0.verbatim = nothing | words, or "verbatim" | actions.0.asked
actions.3.verbatim = nothing | no points without "verbatim" | actions.3.subItems
actions.0.verdict = "addressed" | no-later-evidence or not-examined
inspections.0.listPrinted = false | no list: the report of "inspection-2018" prints none | actions.0.list
inspections.0.periods.0.first = "2018-02-20" | from 2018-02-19 (started) | inspections.0.periods
inspections.0.periods.1.first = "2018-02-21" | times that follow one another | inspections.0.periods
inspections.0.ended = {"day":"2018-04-10"} | to the day of "ended" | inspections.0.periods
quotes.0.voice = "authority" | inspectorate, for words of a report
quotes.0.citations.0.paragraph = nothing | a page, and a paragraph or an item | quotes.0.citations.0
passages.0.citations.0.page = nothing | a page, and a paragraph or an item | passages.0.citations.0
passages.0.citations.0.source = "report-2021" | citations of "report-2025" alone | passages.0.citations
passages.0.areas.0 = "fostering" | the id of an area
passages.1.id = "2025-p1" | an id of its own: passages[0] has this one
passages.1.inspection = "inspection-2020" | the id of one of the inspections
sources.2.terms.state = "non-commercial" | no passage: the terms of "report-2025" are non-commercial | passages.0
sources.2.terms = nothing | no passage: the terms of "report-2025" are not known | passages.0
sources.2.terms.page = 15 | a page of "report-2025", which has 14
sources.2.kind = "web-page" | ofsted-report: only of a report
unchecked.0.inspection = "inspection-2020" | the id of one of the inspections
unchecked.0.citations.0.source = "report-2020" | the id of one of the sources
unchecked.0.citations.0.page = 15 | a page of "report-2025", which has 14
`

/** The same, of a record whose authority is to be replaced. */
export const BROKEN_SUCCESSIONS = `
authority.succession.0.successors = nothing | either "successors" or "predecessors" | authority.succession.0
authority.succession.0.predecessors = [{"name":"Oldshire Council"}] | either "successors" or "predecessors" | authority.succession.0
authority.succession.0.citations.0.source = "order-2027" | the id of one of the sources
authority.succession.0.when = {"year":2024,"why":"no day"} | a date after 2025-02-03, the day of the last check (keeping › checkedOn)
authority.succession.0 = {"state":"done","when":{"year":2028,"why":"-"},"predecessors":[{"name":"E"}],"citations":[{"source":"report-2024"}]} | a date not after 2025-02-03 | authority.succession.0.when
authority.succession.0 = like authority.succession.0 {"state":"done","when":{"day":"2024-04-01"}} | "planned", or authority › abolished as well | authority.succession.0.state
`

export const BROKEN_FRAMEWORKS = `
areas.5.id = "overall" | an id of its own in its list
frameworks.0.judgements.5.id = "sif-overall" | an id of its own in its list
frameworks.1.family = "ofsted" | an id of this file: sif, ilacs
frameworks.1.scale = "five-grades" | an id of this file: four-grades
frameworks.0.judgements.3.areas.0 = "fostering" | an id of this file: overall
frameworks.1.notJudged.0.area = "safeguarding-board" | "adoption" once: in one judgement, or in "notJudged" with the reason | frameworks.1
frameworks.0.notJudged = [{"area":"adoption","why":"-","brief":"-"}] | "adoption" once | frameworks.0
frameworks.0.judgements.3.partOf = "sif-adoption" | the id of a judgement that is no part itself: sif-overall
frameworks.2.from = "2022-12-31" | days that "ilacs-2018" does not have (2018-01-01 to 2022-12-31)
frameworks.2.to = nothing | days that "ilacs-2023" does not have (2023-01-01 with no end) | frameworks.3.from
frameworks.3.to = "2026-03-31" | 2026-04-01 (its "from") or later
areas.1.overall = true | at most one area marked overall
scales.0.grades.1.printed.1 = "OUTSTANDING" | words that no other grade of its scale is printed in | scales.0.grades.1.printed
subjects.1.1 = "rhi" | a wording that stands in "subjects" once
subjects.0 = ["RHI"] | at least two wordings
frameworks.0.meanings = {"from":"p28","grades":[{"grade":"great","words":"-"}]} | a grade of its scale: outstanding | frameworks.0.meanings.grades.0.grade
`

export const BROKEN_ENGLAND = `
years.1.areas.0.area = "schools" | the id of an area
latest.areas.1.area = "overall" | each area once
latest.areas.0.grades.0.grade = "great" | from best to worst | latest.areas.0.grades
latest.areas.4.jointly.0.areas = ["care-leavers","leadership"] | each with the same joint counts | latest.areas.4.jointly.0
latest.areas.0.notJudged = 3 | as many inspections as are counted | latest
latest.to = "2021-01-01" | or later
asAt = "2026-01-01" | or earlier | latest.to
years.1.year = 2021 | a later year
source.kind = "compiled-data" | official-statistics
gaps.low = 2000 | "low", "high" | gaps
gaps.to = "2026-06-01" | days and lengths in order | gaps
average = 2 | no such key
`

export const BROKEN_NEIGHBOURS = `
neighbours.1.dfeCode = "998" | each neighbour once
neighbours.0.record = "northshire" | another than
neighbours.0.latest.framework = "ilacs-1999" | the id of a framework
neighbours.0.latest.started = "2019-03-04" | a day while ILACS 2023 was in use
neighbours.0.latest.judgements.4.judgement = "ilacs-2018-care" | a judgement that ILACS 2023 has
neighbours.0.latest.judgements.0.grade = "great" | a grade of its framework
neighbours.0.latest.report = "nowhere" | one of the file’s sources
neighbours.0.latest.published = {"day":"2024-01-01"} | or later
`
