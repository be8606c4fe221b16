import { formatDay } from '../../../record/dates'
import {
  formatChosenInspection,
  formatSelectionWords,
  type Selection,
} from '../../../record/views/selection'
import type { RecordIndex } from '../../../record/recordIndex'
import type { SectionId } from '../../../record/sections'
import { formatList } from '../../../record/wording'
import { OFFERED_SECTIONS } from '../../../snippets/choice'
import { Masthead } from '../../masthead/Masthead'
import { HostContext, OWN_PAGE, type Host } from '../../hostContext'
import { RecordContext, type ShownRecord } from '../../recordContext'
import { PageFoot } from '../../components/PageFoot'
import { Sections } from '../../Sections'
import { useSelectedEntries } from '../../useSelectedEntries'

export interface SnapshotPageProps {
  index: RecordIndex
  /** The record on screen. */
  shown: ShownRecord | undefined
  selection: Selection
  sections: readonly SectionId[]
  heading: number
  /** The day whose state the page keeps: "2026-11-21". */
  day: string
  /** The URL of the live page; `undefined` if it is not known. */
  liveAddress: string | undefined
}

/** "Grades and Timeline, of care leavers, the 2024 inspection". */
function formatContents({ index, selection, sections }: SnapshotPageProps): string {
  const names = OFFERED_SECTIONS.flatMap(([id, name]) => (sections.includes(id) ? name : []))
  const chosen = formatSelectionWords(selection, index)
  return `${formatList(names)}${chosen === undefined ? '' : `, of ${chosen}`}`
}

function SnapshotNote(props: SnapshotPageProps) {
  const { index, day, liveAddress } = props
  return (
    <div className="notice">
      <p>
        <strong>{`Pinned on ${formatDay(day)}.`}</strong>{' '}
        <span>
          {`This page keeps what the record said on that day, as checked on ${formatDay(index.record.keeping.checkedOn)}, and does not follow later inspections.`}
        </span>{' '}
        {liveAddress !== undefined && (
          <a href={liveAddress}>{`The page as it is now: ${liveAddress}`}</a>
        )}
      </p>
      <p>{`Shown here: ${formatContents(props)}. Nothing else.`}</p>
    </div>
  )
}

/** The record's state on one day, for a file that never changes and runs no script. */
export function SnapshotPage(props: SnapshotPageProps) {
  const { index, shown, selection, sections, heading } = props
  const selected = useSelectedEntries(index, selection)
  // Nothing can be chosen in a snapshot: the choice was made when it was created.
  const host: Host = { ...OWN_PAGE, heading, sections, dated: true }
  return (
    <HostContext value={host}>
      <RecordContext value={shown}>
        <div className="page" data-area={selection.area ?? 'all'}>
          <Masthead index={index} />
          <main className="page__main">
            <SnapshotNote {...props} />
            <Sections
              {...{ index, selected, selection }}
              choice={formatChosenInspection(selection, index)}
              only={sections}
            />
          </main>
          <PageFoot index={index} />
        </div>
      </RecordContext>
    </HostContext>
  )
}
