import { type DragEvent, useId } from 'react'
import { formatList } from '../../../record/wording'
import { FoundAuthorities } from './FoundAuthorities'
import { ImportAccount } from './ImportAccount'
import type { FoundAuthority } from './importProtocol'
import { Dialog } from '../../components/Dialog'
import { useInjectedStyles } from '../../components/useInjectedStyles'
import styles from './local-import.css?inline'
import type { ImportWorker } from './runImport'
import type { ImportState } from './useImport'
import { useLocalFiles } from './useLocalFiles'
import { useAutoFocus } from './useAutoFocus'
import type { ProblemWords } from '../../../data/problemWords'
import { FaultList } from '../../notices/FaultList'

/** Which files can be read and where to find them. No links, since the page makes no requests. */
function AcceptedFiles() {
  return (
    <div className="local-import__takes">
      <p>Files that can be read, one by itself or several together:</p>
      <ul className="local-import__list">
        <li>
          <strong>Ofsted’s list of outcomes (.ods)</strong>, from GOV.UK: “Local authority
          inspection outcomes as at 31 March 2025”, or a later year’s
        </li>
        <li>
          <strong>Data to Insight’s overview of inspections (.xlsx)</strong>, newer and less
          certain: where the two differ, Ofsted’s list is shown and the difference is reported
        </li>
        <li>
          <strong>The lookup of authorities (.csv)</strong>, beside one of those, for the
          statistical neighbours
        </li>
        <li>
          <strong>A record (.json)</strong>, by itself
        </li>
      </ul>
    </div>
  )
}

/** Why a file was refused, and what to do. */
function ImportProblem({ problem }: { problem: ProblemWords }) {
  const { happened, todo, faults } = problem
  const notice = useAutoFocus<HTMLDivElement>()
  return (
    <div className="notice local-import__problem" role="alert" ref={notice} tabIndex={-1}>
      <h3 className="notice__title">This was not taken</h3>
      <p>{happened}</p>
      {faults.length > 0 && <FaultList faults={faults} />}
      <p>{`${todo} What is on screen stays as it is.`}</p>
    </div>
  )
}

interface ChooseFilesProps {
  /** The label of the field: "Choose the file, or drop it here". */
  label: string
  /** True for adding to files that are already read: the field is then less prominent. */
  more?: boolean
  take: (files: readonly File[]) => void
}

/** A file field. It is cleared after each choice, so that the same file can be chosen again. */
function ChooseFiles({ label, more = false, take }: ChooseFilesProps) {
  const field = useId()
  return (
    <div
      className={more ? 'local-import__choose local-import__choose--more' : 'local-import__choose'}
    >
      <label className="local-import__label" htmlFor={field}>
        {label}
      </label>
      <input
        className="local-import__files"
        id={field}
        type="file"
        multiple
        accept=".ods,.xlsx,.csv,.json"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          take(files)
        }}
      />
    </div>
  )
}

/** Stops reading files. It takes the focus, since there is nothing else to do. */
function CancelButton({ cancel }: { cancel: () => void }) {
  const button = useAutoFocus<HTMLButtonElement>()
  return (
    <button
      className="quiet-button local-import__cancel"
      type="button"
      ref={button}
      onClick={cancel}
    >
      Cancel
    </button>
  )
}

function stopDefault(event: DragEvent) {
  event.preventDefault()
}

/** The next step: choose a file, wait for it, or choose an authority. */
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
        <AcceptedFiles />
      </>
    )
  return (
    <>
      <p className="local-import__read">
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

interface LocalImportDialogProps {
  startWorker: () => ImportWorker
  close: () => void
}

/** The dialog that reads a published file on this computer and shows the authority's record from it. */
export function LocalImportDialog({ startWorker, close }: LocalImportDialogProps) {
  useInjectedStyles(styles)
  const { state, take, choose, acceptRefused, cancel, startAgain } = useLocalFiles(
    startWorker,
    close,
  )
  return (
    <Dialog
      name="local-import"
      title="Add a file of your own"
      close={close}
      onDragOver={stopDefault}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <div className="local-import__body">
        <p className="local-import__promise">
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
        <p className="local-import__status" role="status">
          {state.progress !== undefined && `${state.progress}…`}
        </p>
        <NextStep {...{ state, take, choose, cancel, startAgain }} />
      </div>
    </Dialog>
  )
}
