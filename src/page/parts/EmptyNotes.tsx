import type { EntryKind } from '../../record/entries'
import type { Area } from '../../record/schema/frameworks'
import type { SelectedEntries } from '../../record/selection'

interface EmptyNotesProps {
  kind: EntryKind
  /** One of the kind, in words: "improvement action". */
  noun: string
  areas: readonly Area[]
  selected: SelectedEntries
  /** True where an inspection or words are chosen, so that nothing left is not nothing on record. */
  narrowed: boolean
}

function describe(noun: string, area: Area | undefined, narrowed: boolean): string {
  const about = area === undefined ? '' : ` about ${area.inSentence}`
  return narrowed
    ? `No ${noun}${about} matches the chosen inspection and words.`
    : `No ${noun}${about} is on record.`
}

/**
 * Says why a section has nothing left, for each choice of area that leaves nothing: which
 * of the notes is seen follows the chosen area, with or without script.
 */
export function EmptyNotes({ kind, noun, areas, selected, narrowed }: EmptyNotesProps) {
  const empty = areas.filter((area) => selected.byArea.get(area.id)?.[kind] === 0)
  return (
    <>
      {selected.all[kind] === 0 && (
        <p className="empty-note" data-only="all">
          {describe(noun, undefined, narrowed)}
        </p>
      )}
      {empty.map((area) => (
        <p key={area.id} className="empty-note" data-only={area.id}>
          {describe(noun, area, narrowed)}
        </p>
      ))}
    </>
  )
}
