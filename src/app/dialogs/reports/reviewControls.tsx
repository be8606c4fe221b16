import type { DraftChoices } from '../../../import/reports/completeRecord'
import type { ReportDraft } from '../../../import/reports/draft'
import { formatDays } from '../../../record/dates'
import type { Vocabulary } from '../../../record/vocabulary'
import { formatList } from '../../../record/wording'
import type { ReportPlace } from '../localImport/workerProtocol'

/** Shows a place of the report. On a narrow screen the report is a sheet, opened only if `opensSheet`. */
export type ShowPlace = (place: ReportPlace, opensSheet: boolean) => void

/** What each section of the review needs: the draft, and an editor’s answers about it. */
export interface ReviewProps {
  draft: ReportDraft
  vocabulary: Vocabulary
  choices: DraftChoices
  choose: (change: DraftChoices) => void
  showPlace: ShowPlace
}

/** "11 to 15 September 2023"; all of them if inspectors came several times. */
export function formatPeriods({ periods }: ReportDraft): string | undefined {
  const days = periods.map(({ first, last = first }) => formatDays(first, { day: last }))
  return days.length === 0 ? undefined : formatList(days)
}

/** The list with the entry added, or without it if it was there. */
export function toggle<T>(list: readonly T[], entry: T): T[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]
}

interface PlaceButtonProps {
  place: ReportPlace
  showPlace: ShowPlace
}

/** "page 2": shows that place in the report. */
export function PlaceButton({ place, showPlace }: PlaceButtonProps) {
  return (
    <button
      className="text-button"
      type="button"
      onClick={() => showPlace(place, true)}
      onFocus={() => showPlace(place, false)}
    >
      {`page ${place.page}`}
    </button>
  )
}

interface DayFieldProps {
  label: string
  day: string | undefined
  change: (day: string | undefined) => void
}

/** A day that the report does not give. A year that is still being typed, such as "0002", is ignored. */
export function DayField({ label, day, change }: DayFieldProps) {
  return (
    <label className="report-buttons">
      <span>{label}</span>
      <input
        type="date"
        min="2000-01-01"
        defaultValue={day}
        onChange={({ target }) => change((target.validity.valid && target.value) || undefined)}
      />
    </label>
  )
}

interface ButtonProps {
  label: string
  onClick: () => void
  /** Set for a toggle button: whether it is pressed. */
  pressed?: boolean
  kind?: 'main' | 'close'
  disabled?: boolean
}

export function Button({ label, onClick, pressed, kind, disabled }: ButtonProps) {
  const className = `quiet-button report-button--${kind ?? 'plain'}`
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick} {...{ className, disabled }}>
      {label}
    </button>
  )
}
