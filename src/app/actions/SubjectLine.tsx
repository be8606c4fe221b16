import { Fragment } from 'react'
import { formatAreaIds, formatAreas } from '../../record/areas'
import { buildCitations } from '../../record/citations'
import type { InspectionView, RecordIndex } from '../../record/recordIndex'
import {
  formatSteps,
  formatActionSubject,
  listAnswerFacts,
  type ActionSubject,
} from '../../record/views/actions'
import { formatTags } from '../../record/reportWords'
import { capitalise } from '../../record/wording'
import { Citations } from '../components/Citations'
import { useOpened } from '../components/Fold'
import { Heading } from '../components/Heading'
import { Share } from '../components/Share'
import { Signs } from './Signs'

interface SubjectProps {
  subject: ActionSubject
  index: RecordIndex
}

/** What each inspection said on the subject, earliest first. */
function Thread({ subject, index }: SubjectProps) {
  return (
    <ol className="subject__thread">
      {subject.steps.map(({ inspection, word, said, citations }) => (
        <li key={inspection.inspection.id}>
          <strong>{`${inspection.label} ${word}.`}</strong> {said !== '' && <span>{said}</span>}{' '}
          {citations.length > 0 && <Citations citations={buildCitations(citations, index)} />}
        </li>
      ))}
    </ol>
  )
}

/** Why it was asked, how sure the reading is, and what it is about. */
function Reasons({ subject: { reasons, assessments, about, tags } }: SubjectProps) {
  const texts = [
    ...reasons.map((reason) => ({ name: 'What was found', ...reason })),
    ...assessments.map((reason) => ({ name: 'Our assessment', ...reason })),
  ]
  return (
    <>
      {texts.map(({ name, label, text }) => (
        <p key={`${name} ${label ?? ''}`}>
          <strong>{label === undefined ? `${name}:` : `${name}, ${label}:`}</strong>{' '}
          <span>{text}</span>
        </p>
      ))}
      <p className="subject__about quiet">{about}</p>
      {tags.length > 0 && <p className="subject__about quiet">{formatTags(tags)}</p>}
    </>
  )
}

/** What the council says about it, apart from our assessment (rule 25). */
function Answers({ subject, index }: SubjectProps) {
  return subject.answers.map((answer) => (
    <div key={answer.text} className="subject__answer">
      <p>
        <strong>The council’s answer:</strong> <span>{answer.text}</span>
      </p>
      <p className="subject__about quiet">{`${capitalise(listAnswerFacts(answer).join('; '))}.`}</p>
      <Citations citations={buildCitations(answer.citations, index)} />
    </div>
  ))
}

function Questions({ subject, index }: SubjectProps) {
  return subject.questions.map(({ text, evidence, citations }) => (
    <div key={text} className="subject__question">
      <p>
        <strong>A question to ask (ours):</strong> <span>{text}</span>
      </p>
      <p className="subject__about quiet">{evidence}</p>
      <Citations citations={buildCitations(citations, index)} />
    </div>
  ))
}

/** Long words of a report are cut here, and given in full below. */
function Title({ subject }: Pick<SubjectProps, 'subject'>) {
  const { title, tags, isVerbatim, unanswered } = subject
  const isCut = isVerbatim || tags.length > 0
  if (!isCut && unanswered === undefined) return title
  return (
    <>
      <span className={isCut ? 'subject__words' : undefined}>{title}</span>
      {tags.map(({ name }) => (
        <Fragment key={name}>
          {' '}
          <span className="subject__tag quiet">{name}</span>
        </Fragment>
      ))}
      {unanswered !== undefined && (
        <span className="subject__since quiet">{` (${unanswered})`}</span>
      )}
    </>
  )
}

interface SubjectLineProps extends SubjectProps {
  /** Earliest first: a column of signs each. */
  inspections: readonly InspectionView[]
}

/** One subject as a line that opens in place. */
export function SubjectLine({ subject, index, inspections }: SubjectLineProps) {
  const { requests, title, areas, id } = subject
  const { opened, detailsProps } = useOpened()
  const section = { subject, index }
  return (
    <details className="subject" data-areas={formatAreaIds(areas)} {...detailsProps}>
      <summary className="subject__line no-marker">
        <Heading depth={4} className="subject__title">
          <Title subject={subject} />
        </Heading>{' '}
        <span className="subject__areas quiet">{formatAreas(areas)}</span>{' '}
        <Signs steps={subject.steps} inspections={inspections} label={formatSteps(subject)} />
      </summary>
      <div className="subject__body">
        {/* The anchors are inside, so that a browser opens <details> for a link to one. */}
        {requests.map((request) => (
          <p key={request.id} className="subject__full" id={`action-${request.id}`}>
            {request.full}
          </p>
        ))}
        <Thread {...section} />
        <div className="subject__reasons">
          <Reasons {...section} />
          <Answers {...section} />
          <Questions {...section} />
          {opened && (
            <Share
              name={title}
              text={formatActionSubject(subject, index)}
              anchor={`action-${id}`}
            />
          )}
        </div>
      </div>
    </details>
  )
}
