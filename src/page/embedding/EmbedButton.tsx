import { use, useState, type ComponentType } from 'react'
import type { RecordIndex } from '../../record/recordIndex'
import { OwnDataContext } from '../ownData/ownDataSlot'
import { BuilderContext, type EmbedBuilderProps } from './builderSlot'

type Builder = { EmbedBuilder: ComponentType<EmbedBuilderProps> }

/** Opens the builder of snippets; says so where its code cannot be fetched. */
export function EmbedButton({ index }: { index: RecordIndex }) {
  const slot = use(BuilderContext)
  const unpublished = use(OwnDataContext)?.shown !== undefined
  const [opened, setOpened] = useState<Builder>()
  const [failed, setFailed] = useState(false)
  const open = () => {
    setFailed(false)
    slot?.load().then(setOpened, () => {
      setFailed(true)
    })
  }
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
      {slot !== undefined && opened !== undefined && (
        <opened.EmbedBuilder
          index={index}
          query={slot.readQuery()}
          record={slot.record}
          ownSite={slot.ownSite}
          close={() => {
            setOpened(undefined)
          }}
        />
      )}
    </>
  )
}
