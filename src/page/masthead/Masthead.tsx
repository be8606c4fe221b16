import { use } from 'react'
import { buildAnswer } from '../../record/answer'
import { formatSource } from '../../record/citations'
import { listAnswerNotes } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import { buildSuccessions } from '../../record/succession'
import { ChooserContext } from '../chooser/chooserSlot'
import { EmbedButton } from '../embedding/EmbedButton'
import { OwnDataContext } from '../ownData/ownDataSlot'
import { OwnDataButton } from '../ownData/OwnDataButton'
import { OutsideLink } from '../parts/OutsideLink'
import { PaperChoice } from '../parts/PaperChoice'
import { AnswerAge } from './AnswerAge'
import { KeptBy } from './KeptBy'

/** The answer first: the authority, one sentence from its record, and how far it can be relied on. */
export function Masthead({ index }: { index: RecordIndex }) {
  return (
    <>
      {use(OwnDataContext)?.shown?.standing}
      <header className="masthead">
        <div className="masthead__answer">
          <div className="masthead__name">
            <h1 className="masthead__authority">
              {index.record.authority.name}: children’s services inspections
            </h1>
            {use(ChooserContext)}
          </div>
          <p className="masthead__sentence">
            {buildAnswer(index).map((part, position) =>
              part.strong ? <strong key={position}>{part.text}</strong> : part.text,
            )}
          </p>
        </div>
        <div className="masthead__side">
          <div className="masthead__controls">
            <AnswerAge index={index} />
            <div className="masthead__buttons">
              <a className="quiet-button masthead__take needs-script" href="#take-away">
                Take it away
              </a>
              <PaperChoice />
              <span className="masthead__embed needs-script">
                <EmbedButton index={index} />
              </span>
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
          <OwnDataButton />
        </div>
      </header>
    </>
  )
}
