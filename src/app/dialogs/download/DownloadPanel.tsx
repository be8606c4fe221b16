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
  /** What the files contain. */
  heading: string
  files: readonly DownloadFile[]
  download: (file: DownloadFile) => void
  /** Buttons for pictures. */
  children?: Elements
}

function Files({ heading, files, download, children }: FilesProps) {
  return (
    <div className="page-actions__files" role="group" aria-label={heading}>
      <p className="page-actions__heading">{heading}</p>
      {files.map((file) => (
        <button
          className="quiet-button"
          key={file.label}
          type="button"
          onClick={() => download(file)}
        >
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

/** Table, data and picture, of what is chosen and of the whole record. Shows text if no file can be saved. */
export function DownloadPanel({ index }: { index: RecordIndex }) {
  const { selection } = useSelection(index)
  const { sections } = useHost()
  const downloadedFrom = useDownloadAddress()
  const [result, setResult] = useState<{ outcome: Outcome; count: number }>()
  const subset = useMemo(
    () => selectSubset(index, { selection, kinds: findShownKinds(sections) }),
    [index, selection, sections],
  )
  const onOutcome = (outcome: Outcome) => {
    // A counter, so that the same result twice is announced twice.
    setResult((before) => ({ outcome, count: (before?.count ?? 0) + 1 }))
  }
  const download = (file: DownloadFile) => onOutcome(downloadFile(file))
  const chosen = formatSubsetChoice(subset.choice, index)
  const hasPictures = sections?.some((id) => id === 'ratings' || id === 'timeline') ?? true
  const pictures =
    hasPictures &&
    (['svg', 'png'] as const).map((format) => (
      <button
        className="quiet-button"
        key={format}
        type="button"
        onClick={() => void downloadPicture(subset, format).then(onOutcome)}
      >
        {`Picture of the board (${format.toUpperCase()})`}
      </button>
    ))
  return (
    <div className="page-actions__panel">
      {!subset.whole && (
        <Files
          heading={chosen === undefined ? 'What these sections show' : `What is chosen: ${chosen}`}
          files={listSubsetFiles(subset, downloadedFrom)}
          download={download}
        >
          {pictures}
        </Files>
      )}
      <Files heading="The whole record" files={listWholeFiles(index)} download={download}>
        {subset.whole && pictures}
      </Files>
      <Saved
        saved={result?.outcome.kind === 'saved' ? result.outcome : undefined}
        count={result?.count ?? 0}
        onOutcome={onOutcome}
      />
      {result !== undefined && <DownloadResult key={result.count} outcome={result.outcome} />}
    </div>
  )
}
