import { belongsToArea } from '../areas'
import type { RecordIndex } from '../recordIndex'
import { formatIncomplete } from '../incomplete'
import { formatOrigin } from '../keeping'
import { formatRights } from './cells'
import { formatSubsetChoice, type RecordSubset } from './subset'

/** Increase it when the format of this file changes. */
const FORMAT_VERSION = 1

/** The ids under keys of these names in a value, at any depth: "source" and "report" name sources. */
function listIds(value: unknown, ...names: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, held]: [string, unknown]) =>
    names.includes(name) && typeof held === 'string' ? [held] : listIds(held, ...names),
  )
}

function selectInspections({ index, keeps, absences }: RecordSubset, named: ReadonlySet<string>) {
  return index.record.inspections
    .map((inspection) => ({
      ...inspection,
      judgements: inspection.judgements.filter(({ judgement }) =>
        keeps('judgement', `${inspection.id}/${judgement}`),
      ),
      missing: inspection.missing.filter(({ judgement }) =>
        absences.some(
          (absence) =>
            absence.inspection.inspection.id === inspection.id &&
            index.vocabulary
              .judgement(inspection.framework, judgement)
              .areas.includes(absence.area.id),
        ),
      ),
    }))
    .filter(
      ({ id, judgements, missing }) =>
        judgements.length > 0 ||
        missing.length > 0 ||
        named.has(id) ||
        absences.some((absence) => absence.inspection.inspection.id === id),
    )
}

/** The meaning of the ids, so that the file can be understood on its own. */
function buildVocabularyData(
  { vocabulary, inspections }: RecordIndex,
  frameworks: readonly string[],
) {
  const used = vocabulary.frameworks.filter(({ id }) => frameworks.includes(id))
  const older = new Map(
    inspections
      .flatMap(({ judgements }) => judgements)
      .filter(({ grade, inspection }) => grade.plain && used.includes(inspection.framework))
      .map(({ grade: { id, scale }, gradeWords }) => [gradeWords, { id, word: gradeWords, scale }]),
  )
  return {
    areas: vocabulary.areas,
    grades: [
      ...vocabulary.grades.map(({ id, word, scale }) => ({ id, word, scale })),
      ...older.values(),
    ],
    families: vocabulary.families,
    frameworks: used,
  }
}

const READING = [
  'What was filtered out is not here. It is not absent from the record: an inspection without judgements here may have given grades.',
  'A judgement belongs to the areas that its framework names for it, under vocabulary. One of several areas is one joint grade, and no grade of any of them alone.',
  'Grades compare within one family of frameworks; between two families only broadly.',
  'Actions, follow-ups, findings and the questions for scrutiny are in the words of the record’s keeper; an action’s `verbatim` and `subItems`, and passages, are in the report’s. An action’s answer is the council’s account and changes no verdict. Quotations of the voice "newspaper" are the newspaper’s words, not Ofsted’s.',
]

/**
 * What the file contains and what it does not. It comes first, so that nobody takes a part for the whole
 * record.
 */
function buildAbout({ index, choice }: RecordSubset, downloadedFrom: string | undefined) {
  const { area, inspection } = choice.selection
  const { schemaVersion, keeping } = index.record
  return {
    what: 'Part of a record of children’s services inspections, as filtered on its page',
    formatVersion: FORMAT_VERSION,
    schemaVersion,
    filtered: {
      inWords: formatSubsetChoice(choice, index) ?? 'nothing chosen: all that the sections show',
      area: area ?? null,
      inspection: inspection ?? null,
      kinds: choice.kinds ?? 'all',
    },
    reading: READING,
    incomplete: formatIncomplete(index) ?? null,
    missing: index.record.incomplete ?? [],
    ...(index.record.unchecked === undefined ? {} : { unchecked: index.record.unchecked }),
    origin: formatOrigin(index),
    recordChecked: keeping.checkedOn,
    keptBy: keeping.maintainer,
    downloadedFrom: downloadedFrom ?? null,
  }
}

/**
 * A part of a record as data: entries in the shapes of the record's schema, the sources that they cite with
 * their rights, and the vocabulary. `downloadedFrom` is the page's URL, if others can open it.
 */
function buildSubsetData(subset: RecordSubset, downloadedFrom?: string) {
  const { index, choice, keeps } = subset
  const { record } = index
  const entries = {
    visits: record.visits.filter(({ id }) => keeps('visit', id)),
    actions: record.actions.filter(({ id }) => keeps('action', id)),
    quotes: record.quotes.filter(({ id }) => keeps('quote', id)),
    findings: record.findings.filter(({ id }) => keeps('finding', id)),
    figures: record.figures.filter(({ id }) => keeps('figure', id)),
    ...(record.passages === undefined
      ? {}
      : { passages: record.passages.filter(({ id }) => keeps('passage', id)) }),
  }
  const { area } = choice.selection
  const disagreements = record.disagreements.filter(
    (entry) => area === undefined || belongsToArea(entry, area),
  )
  const inspections = selectInspections(subset, new Set(listIds(entries, 'inspection')))
  const citing = [record.authority, inspections, entries, disagreements]
  const cited = new Set(listIds(citing, 'source', 'report'))
  const sources = record.sources.filter(({ id }) => cited.has(id))
  return {
    about: buildAbout(subset, downloadedFrom),
    authority: record.authority,
    vocabulary: buildVocabularyData(
      index,
      inspections.map(({ framework }) => framework),
    ),
    inspections,
    ...entries,
    disagreements,
    sources: sources.map((source) => ({ ...source, rights: formatRights(source) })),
  }
}

/** A part as a JSON file: see `buildSubsetData`. */
export function formatSubsetJson(subset: RecordSubset, downloadedFrom?: string): string {
  return `${JSON.stringify(buildSubsetData(subset, downloadedFrom), null, 2)}\n`
}
