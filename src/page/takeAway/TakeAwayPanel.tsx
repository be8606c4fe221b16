import { useMemo, useState } from 'react'
import type { Elements } from '../elements'
import type { RecordIndex } from '../../record/recordIndex'
import { findShownKinds } from '../../record/sections'
import { formatPartChoice, selectPart } from '../../record/takeAway/part'
import { saveFile } from '../parts/saveFile'
import { useHost } from '../hostContext'
import { useSelection } from '../useSelection'
import { listPartFiles, listWholeFiles, type TakenFile } from './files'
import { Handed, Saved, type Outcome } from './Handed'
import { Pictures } from './Pictures'
import { mayNotSave, useTakenFrom } from './takenFrom'

interface FilesProps {
  /** What the files contain: the heading of the buttons, and the name of their group. */
  of: string
  files: readonly TakenFile[]
  take: (file: TakenFile) => void
  /** Buttons for anything but text files. */
  children?: Elements
}

function Files({ of, files, take, children }: FilesProps) {
  return (
    <div className="take-away__files" role="group" aria-label={of}>
      <p className="take-away__of">{of}</p>
      {files.map((file) => (
        <button
          className="quiet-button"
          key={file.label}
          type="button"
          onClick={() => {
            take(file)
          }}
        >
          {file.label}
        </button>
      ))}
      {children}
    </div>
  )
}

/** Table, data and picture, of what is shown and of the whole record. Shows text if no file can be saved. */
export function TakeAwayPanel({ index }: { index: RecordIndex }) {
  const { selection } = useSelection(index)
  const { sections } = useHost()
  const takenFrom = useTakenFrom()
  const [handed, setHanded] = useState<{ outcome: Outcome; turn: number }>()
  const part = useMemo(
    () => selectPart(index, { selection, kinds: findShownKinds(sections) }),
    [index, selection, sections],
  )
  const tell = (outcome: Outcome) => {
    // A counter, so that the same result twice is announced twice.
    setHanded((before) => ({ outcome, turn: (before?.turn ?? 0) + 1 }))
  }
  const take = (file: TakenFile) => {
    const forbidden = mayNotSave()
    if (!forbidden) saveFile(file.name, file.type, file.content())
    tell(forbidden ? { kind: 'text', file } : { kind: 'saved', name: file.name, file })
  }
  const chosen = formatPartChoice(part.choice, index)
  const pictures = (sections ?? ['timeline']).includes('timeline') && (
    <Pictures part={part} tell={tell} />
  )
  return (
    <div className="take-away__panel">
      {!part.whole && (
        <Files
          of={chosen === undefined ? 'What these sections show' : `What is chosen: ${chosen}`}
          files={listPartFiles(part, takenFrom)}
          take={take}
        >
          {pictures}
        </Files>
      )}
      <Files of="The whole record" files={listWholeFiles(index)} take={take}>
        {part.whole && pictures}
      </Files>
      <Saved
        saved={handed?.outcome.kind === 'saved' ? handed.outcome : undefined}
        turn={handed?.turn ?? 0}
        tell={tell}
      />
      {handed !== undefined && <Handed key={handed.turn} outcome={handed.outcome} />}
    </div>
  )
}
