import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  findHiddenTarget,
  type HiddenTarget,
  type TargetKind,
} from '../../record/views/hiddenTarget'
import type { RecordIndex } from '../../record/recordIndex'
import type { SectionId } from '../../record/sections'
import { whenShown } from '../components/reveal'
import { useHost } from '../hostContext'
import type { SelectionState } from '../useSelection'

const SECTION_OF: Record<TargetKind, SectionId> = {
  action: 'actions',
  quote: 'quotes',
  figure: 'figures',
}
const none = () => ''

interface HiddenTargetNoticeProps {
  index: RecordIndex
  state: Pick<SelectionState, 'selection' | 'choose'>
  /** The sections that are shown. Default: all. */
  sections: readonly SectionId[] | undefined
}

/** If the choice hides the target of a link, says so and offers to show it. */
export function HiddenTargetNotice(props: HiddenTargetNoticeProps) {
  const { index, state } = props
  const { urlState, kind, sections = props.sections } = useHost()
  const target = useSyncExternalStore(urlState.subscribe, urlState.target, none)
  const { selection, choose } = state
  const hidden = findHiddenTarget(target, index, selection)
  /** The target that is about to be shown. Until then the notice stays, since its link leads there. */
  const [pending, setPending] = useState<{ target: string; hidden: HiddenTarget }>()
  const shown = pending ?? (hidden && { target, hidden })
  const notice = useRef<HTMLDivElement>(null)
  const link = useRef<HTMLAnchorElement>(null)
  const isHidden = hidden !== undefined
  useEffect(() => {
    // A frame must not scroll its host's page unless the frame has the focus.
    if (!isHidden || (kind === 'frame' && !document.hasFocus())) return undefined
    // One frame later: the browser still tries to follow the link, and would take the focus away.
    const frame = requestAnimationFrame(() => notice.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isHidden, target, kind])
  useEffect(() => {
    if (pending === undefined || notice.current === null) return undefined
    return whenShown(notice.current.getRootNode(), pending.target, () => {
      link.current?.click()
      setPending(undefined)
    })
  }, [pending])
  if (shown === undefined || sections?.includes(SECTION_OF[shown.hidden.kind]) === false)
    return null
  return (
    <div className="notice" role="status" tabIndex={-1} ref={notice}>
      <p>{shown.hidden.sentence}</p>
      <a
        ref={link}
        href={`#${shown.target}`}
        onClick={(event) => {
          if (pending !== undefined) return
          event.preventDefault()
          setPending(shown)
          choose(Object.fromEntries(shown.hidden.hiddenBy.map((part) => [part, undefined])))
        }}
      >
        Show it
      </a>
    </div>
  )
}
