import { render, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { IgnoredValuesNotice } from '../../src/app/notices/IgnoredValuesNotice'
import { ReadingProblemNotice } from '../../src/app/notices/ReadingProblemNotice'
import type { IgnoredValue } from '../../src/record/views/selection'
import { ReadingError } from '../../src/data/problems'

const FILE = 'records/northshire.json'
const FAULT = { path: 'schemaVersion', found: '2', expected: 'schemaVersion 1' }
const MARKED = { ...FAULT, found: '"<img src=x onerror=alert(1)>"' }

function show(error: Error, { stillShown = false, trying = false, tryAgain = vi.fn() } = {}) {
  render(<ReadingProblemNotice {...{ error, stillShown, trying, tryAgain }} />)
  return screen.getByRole('alert')
}

describe('the notice of a problem', () => {
  it('says what happened, to which file, and what to do', () => {
    const notice = show(new ReadingError({ kind: 'server-error', file: FILE, status: 503 }))
    expect(notice).toHaveTextContent('with an error (503)')
    expect(notice).toHaveTextContent(FILE)
    expect(within(notice).getByRole('button', { name: 'Try again' })).toBeEnabled()
  })

  it('says so where nobody knows what happened', () => {
    expect(show(new TypeError('x is not a function'))).toHaveTextContent(
      /The record could not be shown\.\s?Reload the page\./u,
    )
  })

  it('lists ten faults of a file and counts the others', () => {
    const faults = Array.from({ length: 13 }, (_, count) => ({ ...MARKED, path: `place ${count}` }))
    const notice = show(new ReadingError({ kind: 'refused', file: FILE, faults }))
    expect(within(notice).queryByRole('img')).not.toBeInTheDocument()
    const entries = within(notice).getAllByRole('listitem')
    expect(entries).toHaveLength(11)
    expect(entries[0]).toHaveTextContent(
      'place 0: found "<img src=x onerror=alert(1)>", expected schemaVersion 1',
    )
    expect(entries[10]).toHaveTextContent('and 3 more')
  })
})

describe('the notice of values left aside', () => {
  it('names each and says what is known, to readers and once in the console', () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const ignored: IgnoredValue[] = [
      { name: 'area', value: '<b>schools</b>', known: ['overall', 'adoption'] },
      { name: 'inspection', value: '1999', known: ['2024', '2019'] },
    ]
    const { rerender } = render(<IgnoredValuesNotice ignored={ignored} />)
    rerender(<IgnoredValuesNotice ignored={[]} />)
    rerender(<IgnoredValuesNotice ignored={ignored} />)
    expect(said.mock.calls).toEqual([
      [
        'Inspection record: not understood and ignored: area="<b>schools</b>" (expected one of overall, adoption); inspection="1999" (expected one of 2024, 2019)',
      ],
    ])
    const notice = screen.getByRole('status')
    expect(notice).toHaveTextContent('the area “<b>schools</b>”')
    expect(notice).toHaveTextContent('Known here: overall, adoption.')
    expect(notice).toHaveTextContent('the inspection “1999”')
    expect(notice).toHaveTextContent('Known here: 2024, 2019.')
  })
})
