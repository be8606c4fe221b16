import type { Broken } from './broken'

/** Findings and quotes. */
export const BROKEN_WORDS: Broken[] = [
  [
    'a finding’s area is unknown',
    ['findings', 1, 'areas', 0],
    'adoptions',
    'findings[1] "housing-2019" › areas[0]',
    'the id of an area',
  ],
  [
    'a quote’s area was not judged at its inspection',
    ['quotes', 0, 'areas', 0],
    'safeguarding-board',
    'quotes[0] "real-difference" › areas[0]',
    'an area that "ilacs-2019" judged: overall, leadership, help-and-protection',
  ],
  [
    'a quote comes from a report',
    ['quotes', 0, 'source'],
    'report-2019',
    'quotes[0] "real-difference" › source',
    'a source of kind newspaper or web-page',
  ],
  [
    'a quote does not cite its source',
    ['quotes', 1, 'citations', 0, 'source'],
    'gazette-2014',
    'quotes[1] "very-proud" › citations',
    'a citation of "gazette-2019", its source',
  ],
  [
    'the inspectorate is quoted without its report',
    ['quotes', 0, 'citations'],
    [{ source: 'gazette-2019' }],
    'quotes[0] "real-difference" › citations',
    'a citation of "report-2019" beside the article\'s',
  ],
  [
    'a newspaper’s account is laid to the inspectorate',
    ['quotes', 2, 'voice'],
    'inspectorate',
    'quotes[2] "well-supported" › organisation',
    'Ofsted, for the inspectorate’s voice',
  ],
  [
    'the authority speaks as Ofsted',
    ['quotes', 1, 'organisation'],
    'Ofsted',
    'quotes[1] "very-proud" › organisation',
    'an organisation other than Ofsted, for the authority’s voice',
  ],
  [
    'a gap ends a quote',
    ['quotes', 0, 'segments', 1, 'mark'],
    'gap',
    'quotes[0] "real-difference" › segments[1] › mark',
    'no gap after the last segment',
  ],
]
