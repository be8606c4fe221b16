import type { InspectionRecord } from '../../record/schema/record'
import { classifyArea, selectFamilyAreas } from '../england/classifyArea'
import type { ReadFiles } from '../readFiles'
import { formatCount } from '../../record/wording'
import { groupBy } from '../identity/contradictions'
import type { Absence, FileShare, ImportReport, Place, Warning } from '../report'
import type { BuildContext } from './buildInspection'
import { ILACS } from './findFramework'
import type { AuthorityDraft, Drafts } from './draft'

function countAbsences(
  records: readonly InspectionRecord[],
  { frameworks: file }: BuildContext,
): Record<Absence, number> {
  const counts = { 'graded-jointly': 0, 'not-judged': 0, 'not-known': 0 }
  const areas = selectFamilyAreas(file, ILACS)
  const byId = new Map(file.frameworks.map((framework) => [framework.id, framework]))
  for (const inspection of records.flatMap(({ inspections }) => inspections)) {
    const framework = byId.get(inspection.framework)
    for (const area of framework === undefined ? [] : areas) {
      const grade = framework && classifyArea(inspection, framework, area)
      if (grade !== undefined && grade.kind !== 'graded') counts[grade.kind] += 1
    }
  }
  return counts
}

function countInspections(drafts: readonly AuthorityDraft[]): ImportReport['inspections'] {
  const all = drafts.flatMap(({ inspections }) => inspections)
  return {
    total: all.length,
    official: all.filter(({ official }) => official.length > 0).length,
    both: all.filter(({ official, overviews }) => official.length > 0 && overviews.length > 0)
      .length,
    onlyOverview: all.filter(({ official }) => official.length === 0).length,
  }
}

/** A newer list corrects days by up to a month. Days further apart mean that a column has slipped. */
const MAX_DAYS_CORRECTED = 31

/** For each file: the number of rows, and in how many of them something was refused or contradicted. */
function countShares(read: ReadFiles, { warnings, disagreements }: BuildContext): FileShare[] {
  const { officials, overviews, lookups } = read
  const keyOf = ({ sheet = '', row }: Place) => `${sheet} ${row}`
  const lists = new Set(officials.map(({ name }) => name))
  const contradicted = disagreements
    .filter(({ displayed, other, apart }) => {
      // Ofsted's list of 2022 gives every second publication a day early, and later ones correct it.
      const isOlderList = lists.has(other.place.file) && other.place.file !== displayed.place.file
      return !(isOlderList && apart <= MAX_DAYS_CORRECTED)
    })
    .map(({ other }) => other.place)
  return [...officials, ...overviews, ...lookups].map(({ name: file, rows }) => {
    const keys = new Set(rows.map(({ place }) => keyOf(place)))
    const count = (places: readonly Place[]) => {
      const own = places.filter((place) => place.file === file)
      return new Set(own.map(keyOf).filter((key) => keys.has(key))).size
    }
    return {
      file,
      rows: keys.size,
      refused: count([...warnings.refused, ...contradicted]),
      contradicted: count(contradicted),
    }
  })
}

/** One notice where many rows of a file have the same in the same column. */
function joinAlike(notices: readonly Warning[]): Warning[] {
  const groups = groupBy(notices, ({ file, column, row, reason }) =>
    [file, column ?? row ?? '', reason].join('\n'),
  )
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const more =
      others.length === 0 ? '' : ` The same in ${formatCount(others.length, 'more row')}.`
    return [{ ...first, reason: `${first.reason}${more}` }]
  })
}

/** Names of the authorities whose records are not complete. */
export function listIncomplete(records: readonly InspectionRecord[]): string[] {
  return records
    .filter(({ incomplete }) => incomplete !== undefined)
    .map(({ authority }) => authority.name)
}

/** The import's report: what was accepted, where sources differ, and everything that was refused. */
export function buildReport(
  records: readonly InspectionRecord[],
  { authorities }: Drafts,
  read: ReadFiles,
  context: BuildContext,
): ImportReport {
  const { refused, unmatched, notices, words } = context.warnings
  const abolished = records.filter(({ authority }) => authority.abolished !== undefined).length
  return {
    files: [...context.sources].map(([name, { title = '' }]) => ({ name, title })),
    authorities: { current: records.length - abolished, abolished },
    inspections: countInspections([...authorities.values()]),
    visits: records.reduce((sum, record) => sum + record.visits.length, 0),
    absences: countAbsences(records, context),
    words,
    disagreements: context.disagreements,
    refused,
    incomplete: listIncomplete(records),
    shares: countShares(read, context),
    unmatched,
    notices: joinAlike(notices),
  }
}
