import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { keepBuiltHtml } from '../../src/app/builtHtml'
import { NORTHSHIRE, showPage } from './showPage'

const BUILT = `<div class="page"><main><p>As built</p>
  <input type="radio" name="area" value="all" aria-label="All" checked>
  <input type="radio" name="area" value="adoption" aria-label="Adoption"></main></div>`

it.each([
  { isShown: true, words: /stopped working, and shows its record as it was built/u },
  { isShown: false, words: /cannot show the record that was asked for/u },
])(
  'shows the built HTML again after a failure, if it is of the record asked for: $isShown',
  ({ isShown, words }) => {
    window.history.replaceState(null, '', '/?area=adoption')
    document.title = 'As built'
    document.body.innerHTML = BUILT
    const restore = keepBuiltHtml(document.body, isShown)
    // As React leaves it.
    document.title = 'Drawn'
    document.body.replaceChildren()
    restore()
    expect(screen.getByRole('alert')).toHaveTextContent(words)
    expect(screen.queryAllByText('As built')).toHaveLength(isShown ? 1 : 0)
    expect(document.documentElement).toHaveAttribute('data-without-script')
    delete document.documentElement.dataset['withoutScript']
    if (!isShown) return
    expect(document.title).toBe('As built')
    expect(screen.getByRole('radio', { name: 'Adoption' })).toBeChecked()
  },
)

it('says that a link leads to what is hidden, and shows it', async () => {
  window.history.replaceState(null, '', '/?area=adoption&q=talks#action-return-talks-2024')
  showPage({ inPage: NORTHSHIRE, refreshes: false })
  expect(screen.getByText(/^This link leads to .+ of adoption leaves out\.$/u)).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'Show it' }))
  expect(window.location.search).toBe('?q=talks')
})
