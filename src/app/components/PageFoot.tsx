import { findContact, formatOrigin } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import { LocalImportButton } from '../dialogs/localImport/LocalImportButton'

/** The page's footer: what this page is and is not, and who keeps it. */
export function PageFoot({ index }: { index: RecordIndex }) {
  const contact = findContact(index)
  return (
    <footer className="page__foot quiet">
      <p>{formatOrigin(index)}</p>
      {contact !== undefined && (
        <p>
          <span>{contact.keeper}</span> <a href={contact.link}>Report a mistake</a>
        </p>
      )}
      <LocalImportButton />
    </footer>
  )
}
