import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { Suspense } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { lazyComponent, type LazyComponent } from '../../src/app/components/lazyComponent'
import { LazyPanel } from '../../src/app/components/LazyPanel'

const Greeting = ({ name }: { name: string }) => <p>Good day, {name}</p>

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)))

describe('a panel whose code is fetched', () => {
  it.each([
    ['does not arrive', () => Promise.reject(new Error('offline'))],
    ['arrives as an empty file', () => Promise.resolve({})],
  ])('says so where it %s, and is there once it does', async (_, fails) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let isThere = false
    const fetchModule = (): Promise<{ Greeting?: typeof Greeting }> =>
      isThere ? Promise.resolve({ Greeting }) : fails()
    const panel = lazyComponent(fetchModule, 'Greeting')
    render(<LazyPanel panel={panel} props={{ name: 'Ada' }} />)
    expect(screen.getByRole('status')).toHaveTextContent('Fetching')
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched')
    const again = screen.getByRole('button', { name: 'Try again' })
    await userEvent.click(again)
    expect(screen.getByRole('alert')).toBeVisible()
    isThere = true
    await userEvent.click(again)
    expect(await screen.findByText('Good day, Ada')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('built HTML of a lazy component', () => {
  const built = () => {
    const container = document.createElement('div')
    container.innerHTML = '<!--$--><p>Good day, <!-- -->Ada</p><!--/$-->'
    return container
  }
  const app = (Lazy: LazyComponent<{ name: string }>) => (
    <Suspense>
      <Lazy name="Ada" />
    </Suspense>
  )

  it('stays, whole, where the code never comes', async () => {
    const container = built()
    const words = container.querySelector('p')
    const problems = vi.fn()
    const fails = (): Promise<{ Greeting: typeof Greeting }> => Promise.reject(new Error('offline'))
    const Lazy = lazyComponent(fails, 'Greeting')
    hydrateRoot(container, app(Lazy), { onRecoverableError: problems, onUncaughtError: problems })
    await settle()
    await settle()
    expect(container.querySelector('p')).toBe(words)
    expect(container.textContent).toBe('Good day, Ada')
    expect(problems).not.toHaveBeenCalled()
  })
})
