import { belongsToArea } from '../areas'
import { formatSelectionWords, isKept, type Selection } from '../views/selection'
import { listEntries, type EntryKind } from '../entries'
import { buildAreaHistory, type Absence } from '../views/history'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { listJudgedAreas } from '../views/board/latest'
import { capitalise } from '../wording'

/** What to download of a record. */
export interface SubsetChoice {
  selection: Selection
  /** The kinds of entry shown; undefined for all. */
  kinds?: readonly EntryKind[] | undefined
}

/** An area to which an inspection gave no grade, and why (rule 2). */
export interface AbsenceAt {
  inspection: InspectionView
  area: Area
  absence: Absence
}

/** A part of a record, or all of it: the basis of every download format. */
export interface RecordSubset {
  index: RecordIndex
  choice: SubsetChoice
  /** True if nothing was left out. */
  whole: boolean
  keeps: (kind: EntryKind, key: string) => boolean
  /** Latest inspection first. */
  absences: AbsenceAt[]
}

function listAbsences(index: RecordIndex, { selection, kinds }: SubsetChoice): AbsenceAt[] {
  if (kinds !== undefined && !kinds.includes('judgement')) return []
  const histories = listJudgedAreas(index)
    .filter(({ id }) => selection.area === undefined || id === selection.area)
    .map((area) => buildAreaHistory(area, index))
  return index.inspections
    .filter(({ inspection: { id } }) => (selection.inspection ?? id) === id)
    .flatMap((inspection) =>
      histories.flatMap(({ area, gradesOrAbsences }) => {
        const at = gradesOrAbsences.find((entry) => entry.inspection === inspection)
        return at === undefined || 'judgement' in at.gradeOrAbsence
          ? []
          : [{ inspection, area, absence: at.gradeOrAbsence }]
      }),
    )
}

/** Limits a record to a selection and to the kinds of entry shown. */
export function selectSubset(index: RecordIndex, choice: SubsetChoice): RecordSubset {
  const { selection, kinds } = choice
  const kept = listEntries(index).filter(
    (entry) =>
      (kinds === undefined || kinds.includes(entry.kind)) &&
      isKept(entry, selection) &&
      (selection.area === undefined || belongsToArea(entry, selection.area)),
  )
  const keys = new Set(kept.map(({ kind, key }) => `${kind} ${key}`))
  return {
    index,
    choice,
    whole:
      kinds === undefined && selection.area === undefined && selection.inspection === undefined,
    keeps: (kind, key) => keys.has(`${kind} ${key}`),
    absences: listAbsences(index, choice),
  }
}

/** The selection in words: "Care leavers, the 2024 inspection"; undefined if there is none. */
export function formatSubsetChoice(
  { selection }: SubsetChoice,
  index: RecordIndex,
): string | undefined {
  const words = formatSelectionWords(selection, index)
  return words === undefined ? undefined : capitalise(words)
}

/**
 * "hampshire-care-leavers-ilacs-2024-as-checked-2026-11-21": authority, selection and the day of the last
 * check, without a file extension.
 */
export function formatSubsetName({ index, choice, whole }: RecordSubset): string {
  const { area, inspection } = choice.selection
  const { record } = index
  return [
    record.authority.id,
    ...[area, inspection].filter((id) => id !== undefined),
    ...(whole ? ['whole-record'] : choice.kinds === undefined ? [] : ['sections-shown']),
    `as-checked-${record.keeping.checkedOn}`,
  ].join('-')
}
