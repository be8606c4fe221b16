import type { CitationView } from '../../record/citations'
import { formatCitation } from '../../record/takeAway/citation'
import { CopyText } from '../parts/CopyText'
import { useToday } from '../useToday'
import { useTakenFrom } from './takenFrom'

/** Copies a citation, as a reference for a paper. */
export function CopyCitation({ citation }: { citation: CitationView }) {
  const today = useToday()
  const takenFrom = useTakenFrom()
  if (today === undefined) return null
  return (
    <CopyText
      action="Copy as citation"
      which={citation.label}
      text={formatCitation(citation, today, takenFrom)}
    />
  )
}
