import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { FilterBar } from '../../src/app/filter/FilterBar'
import { HostContext, OWN_PAGE } from '../../src/app/hostContext'
import { useSelection } from '../../src/app/useSelection'
import { createUrlState } from '../../src/data/urlState'
import { buildExampleRecord } from '../unit/exampleRecord'
import { buildSection } from './showSection'

const record = buildExampleRecord()
const { index } = buildSection(record)

function Filter() {
  const state = useSelection(index)
  const { selected } = buildSection(record, {
    ...(state.selection.inspection === undefined ? {} : { inspection: state.selection.inspection }),
    ...(state.selection.words === undefined ? {} : { words: state.selection.words }),
  })
  return <FilterBar index={index} selected={selected} {...state} />
}

function show(search = '') {
  window.history.replaceState(null, '', `/${search}`)
  render(
    <HostContext value={{ ...OWN_PAGE, address: createUrlState(window) }}>
      <Filter />
    </HostContext>,
  )
}

const findArea = (name: string) =>
  screen.getByRole('radio', { name: new RegExp(`^${name} \\d+$`, 'u') })
const findWords = () => screen.getByRole('searchbox', { name: 'Words' })
const findInspection = () => screen.getByRole('combobox', { name: 'Inspection' })
const findClear = (position: number) =>
  screen.getAllByRole('button', { name: 'Show everything' })[position] ?? document.body
const findStatus = () => screen.getByRole('status')

const letPass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

describe('the filter', () => {
  it('offers every area of the record, each with its number', () => {
    show()
    const areas = screen.getByRole('group', { name: /^Judgement area/u })
    expect(within(areas).getAllByRole('radio')).toHaveLength(index.areas.length + 1)
    expect(findArea('All areas')).toBeChecked()
    expect(findArea('Adoption')).toHaveAccessibleName(/^Adoption \d+$/u)
  })

  it('puts an area into the address, as a step of its own', async () => {
    show()
    const before = window.history.length
    await userEvent.click(findArea('Care leavers'))
    expect(window.location.search).toBe('?area=care-leavers')
    expect(window.history.length).toBe(before + 1)
    expect(findStatus()).toHaveTextContent(/^Care leavers: 2 grades, 1 joint grade, /u)
    await userEvent.click(findArea('All areas'))
    expect(window.location.search).toBe('')
    expect(findStatus()).toBeEmptyDOMElement()
  })

  it('offers every inspection, and puts it into the address by its year', async () => {
    show()
    const options = within(findInspection()).getAllByRole('option')
    expect(options.map((option) => option.textContent)).toEqual([
      '2014, 2019 and 2024',
      '2024',
      '2019',
      '2014',
    ])
    await userEvent.selectOptions(findInspection(), '2019')
    expect(window.location.search).toBe('?inspection=2019')
    await userEvent.selectOptions(findInspection(), '2014, 2019 and 2024')
    expect(window.location.search).toBe('')
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
    vi.useRealTimers()
  })

  it('holds what the address asks for', () => {
    show('?area=adoption&inspection=2014&q=out&theme=dark')
    expect(findArea('Adoption')).toBeChecked()
    expect(findInspection()).toHaveValue('sif-2014')
    expect(findWords()).toHaveValue('out')
    expect(findStatus()).toHaveTextContent(/^Adoption, the 2014 inspection and “out”: /u)
  })

  it.each([
    // Two stand in the markup, one for each width of the page; styles show one of them.
    ['its first button', () => userEvent.click(findClear(0))],
    ['its second button', () => userEvent.click(findClear(1))],
    ['Escape', () => userEvent.type(findWords(), '{Escape}')],
  ])('is cleared by %s, which keeps what others put into the address', async (_, clear) => {
    show('?area=adoption&q=out&theme=dark')
    await clear()
    expect(window.location.search).toBe('?theme=dark')
    expect(findArea('All areas')).toBeChecked()
    expect(findWords()).toHaveValue('')
  })

  it('makes no step where Escape has nothing to clear', async () => {
    show('?theme=dark')
    const before = window.history.length
    await userEvent.type(findWords(), '{Escape}')
    expect(window.history.length).toBe(before)
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

  it('is not sent anywhere by Enter', async () => {
    show()
    await userEvent.type(findWords(), 'fostering{Enter}')
    expect(window.location.pathname).toBe('/')
    expect(findWords()).toHaveValue('fostering')
  })
})
