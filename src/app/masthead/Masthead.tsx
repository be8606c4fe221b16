import { useRef } from 'react'
import { formatSource } from '../../record/citations'
import { findLatestReport, formatAnswerAge, listAnswerNotes } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import { buildAnswer, findOverallGrade } from '../../record/views/answer'
import { buildSuccessions } from '../../record/views/succession'
import { AuthorityChooser } from '../chooser/AuthorityChooser'
import { CouncilLink } from '../components/CouncilLink'
import { GradeMark, NoGradeMark } from '../components/GradeMark'
import { IncompleteNote, UncheckedNote } from '../components/RecordNotes'
import { OutsideLink } from '../components/OutsideLink'
import { PrintChoice } from '../components/PrintChoice'
import type { Elements } from '../elements'
import { useHost } from '../hostContext'
import { useShownRecord } from '../recordContext'
import { useClosingMenus } from '../useClosingMenus'
import { useToday } from '../browserValues'
import { Meanings } from './Meanings'

/** With more letters the answer has smaller text, or it would fill the first screen. */
const MAX_LETTERS = 110

/** The answer, with its authority: the page's one main heading. */
function Answer({ index }: { index: RecordIndex }) {
  const parts = buildAnswer(index)
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  return (
    <h1
      className={length > MAX_LETTERS ? 'masthead__title masthead__title--long' : 'masthead__title'}
    >
      <span className="masthead__authority">
        <span className="masthead__name">
          {`${index.record.authority.name}: children’s services`}
        </span>
        <span> · Ofsted inspections</span>
      </span>{' '}
      <span className="masthead__answer">
        {parts.map(({ strong, text }, position) => {
          const Part = strong ? 'strong' : 'span'
          return <Part key={position}>{text}</Part>
        })}
      </span>
    </h1>
  )
}

/**
 * How far to rely on the answer. Its age needs today's date, and so script. It comes last in its line, in
 * space that is kept for it, so that nothing moves.
 */
function Facts({ index }: { index: RecordIndex }) {
  const facts = useRef<HTMLDivElement>(null)
  useClosingMenus(facts)
  const today = useToday()
  const report = findLatestReport(index)
  return (
    <div className="masthead__facts" ref={facts}>
      <p className="masthead__when">
        <span>{listAnswerNotes(index)[0]}</span>{' '}
        <span className="masthead__age needs-script">
          {today !== undefined && (formatAnswerAge(index, today) ?? '')}
        </span>
      </p>
      {report !== undefined && <OutsideLink href={report.address}>{report.title}</OutsideLink>}
      <Meanings index={index} />
    </div>
  )
}

interface MastheadProps {
  index: RecordIndex
  /** Opens the embed builder; nothing in a snapshot. */
  children?: Elements
}

/**
 * The head of the page, answer first: the authority, one sentence from its record, and how far to
 * rely on it.
 */
export function Masthead({ index, children }: MastheadProps) {
  const own = useShownRecord()?.local
  const { records, slug } = useHost()
  const grade = findOverallGrade(index)
  return (
    <>
      {own?.banner}
      <header className="masthead">
        <IncompleteNote index={index} />
        <span className="masthead__mark">
          {grade === undefined ? <NoGradeMark /> : <GradeMark grade={grade} />}
        </span>
        <Answer index={index} />
        <div className="masthead__buttons">
          <a className="quiet-button needs-script" href="#download">
            Download and share
          </a>
          <PrintChoice />
          <span className="needs-script">{children}</span>
        </div>
        <Facts index={index} />
        <div className="masthead__notes">
          <UncheckedNote index={index} />
          <AuthorityChooser />
          {records?.englandPage === true && (
            <a href={`./england.html?shown=${slug}`}>All of England</a>
          )}
          {buildSuccessions(index).map(({ sentence, note, councils, citations }) => (
            <details key={sentence}>
              <summary>{sentence}</summary>
              {note !== '' && <p>{note}</p>}
              {councils.map((council) => (
                <p key={council.name}>
                  <CouncilLink council={council} />
                </p>
              ))}
              {citations.map(({ source, label }) => (
                <p key={source.id}>
                  {source.address === undefined ? (
                    `${label}: ${formatSource(source)}`
                  ) : (
                    <OutsideLink href={source.address}>{label}</OutsideLink>
                  )}
                </p>
              ))}
            </details>
          ))}
        </div>
      </header>
    </>
  )
}
