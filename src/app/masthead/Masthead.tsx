import { buildAnswer } from '../../record/views/answer'
import { formatSource } from '../../record/citations'
import { formatTitle, listAnswerNotes, formatAnswerAge } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import { buildSuccessions } from '../../record/views/succession'
import { AuthorityChooser } from '../chooser/AuthorityChooser'
import type { Elements } from '../elements'
import { LocalImportButton } from '../dialogs/localImport/LocalImportButton'
import { IncompleteNote } from '../components/IncompleteNote'
import { OutsideLink } from '../components/OutsideLink'
import { PrintChoice } from '../components/PrintChoice'
import { useShownRecord } from '../recordContext'
import { useToday } from '../useToday'
import type { InspectionRecord } from '../../record/schema/record'

/** Who keeps the record and where to report a mistake (rule 15). */
function KeptBy({ keeping }: { keeping: InspectionRecord['keeping'] }) {
  const { email, address, placeholder } = keeping.corrections
  if (placeholder === true || (email === undefined && address === undefined))
    return <p className="masthead__kept">To report a mistake: no contact has been set yet.</p>
  const link = email === undefined ? address : `mailto:${email}`
  return (
    <p className="masthead__kept">
      <span>{`Kept by ${keeping.maintainer}.`}</span> <a href={link}>Report a mistake</a>
    </p>
  )
}

/**
 * How old the answer is. This needs today's date, and so script: the built page reserves the space,
 * and says elsewhere when the record was checked.
 */
function AnswerAge({ index }: { index: RecordIndex }) {
  const today = useToday()
  if (index.inspections.length === 0) return null
  return <p className="masthead__age">{today && formatAnswerAge(index, today)}</p>
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
  const own = useShownRecord()?.own
  return (
    <>
      {own?.banner}
      <header className="masthead">
        <div className="masthead__answer">
          <div className="masthead__name">
            <h1 className="masthead__authority">{formatTitle(index.record)}</h1>
            <AuthorityChooser />
          </div>
          <IncompleteNote index={index} />
          <p className="masthead__sentence">
            {buildAnswer(index).map(({ strong, text }, position) => {
              const Part = strong ? 'strong' : 'span'
              return <Part key={position}>{text}</Part>
            })}
          </p>
        </div>
        <div className="masthead__side">
          <div className="masthead__controls">
            <AnswerAge index={index} />
            <div className="masthead__buttons">
              <a className="quiet-button masthead__take needs-script" href="#download">
                Download
              </a>
              <PrintChoice />
              <span className="masthead__embed needs-script">{children}</span>
            </div>
          </div>
          <p className="masthead__notes">{listAnswerNotes(index).join(' ')}</p>
        </div>
        {buildSuccessions(index).map(({ sentence, note, citations }) => (
          <details className="masthead__succession" key={sentence}>
            <summary>{sentence}</summary>
            {note !== '' && <p>{note}</p>}
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
        <div className="masthead__foot">
          <KeptBy keeping={index.record.keeping} />
          <LocalImportButton />
        </div>
      </header>
    </>
  )
}
