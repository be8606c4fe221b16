import { memo } from 'react'
import { formatAreaIds, uniteAreas } from '../../record/areas'
import type { InspectionView, RecordIndex } from '../../record/recordIndex'
import {
  buildSubjectGroups,
  formatActionsLead,
  buildSubjectParts,
  listSubjectNotes,
  selectSubjects,
  type SubjectGroup,
  type SubjectNote,
  type SubjectPart,
} from '../../record/views/actions'
import { formatSign, type Sign } from '../../record/verdicts'
import { Heading } from '../components/Heading'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { CountBar } from './CountBar'
import { SignMark, SignYears } from './Signs'
import { SubjectLine } from './SubjectLine'

interface GroupProps {
  group: SubjectGroup
  index: RecordIndex
  /** Earliest first. */
  inspections: readonly InspectionView[]
}

interface PartProps extends Omit<GroupProps, 'group'> {
  part: SubjectPart
}

function Group({ group: { status, subjects }, index, inspections }: GroupProps) {
  return (
    <div
      className="action-group"
      id={`actions-${status.id}`}
      data-areas={formatAreaIds(uniteAreas(subjects))}
    >
      <div className="action-group__head">
        <SignMark sign={status.sign} />
        <Heading depth={3} className="action-group__name">
          {status.name}
        </Heading>{' '}
        <p className="action-group__note quiet">{status.explained}</p>
      </div>
      <div>
        {subjects.map((subject) => (
          <SubjectLine key={subject.id} subject={subject} index={index} inspections={inspections} />
        ))}
      </div>
    </div>
  )
}

/** The groups that are open, unknown or closed, under one heading. */
function Part({ part: { name, groups }, ...rest }: PartProps) {
  return (
    <div
      className="action-part"
      data-areas={formatAreaIds(uniteAreas(groups.flatMap(({ subjects }) => subjects)))}
    >
      <Heading depth={2} className="action-part__name">
        {name}
      </Heading>
      <div>
        {groups.map((group) => (
          <Group key={group.status.id} group={group} {...rest} />
        ))}
      </div>
    </div>
  )
}

/** What is left by the choice of an area and an inspection, and a label that chooses all areas without script. */
function Notes({ notes, areas }: { notes: readonly SubjectNote[]; areas: readonly string[] }) {
  return (
    <p className="action-notes" data-only={notes.map(({ only }) => only).join(' ')}>
      {notes.map(({ only, text }) => (
        <span key={only} data-only={only}>
          {text}
        </span>
      ))}{' '}
      <span data-only={areas.join(' ')}>
        <label className="action-notes__all" htmlFor="area-all">
          Show all areas
        </label>
      </span>
    </p>
  )
}

const KEY: readonly Sign[] = [
  'asked',
  'mentioned',
  'partly-addressed',
  'addressed',
  'no-later-evidence',
  'not-examined',
  'recurring',
  'nothing-held',
]

/** What the signs mean, and whose view they are. */
function Key({ groups }: { groups: readonly SubjectGroup[] }) {
  const used = new Set(
    groups.flatMap(({ subjects }) =>
      subjects.flatMap(({ steps }) => steps.map(({ sign }) => sign)),
    ),
  )
  return (
    <div className="action-key quiet">
      {KEY.filter((sign) => used.has(sign)).map((sign) => (
        <span key={sign}>
          <SignMark sign={sign} />
          <span>{formatSign(sign)}</span>
        </span>
      ))}
      <p>
        The statuses are our reading of the reports: Ofsted does not sign off what it asked for
        earlier.
      </p>
    </div>
  )
}

/** What inspectors asked to improve: a line for each subject, grouped by what became of it, open ones first. */
export const ActionsSection = memo(function ActionsSection({
  index,
  selected,
  selection,
}: SectionProps) {
  const groups = buildSubjectGroups(index)
  const kept = selectSubjects(groups, (id) => selected.keeps('action', id))
  const inspection =
    selection.inspection === undefined ? undefined : index.inspection(selection.inspection)
  const days = groups.flatMap(({ subjects }) =>
    subjects.flatMap(({ steps }) => steps.map((step) => step.inspection.day)),
  )
  // Inspections before the first known request have no column.
  const [first = ''] = days.sort()
  const inspections = [...index.inspections].reverse().filter(({ day }) => day >= first)
  return (
    <Section id="actions" title="What inspectors asked to improve" lead={formatActionsLead(index)}>
      {groups.length > 0 && (
        <div className="action-list">
          <Notes
            notes={listSubjectNotes(groups, kept, inspection, index.areas)}
            areas={index.areas.map(({ id }) => id)}
          />
          <CountBar groups={kept} />
          <Key groups={groups} />
          {kept.length > 0 && (
            <div className="action-head quiet" aria-hidden="true">
              <span className="action-head__how">
                Each line unfolds: what was asked, what later reports say, the sources
              </span>
              <span className="subject__areas">Judgement area</span>
              <SignYears inspections={inspections} />
            </div>
          )}
          {buildSubjectParts(kept).map((part) => (
            <Part key={part.name} {...{ part, index, inspections }} />
          ))}
        </div>
      )}
    </Section>
  )
})
