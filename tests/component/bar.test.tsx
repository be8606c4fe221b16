import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { splitAreas } from '../../src/record/areas'
import { Bar } from '../../src/app/bar/Bar'
import { ChoiceLine } from '../../src/app/bar/ChoiceLine'
import { HostContext, DEFAULT_HOST } from '../../src/app/hostContext'
import { useSelection } from '../../src/app/useSelection'
import { createUrlState } from '../../src/data/urlState'
import { PANELS } from '../../src/record/sections'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

const record = buildExampleRecord()
const { index } = buildSection(record)

function BarAndLine() {
  const state = useSelection(index)
  const { inspection } = state.selection
  const { selected } = buildSection(record, inspection === undefined ? {} : { inspection })
  return (
    <>
      <Bar {...{ index, selected, ...state }} found={undefined} showResults={() => undefined} />
      <ChoiceLine {...{ index, selected, ...state }} />
    </>
  )
}

function show(search = '', kind: 'page' | 'frame' = 'page') {
  window.history.replaceState(null, '', `/${search}`)
  render(
    <HostContext value={{ ...DEFAULT_HOST, kind, urlState: createUrlState(window) }}>
      <BarAndLine />
    </HostContext>,
  )
}

const findArea = (name: string) => screen.getByLabelText(name, { selector: '[type=radio]' })
const findWords = () => screen.getByRole('searchbox', { name: 'Search this page' })
const findClear = () => screen.getByRole('button', { name: 'Show everything' })
const findStatus = () => screen.getByRole('status')

const letPass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

describe('the bar', () => {
  it('offers every area, those that are judged now first', () => {
    show()
    const group = screen.getByRole('group', { name: 'Judgement area' })
    const choices = within(group).getAllByRole('radio', { hidden: true })
    expect(choices.map((area) => area.id).sort()).toEqual(
      ['area-all', ...index.areas.map(({ id }) => `area-${id}`)].sort(),
    )
    expect(findArea('All areas')).toBeChecked()
    const { first, more } = splitAreas(index)
    expect(first.map(({ id }) => id)).not.toContain('adoption')
    expect(more.map(({ id }) => id)).toEqual(['adoption', 'safeguarding-board'])
  })

  it('links to the panels of a page, and of nothing else', () => {
    show()
    const links = document.querySelectorAll('nav a')
    expect([...links].map((link) => link.getAttribute('href'))).toEqual(
      PANELS.map(({ id }) => `#${id}`),
    )
  })

  it('has no such links in a frame', () => {
    show('', 'frame')
    expect(document.querySelector('nav')).toBeNull()
  })

  it('makes one step of a visit, however many areas are tried, and another of the next', async () => {
    show()
    const before = window.history.length
    await userEvent.click(findArea('Care leavers'))
    expect(window.location.search).toBe('?area=care-leavers')
    expect(findStatus()).toHaveTextContent(/^Care leavers: 2 grades, 1 joint grade, /u)
    await userEvent.click(findArea('Leadership'))
    expect(window.location.search).toBe('?area=leadership')
    expect(window.history.length).toBe(before + 1)
    await userEvent.click(document.body)
    await userEvent.click(findArea('All areas'))
    expect(window.location.search).toBe('')
    expect(window.history.length).toBe(before + 2)
    expect(findStatus()).toBeEmptyDOMElement()
  })

  it('waits for a pause before it searches, and makes no step of it', () => {
    vi.useFakeTimers()
    show()
    const before = window.history.length
    fireEvent.change(findWords(), { target: { value: 'fost' } })
    letPass(100)
    fireEvent.change(findWords(), { target: { value: ' fostering ' } })
    letPass(100)
    expect(window.location.search).toBe('')
    letPass(100)
    expect(window.location.search).toBe('?q=fostering')
    expect(findWords()).toHaveValue(' fostering ')
    expect(window.history.length).toBe(before)
  })

  it('holds what the address asks for', () => {
    show('?area=adoption&inspection=2014&q=out&theme=dark')
    expect(findArea('Adoption')).toBeChecked()
    expect(screen.getByRole('button', { name: /^2014 inspection/u })).toBeVisible()
    expect(findWords()).toHaveValue('out')
    expect(findStatus()).toHaveTextContent(/^Adoption, the 2014 inspection: /u)
  })

  it('lets go of an inspection alone, and of everything but the search', async () => {
    show('?area=adoption&inspection=2014&q=out&theme=dark')
    await userEvent.click(screen.getByRole('button', { name: /^2014 inspection/u }))
    expect(window.location.search).toBe('?area=adoption&q=out&theme=dark')
    await userEvent.click(findClear())
    expect(window.location.search).toBe('?q=out&theme=dark')
    expect(findArea('All areas')).toBeChecked()
  })

  it('ends a search with Escape, and leaves the choice', async () => {
    show('?area=adoption&q=out')
    await userEvent.type(findWords(), '{Escape}')
    expect(window.location.search).toBe('?area=adoption')
    expect(findWords()).toHaveValue('')
  })

  it('closes a menu with Escape, and the keyboard is where it was', async () => {
    show()
    const opener = screen.getByText('Go to')
    await userEvent.click(opener)
    expect(screen.getByRole('navigation')).toBeVisible()
    within(screen.getByRole('navigation')).getByText('Quotes').focus()
    await userEvent.keyboard('{Escape}')
    expect(opener.closest('details')).not.toHaveAttribute('open')
    expect(opener).toHaveFocus()
  })

  it('follows the address when the browser goes back', () => {
    show('?area=adoption&q=out')
    window.history.replaceState(null, '', '/?area=overall')
    act(() => {
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    expect(findArea('Overall')).toBeChecked()
    expect(findWords()).toHaveValue('')
  })
})
