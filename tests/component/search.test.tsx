import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { NORTHSHIRE, showPage } from './showPage'

function show(search: string) {
  window.history.replaceState(null, '', `/${search}`)
  // Nothing is laid out in jsdom: everything that is not hidden counts as seen.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as never)
  showPage({ inPage: NORTHSHIRE, refreshes: false })
}

const findResults = () => screen.getByRole('region', { name: 'Search results' })

it('lists what has the words, by panel, and hides nothing else', () => {
  show('?q=caseloads')
  const results = findResults()
  expect(within(results).getByRole('heading', { level: 2 })).toHaveTextContent(
    /^\d+ places? with “caseloads”$/u,
  )
  expect(
    within(results).getByRole('heading', { name: 'What inspectors asked to improve (1)' }),
  ).toBeVisible()
  expect(results.querySelector('mark')).toHaveTextContent(/caseloads/iu)
  for (const { id } of NORTHSHIRE.record.actions)
    expect(document.getElementById(`action-${id}`)).not.toBeNull()
})

it('opens what a result leads to and gives it the focus', async () => {
  show('?q=caseloads')
  const [link] = within(findResults()).getAllByRole('link')
  await userEvent.click(link ?? document.body)
  const target = document.getElementById('action-caseloads-2014')
  expect(target?.contains(document.activeElement)).toBe(true)
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    expect(fold).toHaveAttribute('open')
})

it('closes with its button or Escape, and the keyboard is in the search field', async () => {
  show('?q=caseloads&theme=dark')
  await userEvent.click(screen.getByRole('button', { name: 'Close the results' }))
  expect(window.location.search).toBe('?theme=dark')
  expect(screen.queryByRole('button', { name: 'Close the results' })).toBeNull()
  expect(screen.getByRole('searchbox')).toHaveFocus()
})

it('says so where nothing has the words', () => {
  show('?q=elephants')
  expect(findResults()).toHaveTextContent('Nothing with “elephants”')
})
