import { describe, expect, it } from 'vitest'
import { listChanges } from '../../../src/import/england/changes'
import type { Facts, InspectionFact } from '../../../src/import/england/facts'
import { addSelfLink, formatFeed } from '../../../tools/changesFeed'
import { frameworks } from './facts'

const place = { source: 'list', sheet: 'All', row: 2 }
const judge = (area: string, grade: string) => ({
  judgement: `ilacs-2023-${area}`,
  ...{ grade, printed: grade, place },
})
const kent = (rest: Partial<InspectionFact> = {}): InspectionFact => ({
  ...{ authority: 'kent', id: 'ilacs-2025-05-12', framework: 'ilacs-2023', type: '' },
  ...{ started: '2025-05-12', published: '2025-07-07', places: [place] },
  judgements: [judge('overall', 'good'), judge('care-leavers', 'outstanding')],
  ...rest,
})
const known = (id: string, name: string) => ({
  ...{ id, name, gssCode: id, formerCodes: [], neighbours: [] },
})
const build = (inspections: InspectionFact[], rest: Partial<Facts> = {}): Facts => ({
  sources: [
    {
      source: {
        ...{ id: 'list', kind: 'compiled-data', publisher: 'Somebody', shortName: 'A list' },
        published: { day: '2026-08-22' },
      },
      ...{ file: 'list.xlsx', upTo: '2026-08-22' },
    },
  ],
  authorities: [known('kent', 'Kent')],
  ...{ inspections, visits: [], differences: [], refused: [] },
  ...rest,
})
const list = (before: Facts, after: Facts) => listChanges(before, after, frameworks)
const titles = (before: Facts, after: Facts) => list(before, after).map(({ title }) => title)

describe('what changed between two imports:', () => {
  it('nothing, if the facts are the same', () => {
    expect(list(build([kent()]), build([kent()]))).toEqual([])
  })

  it('a new inspection, with its grades and whose list it is from', () => {
    expect(list(build([]), build([kent()]))).toEqual([
      {
        id: 'kent/ilacs-2025-05-12/new',
        ...{ record: 'kent', day: '2026-08-22', report: undefined },
        title: 'Kent: inspected in May 2025, published 7 July 2025: good overall',
        text: 'Overall: good. Care leavers: outstanding. From A list, which is not official.',
      },
    ])
  })

  it('no overall grade, days that are not known, and a grade of an older scale', () => {
    const early = kent({ framework: 'slac', published: '2011-05-10', judgements: [] })
    delete early.started
    const judgement = 'slac-help-and-protection'
    const given = { judgement, grade: 'adequate', printed: 'Adequate', place }
    const [change] = list(build([]), build([{ ...early, judgements: [given] }]))
    expect(change?.title).toBe('Kent: inspection published 10 May 2011: no overall grade')
    expect(change?.text).toContain('adequate (on the scale before November 2013)')
  })

  it('a grade, a first day and a publication; a day learnt later is no change', () => {
    const judgements = [judge('overall', 'outstanding'), judge('care-leavers', 'outstanding')]
    expect(titles(build([kent()]), build([kent({ judgements })]))).toEqual([
      'Kent: inspected in May 2025: overall now outstanding, before good',
    ])
    const moved = kent({ id: 'ilacs-2025-05-13', started: '2025-05-13', published: '2025-07-08' })
    expect(titles(build([kent()]), build([moved]))).toEqual([
      'Kent: inspected in May 2025: first day now 13 May 2025, before 12 May 2025; publication now 8 July 2025, before 7 July 2025',
    ])
    const unpublished = kent()
    delete unpublished.published
    expect(titles(build([unpublished]), build([kent({ ended: '2025-05-23' })]))).toEqual([])
    expect(titles(build([]), build([unpublished]))).toEqual([
      'Kent: inspected in May 2025: good overall',
    ])
  })

  it('a shared grade that is now two, and the other way round', () => {
    const joint = { ...judge('care', 'good'), judgement: 'ilacs-2018-care' }
    const shared = kent({ framework: 'ilacs-2018', judgements: [joint] })
    const apart = kent({ judgements: [judge('children-in-care', 'good')] })
    expect(titles(build([shared]), build([apart]))).toEqual([
      'Kent: inspected in May 2025: children in care now good, before one shared grade: good; care leavers no longer given, before one shared grade: good',
    ])
    expect(titles(build([apart]), build([shared]))).toEqual([
      'Kent: inspected in May 2025: children in care and care leavers, one shared grade now good, before children in care: good',
    ])
  })

  it('a correction and its reversal on one day, each by its own id', () => {
    const other = build([kent({ judgements: [judge('overall', 'inadequate')] })])
    const first = build([kent({ judgements: [judge('overall', 'good')] })])
    const ids = [...list(first, other), ...list(other, first)].map(({ id }) => id)
    expect(ids).toEqual([
      'kent/ilacs-2025-05-12/changed-2026-08-22-overall-now-inadequate-before-good',
      'kent/ilacs-2025-05-12/changed-2026-08-22-overall-now-good-before-inadequate',
    ])
  })

  it('an inspection that Ofsted’s own list now has, with the same grades', () => {
    const compiled = build([kent()])
    const sources = compiled.sources.map((entry) => ({
      ...entry,
      source: { ...entry.source, kind: 'official-statistics' as const },
    }))
    const official = build([kent()], { sources })
    const [change] = list(compiled, official)
    expect(change?.title).toBe('Kent: inspected in May 2025: now in Ofsted’s own list')
    expect(change?.text).toBe('Now in Ofsted’s own list. From A list.')
    expect(list(official, compiled)).toEqual([])
  })

  it('an inspection that is gone, authorities that are new or no longer exist', () => {
    expect(titles(build([kent()]), build([]))).toEqual([
      'Kent: inspected in May 2025: no longer in the lists',
    ])
    const authorities = [{ ...known('kent', 'Kent'), gone: 'list' as const }, known('b', 'Bexley')]
    expect(titles(build([]), build([], { authorities }))).toEqual([
      'Kent: no longer exists',
      'Bexley: new in the lists',
    ])
  })
})

