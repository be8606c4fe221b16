import { faultAt, type Check } from './context'

/** Ids stand in addresses and references: each only once among the entries of its kind. */
const findRepeatedIds: Check = (context) => {
  const { record } = context
  const kinds = {
    inspections: record.inspections,
    visits: record.visits,
    otherWork: record.otherWork,
    actions: record.actions,
    quotes: record.quotes,
    findings: record.findings,
    figures: record.figures,
    sources: record.sources,
    disagreements: record.disagreements,
  }
  return Object.entries(kinds).flatMap(([kind, entries]) => {
    const ids = entries.map((entry) => entry.id)
    return ids.flatMap((id, index) => {
      const first = ids.indexOf(id)
      if (first === index) return []
      const expected = `an id of its own: ${kind}[${String(first)}] has this one`
      return [faultAt(context, [kind, index, 'id'], expected)]
    })
  })
}

export const ID_CHECKS: readonly Check[] = [findRepeatedIds]
