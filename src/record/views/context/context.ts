import { dayOf, formatDay } from '../../dates'
import { formatIncompleteAuthorities } from '../../incomplete'
import type { RecordIndex } from '../../recordIndex'
import type { EnglandFile } from '../../schema/england'
import type { Source } from '../../schema/evidence'
import type { Area, Framework } from '../../schema/frameworks'
import type { NeighbourInspection, NeighboursFile } from '../../schema/manyRecords'
import type { Vocabulary } from '../../vocabulary'
import { findPublishedGrade } from '../history'
import { buildNeighbourRows, buildOwnRow, type AuthorityRow } from './neighbours'
import { listContextNotes, listSince, type DaysOfInspections } from './notes'
import {
  buildEnglandLine,
  findOwnGrade,
  formatNoOwnGrade,
  type EnglandLine,
  type OwnGrade,
} from './ownGrade'
import {
  buildSubject,
  buildYears,
  tallyCounts,
  tallyLatestGrades,
  type Subject,
  type SubjectYears,
  type Tally,
} from './tally'

/**
 * The subjects of England's counts and the neighbours' inspections: single areas in the order of
 * `frameworks.json`, then those judged jointly, without duplicates.
 */
function listSubjects(
  england: EnglandFile | undefined,
  latest: readonly NeighbourInspection[],
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
  /** Why there is no own grade. */
  noGradeReason: string
  england: (Tally & EnglandLine) | undefined
  neighbours: Tally | undefined
}

/** What a record is compared with. Nothing in it is averaged, ranked or scored. */
export interface Context {
  /** The authority's name: "Hampshire". */
  name: string
  rows: ContextRow[]
  /** Single areas that others were judged on; `without`: the record's areas that they were not. */
  areas: Area[]
  without: Area[]
  england:
    | {
        /**
         * What is counted: "the latest inspection of each of 153 councils, as at 31 March 2025", or the newest
         * ones that could be read.
         */
        counted: string
        /** A sentence on how many of them may lack their latest grade. */
        missing: string | undefined
      }
    | undefined
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

function listDays(
  england: EnglandFile | undefined,
  latest: readonly NeighbourInspection[],
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

/** The frameworks in use on any of these days. */
function selectFrameworks(days: readonly DaysOfInspections[], { vocabulary }: RecordIndex) {
  return vocabulary.frameworks.filter((framework) =>
    days.some(({ from, to }) => framework.from <= to && (framework.to ?? to) >= from),
  )
}

/** What England's list counts, with a sentence on what may be missing (rule 19). */
function formatCounted({ asAt, latest }: EnglandFile) {
  const missing = formatIncompleteAuthorities(latest.incomplete ?? 0, 'in England')
  const inspection = missing === undefined ? 'latest inspection' : 'newest inspection read'
  return {
    counted: `the ${inspection} of each of ${latest.inspections} councils, as at ${formatDay(asAt)}`,
    missing,
  }
}

function buildRow(
  subject: Subject,
  england: EnglandFile | undefined,
  latest: readonly NeighbourInspection[],
  frameworks: readonly Framework[],
  index: RecordIndex,
): ContextRow {
  const { vocabulary } = index
  const [area] = subject.areas
  const gradesOrAbsences =
    area === undefined ? [] : latest.map((entry) => findPublishedGrade(entry, area, vocabulary))
  const row = {
    subject,
    ownGrade: findOwnGrade(subject, index, frameworks),
    noGradeReason: formatNoOwnGrade(subject, index),
  }
  const tally = england && tallyCounts(subject, england.latest, vocabulary)
  return {
    ...row,
    england: england &&
      tally && {
        ...tally,
        ...buildEnglandLine(row, tally, england, formatCounted(england).counted, index),
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
  neighboursFile: NeighboursFile | undefined,
): Context {
  const neighbours = neighboursFile?.neighbours ?? []
  const latest = neighbours.flatMap((neighbour) => neighbour.latest ?? [])
  const days = listDays(england, latest)
  const frameworks = selectFrameworks(days, index)
  const { areas, subjects } = listSubjects(england, latest, index.vocabulary)
  const rows = subjects.map((subject) => buildRow(subject, england, latest, frameworks, index))
  const incomplete = neighbours.filter((neighbour) => neighbour.incomplete === true).length
  const sources = [
    ...(england === undefined ? [] : [england.source]),
    ...(neighboursFile?.sources ?? []),
  ]
  return {
    name: index.record.authority.name,
    rows: rows.filter((row) => (row.england?.graded ?? 0) + (row.neighbours?.graded ?? 0) > 0),
    areas,
    without: index.areas.filter(({ id }) => areas.every((area) => area.id !== id)),
    england: england && formatCounted(england),
    authorities:
      neighboursFile === undefined
        ? []
        : [buildOwnRow(areas, index), ...buildNeighbourRows(neighboursFile, areas, index)],
    known: latest.length,
    neighbours: neighbours.length,
    neighboursMissing: formatIncompleteAuthorities(incomplete, 'among the neighbours'),
    years: england === undefined ? [] : buildYears(subjects, england, index.vocabulary),
    since: listSince(index, england),
    notes: listContextNotes(days, frameworks, areas, index.vocabulary),
    sources: [...new Map(sources.map((source) => [source.id, source])).values()],
  }
}