describe('the feed', () => {
  const change = (id: string, day: string, title = id) => ({
    ...{ id, day, title, text: 'Words.', record: 'kent' },
  })
  const ids = (feed: string) =>
    [...feed.matchAll(/<id>[^<]*england\/(.*?)<\/id>/gu)].map(([, id]) => id)

  it('keeps older entries, the newest first, each change once', () => {
    const first = formatFeed([change('a', '2025-01-01'), change('b', '2025-01-01')], '2025-01-01')
    const second = formatFeed(
      [change('c', '2026-01-01'), change('b', '2026-01-01')],
      '2026-01-01',
      first,
    )
    expect(ids(second)).toEqual(['b', 'c', 'a'])
    expect(second).toContain('<updated>2025-01-01T00:00:00Z</updated>')
    expect(formatFeed([], '2026-01-01', second)).toBe(second)
  })

  it('links to no record of an authority that the lists no longer have', () => {
    const [gone] = list(build([kent()]), build([], { authorities: [] }))
    expect(gone?.title).toBe('Kent: inspected in May 2025: no longer in the lists')
    expect(formatFeed(gone ? [gone] : [], '2026-08-22')).not.toContain('?record=')
  })

  it('keeps markup in words as words, in ASCII', () => {
    const feed = formatFeed([change('a', '2025-01-01', '</entry> & King’s\u0000')], '2025-01-01')
    expect(feed).toContain('<title>&lt;/entry&gt; &amp; King&#8217;s</title>')
    expect(formatFeed([], '2025-01-01', feed)).toBe(feed)
  })

  it('says where it is published, if a build knows, and keeps that', () => {
    const href = 'https://www.example.gov.uk/records/england/changes.atom'
    const built = addSelfLink(formatFeed([], '2025-01-01'), href)
    expect(built).toContain(`<link rel="self" href="${href}"></link>`)
    expect(formatFeed([], '2025-01-01', built)).toBe(built)
    expect(addSelfLink(built, href)).toBe(built)
  })
})
