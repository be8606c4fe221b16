import { useMemo, useState } from 'react'
import type { Elements } from '../../elements'
import type { RecordIndex } from '../../../record/recordIndex'
import { findShownKinds } from '../../../record/sections'
import { formatSubsetChoice, selectSubset } from '../../../record/export/subset'
import { useHost } from '../../hostContext'
import { useSelection } from '../../useSelection'
import { useShownRecord } from '../../recordContext'
import { usePageAddress } from '../../browserValues'
import {
  downloadFile,
  downloadPicture,
  listSubsetFiles,
  listWholeFiles,
  type DownloadFile,
  type Outcome,
} from './downloadFiles'
import { DownloadResult, Saved } from './DownloadResult'

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

/**
 * The URL to cite as the source of a download; `undefined` if nobody else could open it: a file, a
 * sandbox without a URL, or an unpublished record.
 */
function useDownloadAddress(): string | undefined {
  const address = usePageAddress()
  const own = useShownRecord()?.local
  return own === undefined && /^https?:/u.test(address) ? address : undefined
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
  const take = (file: DownloadFile) => onOutcome(downloadFile(file))
  const chosen = formatSubsetChoice(subset.choice, index)
  const hasPictures = sections?.some((id) => id === 'ratings' || id === 'timeline') ?? true
  const pictures =
    hasPictures &&
    (['svg', 'png'] as const).map((form) => (
      <button
        className="quiet-button"
        key={form}
        type="button"
        onClick={() => void downloadPicture(subset, form).then(onOutcome)}
      >
        {`Picture of the board (${form.toUpperCase()})`}
      </button>
    ))
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
