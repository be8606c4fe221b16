import { describe, expect, it } from 'vitest'
import { readElements } from '../../../src/import/sheets/parseXml'
import { buildListCard, buildTableCard } from '../../../src/cards/htmlCards'
import { DOCUMENT_KINDS } from '../../../src/entries/documentKinds'
import { drawPictures, prerenderPage } from '../../../src/entries/prerender'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { selectSubset } from '../../../src/record/export/subset'
import { formatSubsetCsv } from '../../../src/record/export/subsetCsv'
import { buildSnippet } from '../../../src/snippets/buildSnippet'
import { parseSite } from '../../../src/snippets/site'
import { fillPage } from '../../../tools/build/pages'
import { CELLS, makeChoice, SITE } from '../snippets/makeChoice'
import { at, replaceAt } from './json'
import { fillWith } from './filled'
import { takeApart } from './markup'
import { ADDRESSES, FORMULAS, HIDDEN, INHERITED, LONG_WORD, MARKUP } from './payloads'
import { readRecordAsPage } from './shown'
import { SMALL } from './subjects'

const PLAIN = fillWith(() => 'plain')
const indexOf = ({ record, frameworks }: typeof PLAIN) => buildRecordIndex(record, frameworks)
const payloads = [...MARKUP, ...ADDRESSES, ...FORMULAS, ...INHERITED].filter(
  (words) => readRecordAsPage(replaceAt(SMALL, ['findings', 0, 'text'], words)).shown !== undefined,
)
/** They stand beside each other, many in one text: drawing a page for each takes minutes. */
const TEXTS = [
  ...Array.from({ length: 3 }, (_, group) =>
    payloads.filter((__, place) => place % 3 === group).join(' '),
  ),
  LONG_WORD,
]
const TEMPLATE =
  '<!doctype html><html lang="en-GB"><head><!--policy--><!--/policy--><!--head--><!--/head--><!--rules--><!--/rules--></head><body><!--page--><!--/page--></body></html>'

/** One of each kind, with what it is made of where all words are plain: whole, embedded, without script. */
const FORMS = DOCUMENT_KINDS.filter(({ file }) =>
  /^(?:index|embed|embed-quotes)\.html$/u.test(file),
).map((form) => ({
  form,
  plain: takeApart(fillPage(TEMPLATE, prerenderPage(PLAIN, 'northshire', form), form)),
}))

describe('words in every place of a record', () => {
  it('are taken as words where nothing in them is hidden', () => {
    expect(payloads.length).toBeGreaterThan(40)
    expect(FORMS).toHaveLength(3)
  })

  it.each(TEXTS)('make nothing but words of a built page: %.60j', (words) => {
    const file = fillWith(() => words)
    for (const { form, plain } of FORMS) {
      const drawn = prerenderPage(file, 'northshire', form)
      const page = fillPage(TEMPLATE, drawn, form)
      expect(takeApart(page)).toEqual(plain)
      const [, data = '{}'] = /id="inspection-record-data">([\s\S]*?)<\/script>/u.exec(page) ?? []
      expect(data).not.toMatch(/<|-->$/u)
      if (form.hydrates) expect(at(JSON.parse(data), 'record')).toEqual(file.record)
      // Written anew over itself, as every build does it.
      expect(fillPage(page, drawn, form)).toBe(page)
    }
  })

  it.each(TEXTS)('make nothing but words of cards and snippets: %.60j', (words) => {
    const [index, plain] = [fillWith(() => words), PLAIN].map(indexOf)
    if (index === undefined || plain === undefined) throw new Error('No index')
    const options = { pageAddress: `${SITE}index.html` }
    for (const build of [buildTableCard, buildListCard]) {
      expect(takeApart(build(index, options))).toEqual(takeApart(build(plain, options)))
      expect(takeApart(build(index, { area: 'overall' }))).toEqual(
        takeApart(build(plain, { area: 'overall' })),
      )
    }
    const plainPictures = drawPictures(plain)
    for (const [name, { svg }] of drawPictures(index)) {
      expect([...readElements('card.svg', 'card', [svg], { whole: ['svg'] })]).toHaveLength(1)
      const { tags, names, addresses, others } = takeApart(svg)
      expect([...new Set(tags)].sort()).toEqual(
        [...new Set(takeApart(plainPictures.get(name)?.svg ?? '').tags)].sort(),
      )
      expect(names.filter((attribute) => /^on|href|style/u.test(attribute))).toEqual([])
      expect([addresses, others]).toEqual([[], 0])
    }
    for (const [host, form] of CELLS) {
      const choice = makeChoice({ host, form, words, inspection: words, area: words })
      const input = { choice, place: { site: SITE }, height: 900, datedFile: `${words}.html` }
      const snippet = buildSnippet({ ...input, index })
      const plainChoice = makeChoice({
        host,
        form,
        words: 'plain',
        inspection: 'plain',
        area: 'plain',
      })
      const expected = buildSnippet({
        ...input,
        index: plain,
        choice: plainChoice,
        datedFile: 'plain.html',
      })
      if (snippet === undefined || expected === undefined) continue
      const taken = takeApart(snippet)
      expect({ ...taken, addresses: [] }).toEqual({ ...takeApart(expected), addresses: [] })
      for (const address of taken.addresses) expect(address.startsWith(SITE)).toBe(true)
    }
  })

  it.each([...payloads])('begin no formula in the table that is handed out: %.60j', (words) => {
    const part = selectSubset(indexOf(fillWith(() => words)), { selection: {} })
    const table = formatSubsetCsv(part)
    for (const line of table.slice(1).trimEnd().split('\r\n'))
      for (const cell of line.split(/(?<="),(?=")/u))
        expect(cell).not.toMatch(/^"["\s\p{Cf}]*[=+\-@＝＋－＠]/u)
  })
})

describe('a hostile address or name around a record', () => {
  it.each(ADDRESSES)('is no site for a snippet, or one that ends nothing: %j', (address) => {
    const read = parseSite(address, undefined)
    if (read.ok) expect(read.site).toMatch(/^https:\/\/[^\s"'<>\\@\u202E]+\/$/u)
    else expect(read.problem).not.toBe('')
  })

  it.each([...ADDRESSES, ...HIDDEN, ...MARKUP])('is no link in a card: %j', (pageAddress) => {
    const { addresses, tags } = takeApart(buildTableCard(indexOf(PLAIN), { pageAddress }))
    for (const address of addresses) expect(address).toMatch(/^https?:\/\/[^\s"<>]*$/u)
    expect(tags.filter((tag) => /script|img|iframe|svg/u.test(tag))).toEqual([])
  })

  it.each([...MARKUP, ...INHERITED, '../x', 'a b', 'A', 'x\u202E'])(
    'is no name of a record’s file: %j',
    (name) => {
      const [form] = DOCUMENT_KINDS
      if (form === undefined) throw new Error('There is no form')
      const isSlug = /^[a-z]+$/u.test(name)
      const fill = () => fillPage(TEMPLATE, prerenderPage(PLAIN, name, form), form)
      if (isSlug) expect(fill()).toContain(`data-record="${name}"`)
      else expect(fill).toThrow('is named in small letters')
    },
  )
})
