import type { Inspection } from '../../record/schema/inspections'
import type { OfficialRow } from '../official/readOfficialRow'
import type { OverviewRow } from '../readOverview'
import type { InspectionDraft } from './draft'

/** "kendra bell" becomes "Kendra Bell": the overview is all lower case. */
function formatName(name: string): string {
  return name.replace(
    /(^|[\s'’-])(mc)?(\p{L})/gu,
    (_, before: string, mc: string | undefined, letter: string) =>
      `${before}${mc === undefined ? '' : 'Mc'}${letter.toUpperCase()}`,
  )
}

function describeType(
  official: OfficialRow | undefined,
  overview: OverviewRow | undefined,
): string {
  if (official?.type !== undefined)
    return `Full graded inspection; “${official.type}” in Ofsted’s list.`
  if (official !== undefined || overview?.label === undefined) return 'Full graded inspection.'
  return `Full graded inspection; “${overview.label}” in Data to Insight’s overview, worked out from the length of the visit.`
}

/**
 * Dates, kind, lead inspector and URL of an inspection. A fact that no file has is unknown, with the reason.
 */
export function describeFacts(draft: InspectionDraft) {
  const {
    official: [official],
    overview,
    started,
  } = draft
  const published = official?.published ?? overview?.published
  const ended =
    overview?.ended !== undefined && overview.ended >= started ? overview.ended : undefined
  const type: Inspection['type'] = describeType(official, overview)
  const lead: Inspection['leadInspector'] =
    overview?.leadInspector === undefined
      ? { unknown: true, why: 'None of the files read names the lead inspector.' }
      : {
          name: formatName(overview.leadInspector),
          role: 'as Data to Insight’s overview names them',
        }
  return {
    type,
    leadInspector: lead,
    ended:
      ended === undefined
        ? ({ unknown: true, why: 'None of the files read gives the last day.' } as const)
        : { day: ended, why: 'Data to Insight’s overview gives it; Ofsted’s list does not.' },
    published:
      published === undefined
        ? ({ unknown: true, why: 'None of the files read gives the day of publication.' } as const)
        : { day: published },
    ...(overview?.reportAddress === undefined ? {} : { reportAddress: overview.reportAddress }),
  }
}
