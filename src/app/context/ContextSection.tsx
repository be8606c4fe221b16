import { memo, useMemo } from 'react'
import { buildContext } from '../../record/views/context/context'
import type { ContextFiles } from '../../data/recordFile'
import { Section } from '../components/Section'
import { useShownRecord } from '../recordContext'
import type { SectionProps } from '../sectionProps'
import { ContextChart } from './ContextChart'
import { ContextFoot, ContextProblem } from './ContextFoot'
import { EnglandTable } from './ContextTables'
import { NeighboursTable } from './NeighboursTable'
import { YearsChart } from './YearsChart'

const NOTHING: ContextFiles = {}

/**
 * England and the statistical neighbours, next to the record. A choice of inspection or words does
 * not change this section, since its numbers are not entries of the record.
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
      title="In context"
      lead="How often each grade was given elsewhere. Counts stand side by side; nothing is averaged, and nobody is ranked."
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
          <ContextChart context={context} />
          {context.without.map(({ id, inSentence }) => (
            <p key={id} className="empty-note" data-only={id}>
              {`Nothing to compare with: no inspection counted here judged ${inSentence} on its own.`}
            </p>
          ))}
          <ContextFoot context={context} />
          <div className="context-tables">
            <EnglandTable context={context} />
            <NeighboursTable context={context} />
          </div>
          <YearsChart context={context} />
        </>
      )}
    </Section>
  )
})
