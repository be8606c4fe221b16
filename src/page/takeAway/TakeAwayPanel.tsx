import { useMemo, useState } from 'react'
import type { Address } from '../../reading/address'
import type { RecordIndex } from '../../record/recordIndex'
import { formatPartChoice, selectPart } from '../../record/takeAway/part'
import { saveFile } from '../parts/saveFile'
import { useSurroundings } from '../surroundings'
import { useSelection } from '../useSelection'
import { listPartFiles, listWholeFiles, type TakenFile } from './files'
import { Handed } from './Handed'
import { findShownKinds } from './shownKinds'
import { mayNotSave, useTakenFrom } from './takenFrom'

export interface TakeAwayPanelProps {
  index: RecordIndex
  address: Address
}

interface FilesProps {
  /** What they are of: heads the buttons, and is said with each. */
  of: string
  files: readonly TakenFile[]
  take: (file: TakenFile) => void
}

function Files({ of, files, take }: FilesProps) {
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
    </div>
  )
}

/** Table and data, of what is shown and of the whole record; as text where no file can be saved. */
export function TakeAwayPanel({ index, address }: TakeAwayPanelProps) {
  const { selection } = useSelection(index, address)
  const { sections } = useSurroundings()
  const takenFrom = useTakenFrom()
  const [handed, setHanded] = useState<{ file: TakenFile; asText: boolean; turn: number }>()
  const part = useMemo(
    () => selectPart(index, { selection, kinds: findShownKinds(sections) }),
    [index, selection, sections],
  )
  const show = (file: TakenFile, asText: boolean) => {
    setHanded({ file, asText, turn: (handed?.turn ?? 0) + 1 })
  }
  const take = (file: TakenFile) => {
    const forbidden = mayNotSave()
    if (!forbidden) saveFile(file.name, file.type, file.content())
    show(file, forbidden)
  }
  const chosen = formatPartChoice(part.choice, index)
  return (
    <div className="take-away__panel">
      {!part.whole && (
        <Files
          of={chosen === undefined ? 'What these sections show' : `What is chosen: ${chosen}`}
          files={listPartFiles(part, takenFrom)}
          take={take}
        />
      )}
      <Files of="The whole record" files={listWholeFiles(index)} take={take} />
      {handed !== undefined && (
        <Handed
          key={handed.turn}
          file={handed.file}
          asText={handed.asText}
          showText={() => {
            show(handed.file, true)
          }}
        />
      )}
    </div>
  )
}
