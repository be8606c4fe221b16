import { memo, useMemo } from 'react'
import { formatSource } from '../../record/citations'
import { formatAreaIds } from '../../record/areas'
import { buildContext, type Context, type ContextRow } from '../../record/views/context/context'
import { formatSubject } from '../../record/views/context/tally'
import { capitalise } from '../../record/wording'
import { gradeTone } from '../../cards/gradeMark'
import { formatProblem } from '../../data/problemWords'
import type { ReadingProblem } from '../../data/problems'
import type { ContextFiles } from '../../data/recordFile'
import { Fold } from '../components/Fold'
import { Heading } from '../components/Heading'
import { Section } from '../components/Section'
import { Share } from '../components/Share'
import { useShownRecord } from '../recordContext'
import type { SectionProps } from '../sectionProps'
import { GradeBar } from './GradeBar'
import { NeighboursFold } from './NeighboursFold'
import { YearsFold } from './YearsFold'

const NOTHING: ContextFiles = {}

/** One subject in England: a sentence, and a bar in which this authority's grade is underlined. */
function EnglandRow({ row: { subject, ownGrade, england } }: { row: ContextRow }) {
  if (england === undefined || england.graded === 0) return null
  const anchor = `england-${subject.key.replaceAll(' ', '-')}`
  const name = formatSubject(subject)
  return (
    <div
      className="england-row"
      id={anchor}
      data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}
    >
      <Heading depth={2} className="england-row__name">
        {name}
      </Heading>
      <p>
        {england.grade !== undefined && <strong>{england.grade}</strong>}
        <span>{england.words}</span>
      </p>
      <GradeBar
        subject={subject}
        tally={england}
        own={england.counted ? ownGrade?.grade : undefined}
      />
      <Share name={name} text={england.text} anchor={anchor} />
    </div>
  )
}

/** What the parts of the bars mean, best grade first. */
function Keys({ context: { rows, name } }: { context: Context }) {
  const { grades = [] } = rows.map((row) => row.england ?? row.neighbours)[0] ?? {}
  const tallies = rows.flatMap(({ england, neighbours }) =>
    [england ?? [], neighbours ?? []].flat(),
  )
  return (
    <ul className="grade-keys quiet">
      {grades.map(({ grade }) => (
        <li key={grade.word} className={`tone-${String(gradeTone(grade))}`}>
          {grade.word}
        </li>
      ))}
      {tallies.some(({ graded, inspections }) => graded < inspections) && (
        <li className="grade-keys__apart">
          without such a grade: judged jointly, separately or not at all
        </li>
      )}
      {rows.some(({ england }) => england?.counted === true) && (
        <li className="grade-keys__own">{`${name} is among these`}</li>
      )}
    </ul>
  )
}

/** How far the counts can be relied on, and where they come from. */
function NotesFold({ context: { notes, sources } }: { context: Context }) {
  return (
    <Fold name="Notes and sources" note="when, under which rules, from which lists">
      <ul className="context-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <ul className="context-notes" aria-label="Sources of this section">
        {sources.map((source) => (
          <li key={source.id}>
            {`${source.shortName}${source.kind === 'compiled-data' ? ' (a lower-ranked source)' : ''}: ${formatSource(source)} ${source.note ?? ''}`}
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/**
 * A related file that could not be used: what is wrong with it, and what to do. The rest of the
 * page stays.
 */
function ContextProblem({ problem }: { problem: ReadingProblem }) {
  const { happened, todo, faults } = formatProblem(problem)
  return (
    <div className="empty-note">
      <p>{`Left out of this section: ${happened} ${todo}`}</p>
      {faults.slice(0, 3).map(({ path, found, expected }) => (
        <p key={`${path} ${expected}`}>{`${path}: found ${found}, expected ${expected}.`}</p>
      ))}
    </div>
  )
}

/**
 * England and the statistical neighbours, next to the record. A choice of inspection does not
 * change this section, since its numbers are not entries of the record.
 */
export const ContextSection = memo(function ContextSection({ index }: Pick<SectionProps, 'index'>) {
  const { england, neighbours, problems = [] } = useShownRecord()?.file.context ?? NOTHING
  const context = useMemo(
    () => buildContext(index, england, neighbours),
    [index, england, neighbours],
  )
  const isEmpty = context.rows.length === 0 && context.authorities.length === 0
  return (
    <Section
      id="context"
      title="Compared with England"
      lead={context.england && capitalise(context.england.counted)}
    >
      {problems.map((problem) => (
        <ContextProblem key={problem.file} problem={problem} />
      ))}
      {isEmpty ? (
        problems.length === 0 && (
          <p className="empty-note">
            There are no counts for England and no grades of statistical neighbours for this record.
          </p>
        )
      ) : (
        <>
          {context.england?.missing !== undefined && (
            <p>
              <strong>{context.england.missing}</strong>
            </p>
          )}
          <div className="england-rows" data-areas={formatAreaIds(context.areas)}>
            {context.rows.map((row) => (
              <EnglandRow key={row.subject.key} row={row} />
            ))}
            <Keys context={context} />
          </div>
          {context.without.map(({ id, inSentence }) => (
            <p key={id} className="empty-note" data-only={id}>
              {`Nothing to compare with: no inspection counted here judged ${inSentence} on its own.`}
            </p>
          ))}
          {context.since.map((sentence) => (
            <p className="england-since quiet" key={sentence}>
              {sentence}
            </p>
          ))}
          <YearsFold years={context.years} until={england?.asAt} index={index} />
          <NeighboursFold context={context} />
          <NotesFold context={context} />
        </>
      )}
    </Section>
  )
})
