import { useEffect } from 'react'
import { formatDay } from '../../record/dates'
import { formatCheckedOn } from '../../record/keeping'
import type { InspectionRecord } from '../../record/schema/record'
import { useShownRecord } from '../recordContext'
import { useHost } from '../hostContext'
import { usePageAddress } from '../usePageAddress'
import { useToday } from '../useToday'

/** A string as CSS writes it. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ')}"`
}

/** At the foot of every sheet, where the browser has margin boxes: paper's styles take it from here. */
function useSheetFoot(text: string | undefined) {
  useEffect(() => {
    if (text !== undefined) document.documentElement.style.setProperty('--printed', quote(text))
  }, [text])
}

const SUMMARY =
  'A summary: ratings, timeline, what was asked, key quotes and sources. The rest of the record is left out.'

/**
 * What paper alone shows under the answer: what a summary leaves out, when this was printed, and
 * where from. The last two need script. Written by paper's styles: as text of the page it would
 * stand first in a reader view and in search engines.
 */
export function PrintedFrom({ record }: { record: InspectionRecord }) {
  const today = useToday()
  const address = usePageAddress()
  const { dated } = useHost()
  const own = useShownRecord()?.own
  const from = own === undefined ? address : `a file on a computer, not published: ${own.from}`
  const when = today === undefined || dated === true ? undefined : formatDay(today)
  const short = own === undefined ? address.replace(/[?#].*$/u, '') : from
  useSheetFoot(
    when &&
      `${record.authority.name}, ${formatCheckedOn({ record })}. Printed on ${when} from ${short}`,
  )
  return (
    <div
      className="page__printed"
      data-summary={SUMMARY}
      data-printed={when === undefined ? undefined : `Printed on ${when} from ${from}`}
    />
  )
}
