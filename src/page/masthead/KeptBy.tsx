import type { InspectionRecord } from '../../record/schema/record'

/** Who keeps the record and whom to tell of a mistake (rule 15). */
export function KeptBy({ keeping }: { keeping: InspectionRecord['keeping'] }) {
  const { email, address, placeholder } = keeping.corrections
  if (placeholder === true || (email === undefined && address === undefined))
    return <p className="masthead__kept">To report a mistake: no contact has been set yet.</p>
  const link = email === undefined ? address : `mailto:${email}`
  return (
    <p className="masthead__kept">
      <span>{`Kept by ${keeping.maintainer}.`}</span> <a href={link}>Report a mistake</a>
    </p>
  )
}
