import { useId } from 'react'
import { formatList } from '../../../record/wording'
import { FoundAuthorities } from './FoundAuthorities'
import { ImportDetails } from './ImportDetails'
import { Dialog } from '../../components/Dialog'
import { OutsideLink } from '../../components/OutsideLink'
import { useInjectedStyles } from '../../components/useInjectedStyles'
import reportStyles from '../reports/reports.css?inline'
import styles from './local-import.css?inline'
import { ReportFiles } from '../reports/ReportFiles'
import { formatReviewTitle, ReportReview } from '../reports/ReportReview'
import { useReports } from '../reports/useReports'
import type { Host } from '../../hostContext'
import { useLocalFiles } from './useLocalFiles'
import { useAutoFocus } from '../../components/useAutoFocus'
import type { ProblemWords } from '../../../data/problemWords'
import { FaultList } from '../../notices/FaultList'

const LISTS = 'https://www.gov.uk/government/collections/childrens-social-care-statistics'
/** The overview can be downloaded there; the lookup is in the repository, in import_data/la_lookup. */
const OVERVIEW = 'https://data-to-insight.github.io/ofsted-ilacs-scrape-tool/'
const LOOKUP = 'https://github.com/data-to-insight/ofsted-ilacs-scrape-tool'

/** Which files can be read and where to find them. */
function AcceptedFiles() {
  return (
    <div className="local-import__accepted">
      <p>Files that can be read, one by itself or several together:</p>
      <ul className="local-import__list">
        <li>
          <strong>Ofsted’s report on an inspection (.pdf)</strong>, since November 2013: as many as
          you like, and the list below with them for a council that this page does not show
        </li>
        <li>
          <strong>Ofsted’s list of outcomes (.ods)</strong>, “Local authority inspection outcomes as
          at 31 March 2025” or another year’s, from{' '}
          <OutsideLink href={LISTS}>Children’s social care statistics on GOV.UK</OutsideLink>
        </li>
        <li>
          <strong>Data to Insight’s overview of inspections (.xlsx)</strong>, newer and less
          certain: where the two differ, Ofsted’s list is shown and the difference is reported. From{' '}
          <OutsideLink href={OVERVIEW}>the page of its program</OutsideLink>
        </li>
        <li>
          <strong>The lookup of authorities (.csv)</strong>, beside one of those: a table of
          councils with their codes and statistical neighbours, from the folder
          import_data/la_lookup of{' '}
          <OutsideLink href={LOOKUP}>Data to Insight’s program</OutsideLink>
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
  const focused = useAutoFocus<HTMLDivElement>()
  return (
    <div className="notice local-import__problem" role="alert" ref={focused} tabIndex={-1}>
      <h3 className="notice__title">This was not taken</h3>
      <p>{happened}</p>
      {faults.length > 0 && <FaultList faults={faults} />}
      <p>{`${todo} What is on screen stays as it is.`}</p>
    </div>
  )
}

interface FileFieldProps {
  /** "Choose the file, or drop it here". */
  label: string
  /** True if some files are already read: the field is then less prominent. */
  isSecondary: boolean
  add: (files: readonly File[]) => void
}

/** A file field. It is cleared after each choice, so that the same file can be chosen again. */
function FileField({ label, isSecondary, add }: FileFieldProps) {
  const id = useId()
  return (
    <div className={`local-import__choose${isSecondary ? ' local-import__choose--secondary' : ''}`}>
      <label className="local-import__label" htmlFor={id}>
        {label}
      </label>
      <input
        className="dialog__files local-import__files"
        id={id}
        type="file"
        multiple
        accept=".pdf,.ods,.xlsx,.csv,.json"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          add(files)
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

interface NextStepProps {
  localFiles: ReturnType<typeof useLocalFiles>
  /** True if reports are among the files. They say whose record is wanted, so no authority is to be chosen. */
  hasReports: boolean
  add: (files: readonly File[]) => void
}

/** The next step: choose a file, wait for it, or choose an authority. */
function NextStep({ localFiles, hasReports, add }: NextStepProps) {
  const { state, choose, cancel, startAgain } = localFiles
  const { files, found, progress } = state
  if (progress !== undefined) return <CancelButton cancel={cancel} />
  if (found === undefined)
    return (
      <>
        <FileField
          label={hasReports ? 'Add another file' : 'Choose the file, or drop it here'}
          isSecondary={hasReports}
          add={add}
        />
        {!hasReports && <AcceptedFiles />}
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
      {!hasReports && <FoundAuthorities authorities={found.authorities} choose={choose} />}
      {found.summary !== undefined && <ImportDetails summary={found.summary} />}
      <FileField label="Add another file, the overview or the lookup" isSecondary add={add} />
    </>
  )
}

interface LocalImportDialogProps {
  startWorker: NonNullable<Host['startWorker']>
  close: () => void
}

const isReport = ({ name, type }: File) => type === 'application/pdf' || /\.pdf$/iu.test(name)

/** The dialog that reads published files on this computer and shows the authority's record from them. */
export function LocalImportDialog({ startWorker, close }: LocalImportDialogProps) {
  useInjectedStyles(styles)
  useInjectedStyles(reportStyles)
  const localFiles = useLocalFiles(startWorker, close)
  const { state, acceptRefused } = localFiles
  const reports = useReports({ startWorker, state, close })
  const { open, entries } = reports
  const add = (added: readonly File[]) => {
    const addedReports = added.filter(isReport)
    reports.add(addedReports)
    const others = added.filter((file) => !isReport(file))
    localFiles.add(others, entries.length + addedReports.length > 0)
  }
  if (open?.draft !== undefined)
    return (
      <Dialog
        name="local-import"
        title={formatReviewTitle(open.draft)}
        close={close}
        onCancel={(event) => {
          // Escape leads back to the files, so that nothing that was chosen is lost.
          event.preventDefault()
          reports.setOpened(undefined)
        }}
      >
        <ReportReview key={open.id} reports={reports} draft={open.draft} file={open.file} />
      </Dialog>
    )
  return (
    <Dialog
      name="local-import"
      title="Add a file of your own"
      close={close}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        add([...event.dataTransfer.files])
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
            <ImportDetails summary={state.stopped.summary} />
            <button className="quiet-button" type="button" onClick={acceptRefused}>
              Use the rest of the file all the same
            </button>
          </>
        )}
        <p className="local-import__status" role="status">
          {state.progress !== undefined && `${state.progress}…`}
        </p>
        {entries.length > 0 && <ReportFiles reports={reports} />}
        <NextStep localFiles={localFiles} hasReports={entries.length > 0} add={add} />
      </div>
    </Dialog>
  )
}
