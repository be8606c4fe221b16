import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Citations } from '../../src/app/components/Citations'
import { HostContext, DEFAULT_HOST, type Host } from '../../src/app/hostContext'
import { buildCitations } from '../../src/record/citations'
import { buildSection } from './showSection'

const { index } = buildSection()
const citations = buildCitations(
  [{ source: 'report-2019', page: 4, paragraph: 15 }, { source: 'gazette-2014' }],
  index,
)

/** The citations' links, and the words of those that unfold. */
function show(host: Partial<Host>) {
  const { container } = render(
    <HostContext value={{ ...DEFAULT_HOST, ...host }}>
      <Citations citations={citations} />
    </HostContext>,
  )
  const links = screen
    .queryAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')])
  return {
    links,
    folds: [...container.querySelectorAll('details')].map((fold) => fold.textContent),
  }
}

const REPORT = 'https://northshire.example/report-2019.pdf'
const GAZETTE =
  'Northshire Gazette, “Young people well looked after”, 6 May 2014. No web address is held for it.'

it('lead to the source, or to the list of sources where no address is held', () => {
  expect(show({})).toEqual({
    links: [
      ['2019 report, para 15, p4', `${REPORT}#page=4`],
      ['Gazette, 6 May 2014', '#source-gazette-2014'],
    ],
    folds: [],
  })
})

it.each<[string, Partial<Host>, number]>([
  ['in the element, where a link opens a new tab', { kind: 'element' }, 1],
  ['in a snapshot without the list of sources', { isSnapshot: true, sections: ['quotes'] }, 1],
  ['in a frame, where no link may open anything', { kind: 'frame' }, 2],
])('unfold %s', (_, host, unfolding) => {
  const { links, folds } = show(host)
  expect(folds).toHaveLength(unfolding)
  expect(folds.at(-1)).toContain(GAZETTE)
  expect(links.map(([, href]) => href)).toEqual([`${REPORT}#page=4`])
  const label = host.kind === undefined ? /^2019 report, para 15, p4$/u : /\(opens in a new tab\)$/u
  expect(links[0]?.[0]).toMatch(label)
})
