import type { ReactNode } from 'react'
import type { Place } from './reportClient'

/** Moves the page; `opens` also where it is a sheet over a narrow screen. */
export type Look = (place: Place, opens: boolean) => void

/** "page 2": shows the place on the page of the report. */
export function PlaceButton({ place, look }: { place: Place; look: Look }) {
  return (
    <button
      className="text-button"
      type="button"
      onClick={() => look(place, true)}
      onFocus={() => look(place, false)}
    >
      {`page ${place.page}`}
    </button>
  )
}

interface ButtonProps {
  label: string
  act: () => void
  /** Set if it can be pressed in. */
  isOn?: boolean
  className?: string
  disabled?: boolean
}

export function Button({ label, act, isOn, className = '', disabled }: ButtonProps) {
  return (
    <button
      className={`quiet-button ${className}`}
      type="button"
      aria-pressed={isOn}
      disabled={disabled}
      onClick={act}
    >
      {label}
    </button>
  )
}

interface FieldProps {
  label: string
  value: string | undefined
  change: (value: string) => void
}

export function DayField({ label, value = '', change }: FieldProps) {
  return (
    <input
      type="date"
      aria-label={label}
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  )
}

interface ChoiceProps extends FieldProps {
  answers: readonly { id: string; name: string }[]
}

export function Choice({ label, value = '', change, answers }: ChoiceProps) {
  return (
    <select aria-label={label} value={value} onChange={({ target }) => change(target.value)}>
      <option value="">Not known</option>
      {answers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

interface ReadTableProps {
  heads: readonly string[]
  /** The first cell of each names its row. */
  rows: readonly (readonly ReactNode[])[]
}

export function ReadTable({ heads, rows }: ReadTableProps) {
  return (
    <table className="data-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name, ...cells], row) => (
          <tr key={row} role="row">
            <th scope="row" role="rowheader">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={at} role="cell" data-label={heads[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
