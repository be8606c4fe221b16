import { useEffect } from 'react'
import { formatDay } from '../../record/dates'
import { formatCheckedOn } from '../../record/keeping'
import type { InspectionRecord } from '../../record/schema/record'
import { useShownRecord } from '../recordContext'
import { useHost } from '../hostContext'
import { usePageAddress, useToday } from '../browserValues'

/** Quotes text as a CSS string. */
function formatCssString(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ')}"`
}

/** Sets the text that the print styles put at the foot of every page, in browsers with margin boxes. */
function usePrintFooter(text: string | undefined) {
  useEffect(() => {
    if (text !== undefined)
      document.documentElement.style.setProperty('--printed', formatCssString(text))
  }, [text])
}

const BRIEF =
  'A brief: the grades, what inspectors asked, and questions to ask. Sources and all else in the record are left out.'

/**
 * Shown only in print, under the answer: what a brief leaves out, when the page was printed, and
 * from where. The last two need script. The print styles write the text: as text of the page it
 * would come first in reader views and search engines.
 */
export function PrintedFrom({ record }: { record: InspectionRecord }) {
  const today = useToday()
  const address = usePageAddress()
  const { isSnapshot } = useHost()
  const own = useShownRecord()?.local
  const from = own === undefined ? address : `a file on a computer, not published: ${own.fileNames}`
  const when = today === undefined || isSnapshot === true ? undefined : formatDay(today)
  const short = own === undefined ? address.replace(/[?#].*$/u, '') : from
  usePrintFooter(
    when &&
      `${record.authority.name}, ${formatCheckedOn({ record })}. Printed on ${when} from ${short}`,
  )
  return (
    <div
      className="page__printed"
      data-brief={BRIEF}
      data-printed={when === undefined ? undefined : `Printed on ${when} from ${from}`}
    />
  )
}
