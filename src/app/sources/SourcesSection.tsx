import { memo } from 'react'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { Disagreements } from './Disagreements'
import { SourceList } from './SourceList'
import { listKeeping } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import type { InspectionRecord } from '../../record/schema/record'
import { OutsideLink } from '../components/OutsideLink'
import { SourceBand } from './SourceBand'
import { formatMethod } from '../../record/views/method'
import { formatCount, formatSentence } from '../../record/wording'
import { Disclosure } from '../components/Disclosure'
import { MISSING_ID } from '../components/IncompleteNote'
import { buildCitations } from '../../record/citations'
import { formatKnownDate } from '../../record/dates'
import { Citations } from '../components/Citations'

/** Rule 17: other bodies' work is described in words, with no mark and no grade. */
function OtherWorkList({ index }: { index: RecordIndex }) {
  const { otherWork } = index.record
  if (otherWork.length === 0) return null
  return (
    <SourceBand
      name="Other bodies’ work"
      note="Not Ofsted’s inspections of children’s services, so not in ratings or timeline."
    >
      <ul className="plain-list">
        {otherWork.map((work) => (
          <li className="plain-list__entry" key={work.id}>
            <p>
              <strong>{`${work.body}, ${formatKnownDate(work.when)}.`}</strong>{' '}
              <span>{work.about}</span>
            </p>
            {work.when.why !== undefined && <p className="plain-list__note">{work.when.why}</p>}
            <Citations citations={buildCitations(work.citations, index)} />
          </li>
        ))}
      </ul>
    </SourceBand>
  )
}

/**
 * Rule 19: what could not be read, where it is, and why it was not used. Renders nothing if nothing
 * is missing.
 */
function MissingParts({ index }: { index: RecordIndex }) {
  const { incomplete = [] } = index.record
  if (incomplete.length === 0) return null
  return (
    <SourceBand name="What is missing" note="Not taken, since it could have been wrong.">
      <Disclosure
        summary="Show what could not be read, where it stands, and why"
        beside={formatCount(incomplete.length, 'entry', 'entries')}
      >
        <ul className="plain-list missing-parts" id={MISSING_ID}>
          {incomplete.map(({ what, where, why }, position) => (
            <li className="plain-list__entry" key={position}>
              <p>
                <strong>{what}</strong> <span>{`(${where}): ${formatSentence(why)}`}</span>
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </SourceBand>
  )
}

/** What the page's terms mean, and how it reads its sources. */
function Method({ index }: { index: RecordIndex }) {
  return (
    <SourceBand name="Method" note="What the words mean here.">
      <ul className="plain-list">
        {formatMethod(index).map(({ term, explained }) => (
          <li className="plain-list__entry" key={term}>
            <p>
              <strong>{`${term}:`}</strong> <span>{explained}</span>
            </p>
          </li>
        ))}
      </ul>
    </SourceBand>
  )
}

/** Where to report a mistake. A placeholder is named as one, and never linked. */
function Corrections({ contact }: { contact: InspectionRecord['keeping']['corrections'] }) {
  const { email, address, placeholder } = contact
  if (placeholder === true) return <p>No contact for reporting mistakes has been set yet.</p>
  if (email === undefined && address === undefined)
    return <p>No contact for reporting mistakes is on record.</p>
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

/** Rule 15: who keeps the record, when it was last checked, and where to report a mistake. */
function Keeping({ index }: { index: RecordIndex }) {
  return (
    <SourceBand name="Who keeps this record">
      <div className="source-keeping">
        {listKeeping(index).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Corrections contact={index.record.keeping.corrections} />
      </div>
    </SourceBand>
  )
}

/**
 * The page's sources and how they were read. A choice of inspection or words does not change this
 * section.
 */
export const SourcesSection = memo(function SourcesSection({ index }: Pick<SectionProps, 'index'>) {
  return (
    <Section
      id="sources"
      title="Sources and method"
      lead="What this page rests on, where its sources differ, and how they were read."
    >
      <div className="source-bands">
        <MissingParts index={index} />
        <SourceList index={index} />
        <Disagreements index={index} />
        <Method index={index} />
        <OtherWorkList index={index} />
        <Keeping index={index} />
      </div>
    </Section>
  )
})
