import { dayOf, formatDay } from '../../dates'
import { formatIncompleteAuthorities } from '../../incomplete'
import type { RecordIndex } from '../../recordIndex'
import type { EnglandFile } from '../../schema/england'
import type { Source } from '../../schema/evidence'
import type { Area, Framework } from '../../schema/frameworks'
import type { NeighboursFile } from '../../schema/manyRecords'
import { buildNeighbourRows, buildOwnRow, type AuthorityRow } from './neighbours'
import { listContextNotes, listSince, type DaysOfInspections } from './notes'
import { describeNoOwnGrade, findOwnGrade, selectFrameworks, type OwnGrade } from './ownGrade'
import { findGradeOrAbsence, type JudgedInspection } from './latestGrade'
import { buildEnglandLine, findListed, type EnglandLine } from './sentence'
import { tallyCounts, tallyLatestGrades, type Subject, type Tally, buildSubject } from './tally'
import { buildYears, type SubjectYears } from './years'
import type { Vocabulary } from '../../vocabulary'

/**
 * The subjects of England's counts and the neighbours' inspections: single areas in the order of
 * `frameworks.json`, then those judged jointly, without duplicates.
 */
function listSubjects(
  england: EnglandFile | undefined,
  latest: readonly JudgedInspection[],
  vocabulary: Vocabulary,
): { areas: Area[]; subjects: Subject[] } {
  const judgements = latest.flatMap(({ framework }) => vocabulary.framework(framework).judgements)
  const counted = [england?.latest, ...(england?.years ?? [])].flatMap(
    (tally) => tally?.areas ?? [],
  )
  const judged = new Set([
    ...counted.map(({ area }) => area),
    ...judgements.flatMap(({ areas }) => areas),
  ])
  const joint = [
    ...counted.flatMap(({ jointly }) => jointly.map(({ areas }) => areas)),
    ...judgements.map(({ areas }) => areas).filter((areas) => areas.length > 1),
  ].map((areas) => buildSubject(areas.map(vocabulary.area)))
  const areas = vocabulary.areas.filter(({ id }) => judged.has(id))
  return {
    areas,
    subjects: [
      ...areas.map((area) => buildSubject([area])),
      ...new Map(joint.map((subject) => [subject.key, subject])).values(),
    ],
  }
}

/**
 * One area, or several under a joint grade: the authority's own grade, and how often each grade was given
 * elsewhere.
 */
export interface ContextRow {
  subject: Subject
  ownGrade: OwnGrade | undefined
  /** Why there is no own grade, if there is none. */
  noGradeReason: string
  england: (Tally & EnglandLine) | undefined
  neighbours: Tally | undefined
}

/** England's latest inspections as a whole. */
interface EnglandView {
  /**
   * What is counted: "the latest inspection of each of 153 councils, as at 31 March 2025", or the newest ones
   * that could be read.
   */
  counted: string
  /** A sentence on how many of them may lack their latest grade. */
  missing: string | undefined
}

/** What a record is compared with. Nothing in it is averaged, ranked or scored. */
export interface Context {
  /** The authority's name: "Hampshire". */
  name: string
  rows: ContextRow[]
  /** Single areas that others were judged on; `without`: the record's areas that they were not. */
  areas: Area[]
  without: Area[]
  england: EnglandView | undefined
  /** The authority itself, then its neighbours, nearest first; empty without a neighbours file. */
  authorities: AuthorityRow[]
  /** How many neighbours have a known inspection; `neighbours`: how many there are. */
  known: number
  neighbours: number
  /** A sentence on how many of them may lack their latest grade. */
  neighboursMissing: string | undefined
  years: SubjectYears[]
  /** How long ago the last full inspection was, to a stated day, and how long gaps in England were. */
  since: string[]
  notes: string[]
  sources: Source[]
}

interface RelatedFiles {
  england: EnglandFile | undefined
  neighbours: NeighboursFile | undefined
}

function listLatest(file: NeighboursFile | undefined): JudgedInspection[] {
  return (file?.neighbours ?? []).flatMap(({ latest }) => latest ?? [])
}

