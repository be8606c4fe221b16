import type { DragEvent } from 'react'
import { formatList } from '../../record/wording'
import { CancelButton } from './CancelButton'
import { ChooseFiles } from './ChooseFiles'
import { FoundAuthorities } from './FoundAuthorities'
import { ImportAccount } from './ImportAccount'
import type { FoundAuthority } from './importing'
import { ImportProblem } from './ImportProblem'
import { Dialog } from '../parts/Dialog'
import { useLateRules } from '../parts/useLateRules'
import styles from './own-data.css?inline'
import type { ImportWorker } from './runImport'
import type { ImportState } from './useImport'
import { useOwnFiles } from './useOwnFiles'
import { WhatItTakes } from './WhatItTakes'

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

interface OwnDataDialogProps {
  startWorker: () => ImportWorker
  close: () => void
}

/** "Use your authority's data": from a published file on this computer to the authority's record. */
export function OwnDataDialog({ startWorker, close }: OwnDataDialogProps) {
  useLateRules(styles)
  const { state, take, choose, acceptRefused, cancel, startAgain } = useOwnFiles(startWorker, close)
  return (
    <Dialog
      name="own-data"
      title="Use your authority’s data"
      close={close}
      onDragOver={stopDefault}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <div className="own-data__body">
        <p className="own-data__promise">
          <strong>Nothing is uploaded.</strong> The file is read on this computer, by this page, and
          what is in it is sent to nobody.
        </p>
        {state.problem !== undefined && <ImportProblem problem={state.problem} />}
        {state.stopped !== undefined && (
          <>
            <ImportAccount report={state.stopped.report} />
            <button className="quiet-button" type="button" onClick={acceptRefused}>
              Use the rest of the file all the same
            </button>
          </>
        )}
        <p className="own-data__status" role="status">
          {state.progress !== undefined && `${state.progress}…`}
        </p>
        <NextStep {...{ state, take, choose, cancel, startAgain }} />
      </div>
    </Dialog>
  )
}
