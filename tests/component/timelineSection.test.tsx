import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { TimelineSection } from '../../src/app/timeline/TimelineSection'
import { HostContext, OWN_PAGE, type Host } from '../../src/app/hostContext'
import { createMemoryUrlState } from '../../src/data/urlState'
import type { Selection } from '../../src/record/views/selection'
import { buildTimeline } from '../../src/record/views/timeline/timeline'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

interface Shown {
  record?: ReturnType<typeof buildExampleRecord>
  selection?: Selection
  place?: Host['place']
}

function draw({ record, selection = {}, place = 'page' }: Shown = {}) {
  const given = buildSection(record, selection)
  const address = createMemoryUrlState()
  address.set('area', selection.area ?? null)
  const section = (
    <HostContext value={{ ...OWN_PAGE, place, address }}>
      <TimelineSection {...given} />
    </HostContext>
  )
  return { rows: buildTimeline(given.index).rows, section }
}

function show(shown?: Shown) {
  const { rows, section } = draw(shown)
  render(section)
  return { rows, user: userEvent.setup() }
}

const findChart = () => screen.getByRole('application', { name: 'Chart: grades by area and year' })
const findReading = () => screen.getByRole('status', { name: 'The mark that is read' })
const HINT = /Point at a mark, or use the arrow keys/u
const findAreas = (table: HTMLElement) => within(table).getAllByRole('rowheader', { hidden: true })

/** jsdom lays nothing out: the chart is told how wide it is. */
function giveWidth(container: number) {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  vi.stubGlobal('DOMRect', Rect)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, container, 100),
  )
}

class Rect {
  constructor(
    readonly x: number,
    readonly y: number,
    readonly width: number,
    readonly height: number,
  ) {}
}

describe('the static timeline', () => {
  it('tells by arrow keys of every mark once, then stays at the last', async () => {
    const { rows, user } = show()
    await user.tab()
    const heard: string[] = []
    for (const row of rows) {
      await user.keyboard('{ArrowRight}')
      heard.push(findReading().textContent)
      expect(row).toBeDefined()
    }
    expect(new Set(heard).size).toBe(rows.length)
  })

  it.each([
    ['{ArrowRight}', /^Good · Overall · 3 to 26 March 2014/u],
    ['{End}', /^No grade · Focused visit · 2022/u],
    ['{End}{Home}', /^Good · Overall/u],
    ['{ArrowRight}{ArrowDown}', /^Outstanding · Leadership · 3 to/u],
  ])('reads after %s', async (keys, words) => {
    const { user } = show()
    await user.tab()
    await user.keyboard(keys)
    expect(findReading().textContent).toMatch(words)
    expect(screen.queryByText(HINT)).toBeNull()
  })

  it('leaves the reading by Escape', async () => {
    const { user } = show()
    await user.tab()
    await user.keyboard('{ArrowRight}{Escape}')
    expect(screen.getByText(HINT)).toBeVisible()
    expect(findChart()).toHaveFocus()
    await user.tab()
    expect(findChart()).not.toContainElement(document.activeElement as HTMLElement)
  })

  it('holds nothing that depends on today, no style attribute, and no help for who has no script', () => {
    const html = renderToString(draw().section)
    expect(html).toMatch(/class="timeline-reading needs-script"/u)
    expect(html).not.toMatch(/Today| style=/u)
  })

  it('says what today is once it is in a browser', () => {
    vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z'), toFake: ['Date'] })
    show()
    expect(screen.getByText('Today, November 2026')).toBeInTheDocument()
    vi.useRealTimers()
  })

  it('is all that a frame has, and what nothing says the width of', async () => {
    const framed = show({ place: 'frame' })
    await framed.user.tab()
    await framed.user.keyboard('{ArrowRight}')
    giveWidth(1200)
    fireEvent.pointerEnter(findChart())
    expect(screen.queryAllByRole('img')).toEqual([])
    expect(findReading()).toHaveTextContent(/Printed as/u)
  })
})

