import { useId, useState } from 'react'
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { gradeTone } from '../../cards/gradeTone'
import {
  formatSubject,
  formatTally,
  type SubjectYears,
  type YearTally,
} from '../../record/views/context/tally'

const NO_MARGIN = { top: 8, right: 0, bottom: 0, left: 0 }

function YearTooltip({ group, year }: { group: SubjectYears; year: unknown }) {
  const entry = group.years.find((other) => other.year === year)
  if (entry === undefined) return null
  return (
    <p className="years__tooltip">
      <strong>{entry.year}</strong>
      <span>{`: ${formatTally(group.subject, entry.tally)}`}</span>
    </p>
  )
}

interface YearsChartProps {
  years: readonly SubjectYears[]
  /** The subject to begin with. */
  area: string | undefined
}

/**
 * The grades of each year as stacked bars, for one subject at a time: at first the chosen area; without a choice if there is only one. The
 * arrow keys walk the years.
 */
export function YearsChart({ years, area }: YearsChartProps) {
  const [picked, setPicked] = useState<string>()
  const id = useId()
  const group =
    years.find(({ subject }) => subject.key === picked) ??
    years.find(({ subject }) => subject.key === area) ??
    years[0]
  if (group === undefined) return null
  const grades = group.years[0]?.tally.grades.map(({ grade }) => grade) ?? []
  return (
    <div className="years__chart">
      {years.length > 1 && (
        <>
          <label htmlFor={id}>Judgement area</label>
          <select
            id={id}
            value={group.subject.key}
            onChange={({ target }) => setPicked(target.value)}
          >
            {years.map(({ subject }) => (
              <option key={subject.key} value={subject.key}>
                {formatSubject(subject)}
              </option>
            ))}
          </select>
        </>
      )}
      <ResponsiveContainer width="100%" height={240}>
        <BarChart
          data={group.years}
          margin={NO_MARGIN}
          title={`${formatSubject(group.subject)}: grades of each year`}
        >
          <XAxis dataKey="year" tickLine={false} />
          <YAxis allowDecimals={false} width={36} tickLine={false} />
          <Tooltip
            cursor={{ className: 'years__cursor' }}
            isAnimationActive={false}
            content={({ label }) => <YearTooltip group={group} year={label} />}
          />
          {grades.map((grade, at) => (
            <Bar
              key={grade.word}
              className={`years__part--${String(gradeTone(grade))}`}
              dataKey={({ tally }: YearTally) => tally.grades[at]?.count ?? 0}
              name={grade.word}
              stackId="grades"
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
