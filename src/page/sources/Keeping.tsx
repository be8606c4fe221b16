import { listKeeping } from '../../record/keeping'
import type { RecordIndex } from '../../record/recordIndex'
import type { InspectionRecord } from '../../record/schema/record'
import { OutsideLink } from '../parts/OutsideLink'
import { SourceBand } from './SourceBand'

/** Where to tell of a mistake. A placeholder is said to be one, and never linked. */
function Corrections({ contact }: { contact: InspectionRecord['keeping']['corrections'] }) {
  const { email, address, placeholder } = contact
  if (placeholder === true) return <p>No contact for telling of a mistake has been set yet.</p>
  if (email === undefined && address === undefined)
    return <p>No contact for telling of a mistake is on record.</p>
  return (
    <p>
      <span>To tell of a mistake: </span>
      {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
      {email !== undefined && address !== undefined && <span>, or </span>}
      {address !== undefined && <OutsideLink href={address}>write through this page</OutsideLink>}
      <span>.</span>
    </p>
  )
}

/** Rule 15: who keeps the record, when it was last checked, and whom to tell of a mistake. */
export function Keeping({ index }: { index: RecordIndex }) {
  return (
    <SourceBand name="Who keeps this record">
      <div className="source-keeping">
        {listKeeping(index).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Corrections contact={index.record.keeping.corrections} />
      </div>
    </SourceBand>
  )
}
