import { memo } from 'react'
import { buildCitations } from '../../record/citations'
import { formatKnownDate } from '../../record/dates'
import { findOfstedPage, isFromLists, listKeeping } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import type { InspectionRecord } from '../../record/schema/record'
import { formatMethod } from '../../record/views/method'
import { formatCount, formatSentence } from '../../record/wording'
import { Citations } from '../components/Citations'
import { Fold } from '../components/Fold'
import { MISSING_ID } from '../components/RecordNotes'
import { OutsideLink } from '../components/OutsideLink'
import { Section } from '../components/Section'
import { useHost } from '../hostContext'
import type { SectionProps } from '../sectionProps'
import { useHydrated } from '../browserValues'
import { DifferencesFold } from './DifferencesFold'
import { FiguresFold } from './FiguresFold'
import { PassagesFold, UncheckedFold } from './ReportFolds'
import { SourcesFold } from './SourcesFold'

/** Rule 19: what could not be read, where it is, and why it was not used. */
function MissingFold({ index }: { index: RecordIndex }) {
  const { incomplete = [] } = index.record
  if (incomplete.length === 0) return null
  return (
    <Fold
      id={MISSING_ID}
      name="What is missing"
      note={`${formatCount(incomplete.length, 'entry', 'entries')}, not taken, since they could have been wrong`}
      section="sources"
      open
    >
      <ul className="evidence__columns">
        {incomplete.map(({ what, where, why }, position) => (
          <li key={position}>
            <strong>{what}</strong> <span>{`(${where}): ${formatSentence(why)}`}</span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/**
 * Rule 17: other bodies' work is described in words, with no mark and no grade. Lists of grades hold none of it, and
 * the page says so.
 */
function OtherWorkFold({ index }: { index: RecordIndex }) {
  const { otherWork, visits } = index.record
  const isHeld =
    otherWork.length > 0 || visits.some(({ kind }) => kind === 'joint-targeted-inspection')
  const isLacking = isFromLists(index.record) && !isHeld
  const page = findOfstedPage(index)
  if (otherWork.length === 0 && !isLacking) return null
  return (
    <Fold
      name="Other bodies’ work"
      note="not Ofsted’s inspections of children’s services, so without a mark or a grade"
      section="sources"
    >
      <ul className="evidence__columns">
        {otherWork.map(({ id, body, when, about, citations }) => (
          <li key={id} id={`work-${id}`}>
            <strong>{`${body}, ${formatKnownDate(when)}.`}</strong>{' '}
            <span>{when.why === undefined ? about : `${about} ${when.why}`}</span>
            <Citations citations={buildCitations(citations, index)} />
          </li>
        ))}
        {isLacking && (
          <li>
            <span>
              Joint inspections with other inspectorates (joint targeted area inspections), and
              those of services for special educational needs (area SEND), are not in this record.
            </span>{' '}
            {page !== undefined && <OutsideLink href={page.address}>{page.title}</OutsideLink>}
          </li>
        )}
      </ul>
    </Fold>
  )
}

/** Where to report a mistake. A placeholder is never shown. */
function Corrections({ contact }: { contact: InspectionRecord['keeping']['corrections'] }) {
  const { email, address, placeholder } = contact
  if (placeholder === true || (email === undefined && address === undefined)) return null
  return (
    <p>
      <span>To report a mistake: </span>
      {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
      {email !== undefined && address !== undefined && <span>, or </span>}
      {address !== undefined && <OutsideLink href={address}>write through this page</OutsideLink>}
      <span>.</span>
    </p>
  )
}

/** What the page's terms mean, how it reads its sources, and who keeps the record (rule 15). */
function MethodFold({ index }: { index: RecordIndex }) {
  return (
    <Fold
      id="method"
      name="Method"
      note="what the words mean here, who keeps this record, when it was checked"
      section="sources"
    >
      <ul className="evidence__columns">
        {formatMethod(index).map(({ term, explained }) => (
          <li key={term}>
            <strong>{`${term}:`}</strong> <span>{explained}</span>
          </li>
        ))}
      </ul>
      <div>
        <p>{listKeeping(index).join(' ')}</p>
        <Corrections contact={index.record.keeping.corrections} />
      </div>
    </Fold>
  )
}

/** The evidence, in folds: figures, differences, sources, method and other bodies' work. */
export const EvidenceSection = memo(function EvidenceSection(props: SectionProps) {
  const { index, selected, choiceText, isShown } = props
  const hydrated = useHydrated()
  const { sections } = useHost()
  // On the page a choice of sections hides the other folds; it is known once script is there.
  const isAlone =
    !isShown('sources') || (hydrated && sections !== undefined && !sections.includes('sources'))
  return (
    <Section
      id="sources"
      title="Evidence and method"
      lead="Figures, differences, sources and how they were read"
    >
      {isShown('sources') && (
        <>
          <MissingFold index={index} />
          <UncheckedFold index={index} />
        </>
      )}
      {isShown('figures') && <FiguresFold {...{ index, selected, choiceText }} open={isAlone} />}
      {isShown('sources') && (
        <>
          <PassagesFold {...{ index, selected, choiceText }} />
          <DifferencesFold index={index} />
          <SourcesFold index={index} />
          <MethodFold index={index} />
          <OtherWorkFold index={index} />
        </>
      )}
    </Section>
  )
})
