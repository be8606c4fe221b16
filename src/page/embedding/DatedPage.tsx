import { formatDay } from '../../record/dates'
import { formatChoice } from '../../record/counts'
import type { RecordIndex } from '../../record/recordIndex'
import type { Selection } from '../../record/selection'
import { formatList } from '../../record/wording'
import type { Address } from '../../reading/address'
import type { SectionId } from '../../reading/options'
import type { ContextFiles } from '../../reading/recordFile'
import { OFFERED_SECTIONS } from '../../snippets/choice'
import { Masthead } from '../masthead/Masthead'
import { PageFoot } from '../PageFoot'
import { Sections } from '../Sections'
import { SurroundingsContext, type Surroundings } from '../surroundings'
import { useSelectedEntries } from '../useSelectedEntries'

export interface DatedPageProps {
  index: RecordIndex
  /** What stands beside the record. */
  context: ContextFiles | undefined
  selection: Selection
  sections: readonly SectionId[]
  heading: number
  /** The day whose state it keeps: "2026-11-21". */
  day: string
  /** Where the page is that follows the record; nothing where that is not known. */
  liveAddress: string | undefined
}

/** In a file nobody chooses: what is chosen was chosen when it was made. */
const NO_ADDRESS: Address = {
  read: () => '',
  subscribe: () => () => undefined,
  push: () => undefined,
  replace: () => undefined,
}

/** "Ratings and Timeline, of care leavers, the 2024 inspection". */
function formatContents({ index, selection, sections }: DatedPageProps): string {
  const names = OFFERED_SECTIONS.flatMap(([id, name]) => (sections.includes(id) ? name : []))
  const area = index.areas.find(({ id }) => id === selection.area)
  const chosen = [area?.inSentence, formatChoice(selection, index)].filter(
    (part) => part !== undefined,
  )
  return `${formatList(names)}${chosen.length === 0 ? '' : `, of ${chosen.join(', ')}`}`
}

function DatedNote(props: DatedPageProps) {
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

/** One day's state of the record, for a file that never changes and runs no script. */
export function DatedPage(props: DatedPageProps) {
  const { index, context, selection, sections, heading } = props
  const { area, inspection, words } = selection
  const selected = useSelectedEntries(index, selection)
  const surroundings: Surroundings = { heading, place: 'page', sections, dated: true }
  return (
    <SurroundingsContext value={surroundings}>
      <div className="page" data-area={area ?? 'all'}>
        <Masthead index={index} />
        <main className="page__main">
          <DatedNote {...props} />
          <Sections
            index={index}
            selected={selected}
            choice={formatChoice(selection, index)}
            inspection={inspection}
            words={words !== undefined}
            context={context}
            address={NO_ADDRESS}
            surroundings={surroundings}
            only={sections}
          />
        </main>
        <PageFoot index={index} />
      </div>
    </SurroundingsContext>
  )
}