function listDays(
  { england }: RelatedFiles,
  latest: readonly JudgedInspection[],
): DaysOfInspections[] {
  const days = latest.map(dayOf).sort()
  const [from, to] = [days[0], days.at(-1)]
  return [
    ...(england === undefined ? [] : [{ where: 'in England', ...england.latest }]),
    ...(from === undefined || to === undefined
      ? []
      : [{ where: 'among the neighbours', from, to }]),
  ]
}

function listSources({ england, neighbours }: RelatedFiles): Source[] {
  const sources = [
    ...(england === undefined ? [] : [england.source]),
    ...(neighbours?.sources ?? []),
  ]
  return [...new Map(sources.map((source) => [source.id, source])).values()]
}

function describeEngland({ asAt, latest }: EnglandFile): EnglandView {
  const missing = formatIncompleteAuthorities(latest.incomplete ?? 0, 'in England')
  const inspection = missing === undefined ? 'latest inspection' : 'newest inspection read'
  return {
    counted: `the ${inspection} of each of ${String(latest.inspections)} councils, as at ${formatDay(asAt)}`,
    missing,
  }
}

/** Rule 19: how many neighbours may lack their latest grade. */
function describeMissing(file: NeighboursFile | undefined): string | undefined {
  const near = file?.neighbours.filter(({ incomplete }) => incomplete === true) ?? []
  return formatIncompleteAuthorities(near.length, 'among the neighbours')
}

function listFrameworks(days: readonly DaysOfInspections[], index: RecordIndex): Framework[] {
  return [...new Set(days.flatMap(({ from, to }) => selectFrameworks(index, from, to)))]
}

function buildRow(
  subject: Subject,
  { england }: RelatedFiles,
  latest: readonly JudgedInspection[],
  frameworks: readonly Framework[],
  index: RecordIndex,
): ContextRow {
  const { vocabulary } = index
  const [area] = subject.areas
  const gradesOrAbsences =
    area === undefined ? [] : latest.map((entry) => findGradeOrAbsence(entry, area, vocabulary))
  const row = {
    subject,
    ownGrade: findOwnGrade(subject, index, frameworks),
    noGradeReason: describeNoOwnGrade(subject, index),
  }
  const tally = england && tallyCounts(subject, england.latest, vocabulary)
  return {
    ...row,
    england:
      england === undefined || tally === undefined
        ? undefined
        : {
            ...tally,
            ...buildEnglandLine(
              row,
              tally,
              england,
              findListed(england, index),
              describeEngland(england).counted,
            ),
          },
    neighbours:
      latest.length === 0 ? undefined : tallyLatestGrades(subject, gradesOrAbsences, vocabulary),
  }
}

/**
 * Puts England's counts and the neighbours' latest grades next to a record, per judgement area; joint grades
 * get their own rows. Both files must have passed their checks.
 */
export function buildContext(
  index: RecordIndex,
  england: EnglandFile | undefined,
  neighbours: NeighboursFile | undefined,
): Context {
  const { name } = index.record.authority
  const related = { england, neighbours }
  const latest = listLatest(neighbours)
  const days = listDays(related, latest)
  const frameworks = listFrameworks(days, index)
  const { areas, subjects } = listSubjects(england, latest, index.vocabulary)
  const rows = subjects.map((subject) => buildRow(subject, related, latest, frameworks, index))
  return {
    name,
    rows: rows.filter((row) => (row.england?.graded ?? 0) + (row.neighbours?.graded ?? 0) > 0),
    areas,
    without: index.areas.filter(({ id }) => areas.every((area) => area.id !== id)),
    england: england && describeEngland(england),
    authorities:
      neighbours === undefined
        ? []
        : [buildOwnRow(areas, index), ...buildNeighbourRows(neighbours, areas, index)],
    known: latest.length,
    neighbours: neighbours?.neighbours.length ?? 0,
    years: england === undefined ? [] : buildYears(subjects, england, index.vocabulary),
    neighboursMissing: describeMissing(neighbours),
    since: listSince(index, england),
    notes: listContextNotes(days, frameworks, areas, index.vocabulary),
    sources: listSources(related),
  }
}
