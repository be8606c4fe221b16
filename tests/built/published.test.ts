import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseOptions } from '../../src/data/options'
import { parseAttributes } from '../../src/embed/element/attributes'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { parseSelection } from '../../src/record/views/selection'
import { DIST, readDist, readDistFrameworks, readDistRecord } from './dist'

/*
 * What other sites, links and bookmarks may hold, as it was once published: all of it keeps working. Nothing
 * is taken out of these lists. What only a browser shows of it, frames, events of the element, heights, is in
 * tests/browser/embed.test.ts and tests/ci/hosts.
 */
const SECTIONS = [
  ...['filter', 'ratings', 'timeline', 'actions', 'quotes', 'figures', 'context', 'sources'],
]
const VIEWS = SECTIONS.filter((id) => id !== 'filter')
const OPTIONS = { theme: 'dark', accent: '8ecdf0', heading: '4', record: 'hampshire' }
const ATTRIBUTES = ['area', 'inspection', 'sections', ...Object.keys(OPTIONS)]
const EVENTS = ['ready', 'error', 'areachange']
/** Of each kind, and both of an action that was asked for twice. */
const ENTRIES = [
  ...['action-2014-1', 'action-2019-1', 'action-2024-1', 'action-2024-2'],
  ...['quote-echo-safeguarding-board', 'source-daily-echo-2014'],
]
/** As the builder wrote them: live, without script, the element, pinned. */
const SNIPPETS = [
  '<iframe src="embed.html?sections=ratings,timeline"></iframe>',
  '<iframe src="embed.html?sections=filter,ratings,timeline,actions&area=care-leavers&inspection=2024&theme=auto&heading=3"></iframe>',
  '<iframe src="embed-ratings.html"></iframe>',
  '<script type="module" src="inspection-record.js"></script>',
  '<a href="index.html?area=care-leavers&inspection=2024&q=homeless">The whole record</a>',
  '<img src="cards/hampshire/ratings.svg"><img src="cards/hampshire/ratings-care-leavers.png">',
]

const record = readDistRecord()
const index = buildRecordIndex(record, readDistFrameworks())
const readIds = (file: string) =>
  [...readDist(file).matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id)

describe('what was published keeps working:', () => {
  it('values of sections=, and attributes and events of the element', () => {
    const given: Record<string, string> = { ...OPTIONS, sections: SECTIONS.join() }
    const read = (name: string) => given[name] ?? null
    for (const { options, refused } of [
      parseOptions(read),
      parseAttributes({ getAttribute: read }),
    ])
      expect([options.sections?.length, refused]).toEqual([SECTIONS.length, []])
    const code = readdirSync(path.join(DIST, 'element'))
      .filter((name) => /^(?:element|showRecord)-/u.test(name))
      .map((name) => readDist(`element/${name}`))
      .join('\n')
    for (const name of [...ATTRIBUTES, ...EVENTS])
      expect(code, name).toMatch(new RegExp(`["'\`]${name}["'\`]`, 'u'))
  })

  it.each(VIEWS)('embed-%s.html, and the anchor of its section on the page', (view) => {
    expect(readIds(`embed-${view}.html`)).toContain(view)
    for (const form of ['index.html', 'inspection-record.html'])
      expect(readIds(form)).toContain(view)
  })

  it('anchors of entries', () => {
    const { actions, quotes, figures, sources } = record
    const entries = [
      ...actions.map(({ id }) => `action-${id}`),
      ...quotes.map(({ id }) => `quote-${id}`),
      ...figures.map(({ id }) => `figure-${id}`),
      ...sources.map(({ id }) => `source-${id}`),
    ]
    const ids = readIds('index.html')
    expect([...ENTRIES, ...entries].filter((id) => !ids.includes(id))).toEqual([])
    // "#download" leads to what is taken away.
    expect(ids).toContain('download')
  })

  it.each(['?area=care-leavers', '?inspection=2024', '?inspection=ilacs-2019', '?q=return+home'])(
    'the choice %s',
    (search) => {
      const { selection, ignored } = parseSelection(search, index)
      expect(ignored).toEqual([])
      expect(Object.values(selection).filter((value) => value !== undefined)).toHaveLength(1)
    },
  )

  it.each(SNIPPETS)('%s', (snippet) => {
    for (const [, address = ''] of snippet.matchAll(/(?:src|href)="([^"]*)"/gu)) {
      const { pathname, search, searchParams } = new URL(address, 'http://site.test')
      expect(existsSync(path.join(DIST, pathname)), pathname).toBe(true)
      expect(parseOptions((name) => searchParams.get(name)).refused).toEqual([])
      expect(parseSelection(search, index).ignored).toEqual([])
    }
  })
})
