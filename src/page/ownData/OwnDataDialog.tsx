import { useEffect, useId, useRef, type DragEvent } from 'react'
import { formatList } from '../../record/wording'
import { CancelButton } from './CancelButton'
import { ChooseFiles } from './ChooseFiles'
import { FoundAuthorities } from './FoundAuthorities'
import { ImportAccount } from './ImportAccount'
import type { FoundAuthority } from './importing'
import { ImportProblem } from './ImportProblem'
import { useLateRules } from '../parts/useLateRules'
import styles from './own-data.css?inline'
import type { OwnDataDialogProps } from './ownDataSlot'
import type { ImportState } from './useImport'
import { useOwnFiles } from './useOwnFiles'
import { WhatItTakes } from './WhatItTakes'

/** Shows a dialog as long as it is there; the browser keeps the focus in it, and gives it back. */
function useShownDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return dialog
}

function stopDefault(event: DragEvent) {
  event.preventDefault()
}

/** What is to be done next: choose a file, wait for it, or choose an authority. */
function NextStep({
  state,
  take,
  choose,
  cancel,
  startAgain,
}: {
  state: ImportState
  take: (files: readonly File[]) => void
  choose: (authority: FoundAuthority) => void
  cancel: () => void
  startAgain: () => void
}) {
  const { files, found, progress } = state
  if (progress !== undefined) return <CancelButton cancel={cancel} />
  if (found === undefined)
    return (
      <>
        <ChooseFiles label="Choose the file, or drop it here" take={take} />
        <WhatItTakes />
      </>
    )
  return (
    <>
      <p className="own-data__read">
        <span>{`Read: ${formatList(files.map(({ name }) => name))}.`}</span>{' '}
        <button className="text-button" type="button" onClick={startAgain}>
          Choose other files
        </button>
      </p>
      <FoundAuthorities authorities={found.authorities} choose={choose} />
      {found.report !== undefined && <ImportAccount report={found.report} />}
      <ChooseFiles label="Add another file, the overview or the lookup" more take={take} />
    </>
  )
}

/** "Use your authority's data": from a published file on this computer to the authority's record. */
export function OwnDataDialog({ startWorker, close }: OwnDataDialogProps) {
  useLateRules(styles)
  const title = useId()
  const dialog = useShownDialog()
  const { state, take, choose, cancel, startAgain } = useOwnFiles(startWorker, close)
  return (
    <dialog
      className="own-data"
      ref={dialog}
      aria-labelledby={title}
      onClose={close}
      onDragOver={stopDefault}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <div className="own-data__head">
        <h2 className="own-data__title" id={title}>
          Use your authority’s data
        </h2>
        <button className="quiet-button" type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className="own-data__body">
        <p className="own-data__promise">
          <strong>Nothing is uploaded.</strong> The file is read on this computer, by this page, and
          what is in it is sent to nobody.
        </p>
        {state.problem !== undefined && <ImportProblem problem={state.problem} />}
        <p className="own-data__status" role="status">
          {state.progress !== undefined && `${state.progress}…`}
        </p>
        <NextStep {...{ state, take, choose, cancel, startAgain }} />
      </div>
    </dialog>
  )
}
