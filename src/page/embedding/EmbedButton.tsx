import { use } from 'react'
import type { RecordIndex } from '../../record/recordIndex'
import { OwnDataContext } from '../ownData/ownDataSlot'
import { useLoaded } from '../parts/useLoaded'
import { BuilderContext } from './builderSlot'

/** Opens the builder of snippets; says so where its code cannot be fetched. */
export function EmbedButton({ index }: { index: RecordIndex }) {
  const slot = use(BuilderContext)
  const unpublished = use(OwnDataContext)?.shown !== undefined
  const { Opened: Builder, failed, open, close } = useLoaded(slot?.load, 'EmbedBuilder')
  // What is not published cannot be embedded: a snippet would show the published record.
  if (unpublished) return null
  return (
    <>
      <button className="quiet-button" type="button" aria-haspopup="dialog" onClick={open}>
        Embed this
      </button>
      {failed && (
        <span role="alert">
          This part of the page could not be fetched. Check the connection, try again.
        </span>
      )}
      {slot !== undefined && Builder !== undefined && (
        <Builder
          index={index}
          query={slot.readQuery()}
          record={slot.record}
          ownSite={slot.ownSite}
          close={close}
        />
      )}
    </>
  )
}
