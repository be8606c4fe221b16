import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AuthorityChooser } from '../../src/app/chooser/AuthorityChooser'
import { HostContext, DEFAULT_HOST } from '../../src/app/hostContext'
import { createUrlState } from '../../src/data/urlState'
import type { IndexFile } from '../../src/record/schema/manyRecords'

const INDEX: IndexFile = {
  schemaVersion: 1,
  records: [
    { id: 'ashshire', name: 'Ashshire' },
    { id: 'oldshire', name: 'Oldshire', abolished: true },
    { id: 'northshire', name: 'Northshire', page: true },
  ],
}
let answers: (() => Response)[] = []
const fetched = vi.fn(() => {
  const answer = answers.shift()
  return answer === undefined ? Promise.reject(new Error('offline')) : Promise.resolve(answer())
})

function show(search = '', pages = false) {
  window.history.replaceState(null, '', `/${search}`)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HostContext
        value={{
          ...DEFAULT_HOST,
          slug: 'northshire',
          urlState: createUrlState(window),
          records: { count: 3, england: false, neighbours: false, pages, englandPage: false },
        }}
      >
        <AuthorityChooser />
      </HostContext>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

const open = (user: ReturnType<typeof show>) => user.click(screen.getByText('Find another council'))

beforeEach(() => {
  answers = [() => Response.json(INDEX)]
  fetched.mockClear()
  vi.stubGlobal('fetch', fetched)
})

describe('the way to another authority', () => {
  it('asks for the list when it is opened, and not before', async () => {
    const user = show()
    expect(fetched).not.toHaveBeenCalled()
    await open(user)
    await screen.findByRole('searchbox', { name: 'Name' })
    expect(fetched.mock.calls.map(([file]: unknown[]) => file)).toEqual(['records/index.json'])
  })

  it('lists every authority as a link that keeps the area, and says which is shown', async () => {
    const user = show('?area=care-leavers&inspection=2024&q=word')
    await open(user)
    const links = await screen.findAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Ashshire', './index.html?record=ashshire&area=care-leavers'],
      ['Northshire', './authority-northshire.html?area=care-leavers'],
      ['Oldshire (no longer exists)', './index.html?record=oldshire&area=care-leavers'],
    ])
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Northshire')
  })

  it('finds one by its name, says how many are left, and is at hand for the keyboard', async () => {
    const user = show()
    await open(user)
    expect(await screen.findByRole('searchbox', { name: 'Name' })).toHaveFocus()
    await user.keyboard('old')
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Oldshire (no longer exists)',
    ])
    const panel = screen.getByRole('search', { name: 'Find another council' })
    expect(within(panel).getByRole('status')).toHaveTextContent('1 of 3 authorities.')
    expect(panel).toHaveTextContent('Enter opens Oldshire.')
    await user.keyboard('x')
    expect(within(panel).getByRole('status')).toHaveTextContent('No authority of that name')
    expect(panel).not.toHaveTextContent('Enter opens')
  })

  it('closes with Escape, and the keyboard is where it was', async () => {
    const user = show()
    await open(user)
    await screen.findByRole('searchbox', { name: 'Name' })
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
    expect(screen.getByText('Find another council')).toHaveFocus()
  })

  it.each<[string, () => Response, RegExp]>([
    [
      'is not there',
      () => new Response('no', { status: 404 }),
      /has no file records\/index\.json/u,
    ],
    ['is damaged', () => new Response('{'), /does not hold what can be shown/u],
    ['holds something else', () => Response.json({ schemaVersion: 1 }), /does not hold what can/u],
  ])('says so where the list %s, and tries again', async (_, answer, words) => {
    answers = [answer, () => Response.json(INDEX)]
    const user = show()
    await open(user)
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findAllByRole('link')).toHaveLength(3)
  })
})
