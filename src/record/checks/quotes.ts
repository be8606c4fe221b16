import { listItems, formatIds, type Check } from './context'

/** Rules 8, 9, 14 and 18: a quotation's source, its voice, and its marks. */
export const checkQuotes: Check = function* ({ root, sources, inspections }) {
  const taken = new Set<number>()
  for (const { value, keys } of listItems(root, 'quotes')) {
    const { source, voice, citations, organisation, segments, first } = value
    const kind = sources.get(source)?.kind
    const cites = (id: string) => citations.some((citation) => citation.source === id)
    const report = inspections.get(value.inspection)?.report
    // Lists of grades hold no words.
    if (kind === 'official-statistics' || kind === 'compiled-data')
      yield [
        [...keys, 'source'],
        'a source of kind newspaper, web-page or ofsted-report',
        { todo: `The kind of "${source}" is ${kind}.` },
      ]
    if (!cites(source)) yield [[...keys, 'citations'], `a citation of "${source}", its source`]
    // Only words that are in Ofsted's report count as the inspectorate's.
    if (voice === 'inspectorate' && report !== undefined && !cites(report))
      yield [
        [...keys, 'citations'],
        `a citation of "${report}" beside the article's: the inspection's report`,
        { todo: 'Words that the report does not have are the newspaper’s voice.' },
      ]
    if ((voice === 'inspectorate') !== /\bofsted\b/iu.test(organisation))
      yield [
        [...keys, 'organisation'],
        voice === 'inspectorate'
          ? 'Ofsted, for the inspectorate’s voice'
          : `an organisation other than Ofsted, for the ${voice}’s voice`,
      ]
    if (segments.at(-1)?.mark === 'gap')
      yield [
        [...keys, 'segments', segments.length - 1, 'mark'],
        'no gap after the last segment: nothing of the quotation follows',
      ]
    if (first === undefined) continue
    if (voice === 'newspaper')
      yield [[...keys, 'first'], 'no place among the first for a newspaper’s own words']
    else if (taken.has(first)) yield [[...keys, 'first'], 'each of 1, 2 and 3 once']
    else taken.add(first)
  }
}

/**
 * An inspection must have judged the areas of its quotes, alone or jointly. A finding is not a grade and may
 * be about any known area: reports still discuss areas that they no longer judge separately, such as
 * adoption.
 */
export const checkQuotedAreas: Check = function* ({ root, frameworkOf, areaIds }) {
  for (const quote of listItems(root, 'quotes')) {
    const { inspection } = quote.value
    const framework = frameworkOf.get(inspection)
    if (framework === undefined) continue
    const judged = framework.judgements.flatMap(({ areas }) => areas)
    for (const { value, keys } of listItems(quote, 'areas')) {
      if (!areaIds.includes(value) || judged.includes(value)) continue
      const why = framework.notJudged.find(({ area }) => area === value)?.why
      const todo = why && `Under ${framework.name}: ${why}.`
      yield [keys, `an area that "${inspection}" judged: ${formatIds(judged)}`, { todo }]
    }
  }
}
