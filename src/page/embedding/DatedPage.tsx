import { formatDay } from '../../record/dates'
import { countsOf, formatChoice, formatWhatIsLeft } from '../../record/counts'
import type { RecordIndex } from '../../record/recordIndex'
import type { Selection } from '../../record/selection'
import type { Address } from '../../reading/address'
import type { SectionId } from '../../reading/options'
import { buildFilterRules } from '../filter/filterRules'
import { Masthead } from '../masthead/Masthead'
import { PageFoot } from '../PageFoot'
import { Sections } from '../Sections'
import { SurroundingsContext, type Surroundings } from '../surroundings'
import { useSelectedEntries } from '../useSelectedEntries'

export interface DatedPageProps {
  index: RecordIndex
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

function DatedNote({ index, selection, day, liveAddress }: DatedPageProps) {
  const { area: areaId } = selection
  const selected = useSelectedEntries(index, selection)
  const area = index.areas.find(({ id }) => id === areaId)
  const left = formatWhatIsLeft(countsOf(selected, areaId), area, formatChoice(selection, index))
  const narrowed = Object.keys(selection).length > 0
  return (
    <div className="notice">
      <p>
        <strong>Pinned on {formatDay(day)}.</strong> This page keeps what the record said on that
        day, as checked on {formatDay(index.record.keeping.checkedOn)}, and does not follow later
        inspections.{' '}
        {liveAddress !== undefined && (
          <a href={liveAddress}>The page as it is now: {liveAddress}</a>
        )}
      </p>
      {narrowed && <p>{left}. Nothing else was put into this page.</p>}
    </div>
  )
}

/** One day's state of the record, for a file that never changes and runs no script. */
export function DatedPage(props: DatedPageProps) {
  const { index, selection, sections, heading } = props
  const { area, inspection, words } = selection
  const selected = useSelectedEntries(index, selection)
  const surroundings: Surroundings = { heading, place: 'page', dated: true }
  return (
    <SurroundingsContext value={surroundings}>
      <div className="page" data-area={area ?? 'all'}>
        <style>{buildFilterRules(index.areas)}</style>
        <Masthead index={index} />
        <main className="page__main">
          <DatedNote {...props} />
          <Sections
            index={index}
            selected={selected}
            choice={formatChoice(selection, index)}
            inspection={inspection}
            words={words !== undefined}
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
