import type { EntryKind } from '../../record/entries'
import type { Area } from '../../record/schema/frameworks'
import type { EntryCounts, SelectedEntries } from '../../record/views/selection'

interface EmptyNotesProps {
  /** The kinds to look for: the note is shown if no entry of these is left. */
  kinds: readonly EntryKind[]
  /** The noun for one of them: "improvement action". */
  noun: string
  areas: readonly Area[]
  selected: SelectedEntries
  /** The choice of inspection, as text; `undefined` if nothing is chosen. */
  choiceText: string | undefined
}

function formatEmptyNote(noun: string, area: Area | undefined, choice: string | undefined): string {
  const about = area === undefined ? '' : ` about ${area.inSentence}`
  return choice === undefined
    ? `No ${noun}${about} is on record.`
    : `No ${noun}${about} is left by the choice of ${choice}.`
}

function hasNone(counts: EntryCounts | undefined, kinds: readonly EntryKind[]): boolean {
  return counts !== undefined && kinds.every((kind) => counts[kind] === 0)
}

/**
 * Says why a section is empty, with a note for each area that has nothing. CSS shows the note of
 * the chosen area, with or without script.
 */
export function EmptyNotes({ kinds, noun, areas, selected, choiceText }: EmptyNotesProps) {
  return (
    <>
      {hasNone(selected.all, kinds) && (
        <p className="empty-note" data-only="all">
          {formatEmptyNote(noun, undefined, choiceText)}
        </p>
      )}
      {areas
        .filter((area) => hasNone(selected.byArea.get(area.id), kinds))
        .map((area) => (
          <p key={area.id} className="empty-note" data-only={area.id}>
            {formatEmptyNote(noun, area, choiceText)}
          </p>
        ))}
    </>
  )
}
