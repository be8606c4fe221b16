import { useRef } from 'react'
import {
  formatChosenInspection,
  formatResultCount,
  selectCounts,
  type SelectedEntries,
} from '../../record/views/selection'
import type { RecordIndex } from '../../record/recordIndex'
import { useHost } from '../hostContext'
import { useClosingMenus } from '../useClosingMenus'
import type { SelectionState } from '../useSelection'
import { AreaChoices } from './AreaChoices'
import { SearchField } from './SearchField'
import { SectionLinks } from './SectionLinks'

interface BarProps extends SelectionState {
  index: RecordIndex
  selected: SelectedEntries
  /** The number of results in words; `undefined` without a search. */
  found: string | undefined
  showResults: () => void
}

/** The bar: the choice of area, links to the sections, and the search. */
export function Bar(props: BarProps) {
  const { index, selected, selection, choose, search, found, showResults } = props
  const { kind } = useHost()
  const bar = useRef<HTMLDivElement>(null)
  useClosingMenus(bar)
  /** What was last chosen in this visit to the bar. */
  const last = useRef<{ area: string | undefined }>(undefined)
  const chosen = selection.area !== undefined || selection.inspection !== undefined
  const area = index.areas.find(({ id }) => id === selection.area)
  const status = chosen
    ? formatResultCount(
        selectCounts(selected, selection.area),
        area,
        formatChosenInspection(selection, index),
      )
    : ''
  return (
    <div
      className={kind === 'page' ? 'bar' : 'bar bar--embedded'}
      ref={bar}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) last.current = undefined
      }}
    >
      <AreaChoices
        index={index}
        area={selection.area}
        choose={(id) => {
          // One history entry for each visit to the bar, however many areas are tried. Back ends a visit.
          // In a browser that does not focus what is clicked, each click is a visit.
          const isSameVisit =
            last.current?.area === selection.area && bar.current?.matches(':focus-within') === true
          choose({ area: id }, isSameVisit && last.current !== undefined ? 'replace' : 'push')
          last.current = { area: id }
        }}
      />
      {kind === 'page' && <SectionLinks />}
      <SearchField words={selection.words ?? ''} search={search} showResults={showResults} />
      <p className="visually-hidden" role="status">
        {found ?? status}
      </p>
    </div>
  )
}
