import { useMemo, useState } from 'react'
import type { Elements } from '../../elements'
import type { RecordIndex } from '../../../record/recordIndex'
import { findShownKinds } from '../../../record/sections'
import { formatSubsetChoice, selectSubset } from '../../../record/export/subset'
import { saveFile } from '../../components/saveFile'
import { useHost } from '../../hostContext'
import { useSelection } from '../../useSelection'
import { listSubsetFiles, listWholeFiles, type DownloadFile } from './downloadFiles'
import { DownloadResult, Saved, type Outcome } from './DownloadResult'
import { Pictures } from './Pictures'
import { mayNotSave, useDownloadAddress } from './downloadAddress'

interface FilesProps {
  /** What the files contain: the heading of the buttons, and the name of their group. */
  of: string
  files: readonly DownloadFile[]
  take: (file: DownloadFile) => void
  /** Buttons for anything but text files. */
  children?: Elements
}

function Files({ of, files, take, children }: FilesProps) {
  return (
    <div className="page-actions__files" role="group" aria-label={of}>
      <p className="page-actions__of">{of}</p>
      {files.map((file) => (
        <button className="quiet-button" key={file.label} type="button" onClick={() => take(file)}>
          {file.label}
        </button>
      ))}
      {children}
    </div>
  )
}

/** Table, data and picture, of what is shown and of the whole record. Shows text if no file can be saved. */
export function DownloadPanel({ index }: { index: RecordIndex }) {
  const { selection } = useSelection(index)
  const { sections } = useHost()
  const downloadedFrom = useDownloadAddress()
  const [result, setResult] = useState<{ outcome: Outcome; turn: number }>()
  const subset = useMemo(
    () => selectSubset(index, { selection, kinds: findShownKinds(sections) }),
    [index, selection, sections],
  )
  const onOutcome = (outcome: Outcome) => {
    // A counter, so that the same result twice is announced twice.
    setResult((before) => ({ outcome, turn: (before?.turn ?? 0) + 1 }))
  }
  const take = (file: DownloadFile) => {
    const forbidden = mayNotSave()
    if (!forbidden) saveFile(file.name, file.type, file.content())
    onOutcome(forbidden ? { kind: 'text', file } : { kind: 'saved', name: file.name, file })
  }
  const chosen = formatSubsetChoice(subset.choice, index)
  const pictures = (sections?.some((id) => id === 'ratings' || id === 'timeline') ?? true) && (
    <Pictures subset={subset} onOutcome={onOutcome} />
  )
  return (
    <div className="page-actions__panel">
      {!subset.whole && (
        <Files
          of={chosen === undefined ? 'What these sections show' : `What is chosen: ${chosen}`}
          files={listSubsetFiles(subset, downloadedFrom)}
          take={take}
        >
          {pictures}
        </Files>
      )}
      <Files of="The whole record" files={listWholeFiles(index)} take={take}>
        {subset.whole && pictures}
      </Files>
      <Saved
        saved={result?.outcome.kind === 'saved' ? result.outcome : undefined}
        turn={result?.turn ?? 0}
        onOutcome={onOutcome}
      />
      {result !== undefined && <DownloadResult key={result.turn} outcome={result.outcome} />}
    </div>
  )
}
