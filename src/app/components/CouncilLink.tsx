import { formatRecordAddress } from '../../data/recordAddress'
import type { CouncilInSuccession } from '../../record/schema/record'
import { useHost } from '../hostContext'
import { useShownRecord } from '../recordContext'

/** A council's name, as a link where the site has its record. */
export function CouncilLink({ council: { name, record } }: { council: CouncilInSuccession }) {
  const { records, kind } = useHost()
  const isOwn = useShownRecord()?.local !== undefined
  if (record === undefined || records === undefined || kind !== 'page' || isOwn)
    return <span>{name}</span>
  const page = records.pages ? { page: true as const } : {}
  return <a href={formatRecordAddress({ id: record, ...page })}>{name}</a>
}