describe('the live timeline', () => {
  // Once: to read the chart library takes longer than anything here waits.
  beforeAll(async () => {
    await import('../../src/app/timeline/live/TimelineChart')
  })
  beforeEach(() => {
    giveWidth(1200)
  })

  async function showLive(shown: Shown = {}) {
    const { rows, user } = show(shown)
    await user.tab()
    await waitFor(() => expect(within(findChart()).getAllByRole('img').length).toBeGreaterThan(0))
    return { rows, user, marks: within(findChart()).getAllByRole('img') }
  }

  it('has a mark for every row, named by the row’s sentence', async () => {
    const { rows, marks } = await showLive()
    const names = marks.map((mark) => mark.getAttribute('aria-label'))
    expect(names.sort()).toEqual(rows.map(({ sentence }) => sentence).sort())
  })

  it('walks every mark once by arrow keys, focus and reading together', async () => {
    const { rows, user, marks } = await showLive()
    const walked: (string | null)[] = []
    for (const row of rows) {
      await user.keyboard('{ArrowRight}')
      walked.push(document.activeElement?.getAttribute('aria-label') ?? null)
      expect(row).toBeDefined()
    }
    expect(new Set(walked)).toEqual(new Set(marks.map((mark) => mark.getAttribute('aria-label'))))
    const stops = marks.filter((mark) => mark.getAttribute('tabindex') === '0')
    expect(stops).toEqual([document.activeElement])
    await user.tab()
    expect(findChart()).not.toContainElement(document.activeElement as HTMLElement)
  })

  it('gives the focus back to the chart on Escape', async () => {
    const { user } = await showLive()
    await user.keyboard('{ArrowRight}{Escape}')
    expect(findChart()).toHaveFocus()
    expect(screen.getByText(HINT)).toBeVisible()
  })

  it('shows the lane of the chosen area alone, joint grade and visit with it', async () => {
    const { marks } = await showLive({ selection: { area: 'care-leavers' } })
    const names = marks.map((mark) => mark.getAttribute('aria-label'))
    expect(names).toHaveLength(4)
    for (const name of names)
      expect(name).toMatch(
        /^(?:Care leavers|Children in care and Care leavers, one joint grade|Focused visit)/u,
      )
  })

  it('reads a mark that is clicked', async () => {
    const { user } = await showLive()
    await user.click(screen.getByRole('img', { name: /^Adoption: Outstanding/u }))
    expect(findReading()).toHaveTextContent(/^Outstanding · Adoption/u)
  })
})

describe('the timeline as a table', () => {
  it('has a row for every judgement and visit', () => {
    const { rows } = show()
    const table = screen.getByRole('table', { hidden: true })
    expect(findAreas(table)).toHaveLength(rows.length)
    expect(table).toHaveTextContent('one joint grade for both, not one each')
  })

  it('says what a visit is, how it is known, and why its date is not exact', () => {
    show()
    const row = screen.getByRole('row', { name: /no grade: a visit/u, hidden: true })
    for (const words of [
      'Focused visit',
      'How it is known: known only from a later report',
      'the later report names the year only',
      'not given apart from the account',
    ])
      expect(row).toHaveTextContent(words)
    expect(row).not.toHaveTextContent('not in this record')
  })

  it('says that an earlier inspection was graded, and when it was published', () => {
    const record = buildExampleRecord()
    for (const visit of record.visits)
      Object.assign(visit, {
        ...{ kind: 'earlier-inspection', published: { day: '2022-08-12' } },
        ...{ knowledge: 'reported-elsewhere', outcome: 'Good overall.' },
      })
    show({ record })
    const row = screen.getByRole('row', { name: /graded under earlier rules/u, hidden: true })
    expect(row).toHaveTextContent('12 August 2022')
    expect(row).toHaveTextContent('an earlier framework')
    expect(row).not.toHaveTextContent(/no grade: a visit|without a grade/u)
    expect(row).toHaveTextContent('known from what others reported')
  })

  it('says once per inspection where its date of publication comes from', () => {
    show()
    const notes = screen.getByRole('list', { name: 'On the dates', hidden: true })
    const entries = within(notes).getAllByRole('listitem', { hidden: true })
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('the day is not printed'),
      expect.stringContaining('from the Gazette’s article'),
    ])
  })

  it('has a row and a stop for a grade that is not known, with its reason', async () => {
    const record = buildExampleRecord()
    const given = record.inspections.find(({ id }) => id === 'ilacs-2024')
    const [overall] = given?.judgements.splice(0, 1) ?? []
    given?.missing.push({
      judgement: overall?.judgement ?? '',
      why: 'the list gives none',
      citations: overall?.citations ?? [],
    })
    const { user } = show({ record })
    const row = screen.getByRole('row', { name: /not known: the list gives none/u, hidden: true })
    expect(row).toHaveTextContent('Overall effectiveness')
    expect(screen.getByText('Grade not known')).toBeVisible()
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(findReading()).toHaveTextContent(/^Not known: the list gives none · Overall/u)
  })

  it('keeps the rows of the chosen inspection', () => {
    show({ selection: { inspection: 'ilacs-2019' } })
    expect(findAreas(screen.getByRole('table', { hidden: true }))).toHaveLength(4)
    expect(
      screen.getByText('4 judgements, no visits', { selector: '[data-only="all"]' }),
    ).toBeInTheDocument()
  })

  it('says why nothing is left', () => {
    show({ selection: { words: 'zzz' } })
    expect(screen.getByText(/^No judgement is left by the choice of/u)).toBeVisible()
    expect(screen.queryByRole('application', { name: /^Chart/u })).toBeNull()
    expect(screen.queryByRole('list', { name: 'Grades' })).toBeNull()
    expect(screen.queryByRole('table', { hidden: true })).toBeNull()
  })
})
