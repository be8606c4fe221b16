import type { DraftChoices } from '../../../import/reports/completeRecord'
import type { ReportDraft } from '../../../import/reports/draft'
import { formatDays } from '../../../record/dates'
import type { Vocabulary } from '../../../record/vocabulary'
import { formatList } from '../../../record/wording'
import type { ReportPlace } from '../localImport/workerProtocol'

/** Moves the page; `opens` also where it is a sheet over a narrow screen. */
export type Look = (place: ReportPlace, opens: boolean) => void

/** What each part of the review needs: the draft, and an editor’s answers about it. */
export interface DraftPart {
  draft: ReportDraft
  vocabulary: Vocabulary
  chosen: DraftChoices
  choose: (change: DraftChoices) => void
  look: Look
}

/** "11 to 15 September 2023", or both of two times on site. */
export function formatPeriods({ periods }: ReportDraft): string | undefined {
  const days = periods.map(({ first, last = first }) => formatDays(first, { day: last }))
  return days.length === 0 ? undefined : formatList(days)
}

/** The list with the entry added, or without it if it was there. */
export function toggle<T>(list: readonly T[], entry: T): T[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]
}

/** "page 2": shows the place on the page of the report. */
export function PlaceButton({ place, look }: { place: ReportPlace; look: Look }) {
  const show = (opens: boolean) => () => look(place, opens)
  return (
    <button className="text-button" type="button" onClick={show(true)} onFocus={show(false)}>
      {`page ${place.page}`}
    </button>
  )
}

interface DayFieldProps {
  label: string
  day: string | undefined
  change: (day: string | undefined) => void
}

/** A day that the report does not give. While its year is typed, "0002" is no answer yet. */
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
  act: () => void
  /** Set if it can be pressed in. */
  isOn?: boolean
  kind?: 'main' | 'close'
  disabled?: boolean
}

export function Button({ label, act, isOn, kind, disabled }: ButtonProps) {
  const className = `quiet-button report-button--${kind ?? 'plain'}`
  return (
    <button type="button" aria-pressed={isOn} onClick={act} {...{ className, disabled }}>
      {label}
    </button>
  )
}
