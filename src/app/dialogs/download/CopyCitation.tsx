import type { CitationView } from '../../../record/citations'
import { formatCitation } from '../../../record/export/citation'
import { CopyText } from '../../components/CopyText'
import { useToday } from '../../useToday'
import { useDownloadAddress } from './downloadAddress'

/** Copies a citation, as a reference for a paper. */
export function CopyCitation({ citation }: { citation: CitationView }) {
  const today = useToday()
  const downloadedFrom = useDownloadAddress()
  if (today === undefined) return null
  return (
    <CopyText
      action="Copy as citation"
      which={citation.label}
      text={formatCitation(citation, today, downloadedFrom)}
    />
  )
}
