import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PANELS } from '../../src/record/sections'
import { ALL_WELL, answerJson, fetchFrom, NORTHSHIRE, showPage } from './showPage'

const RENAMED = {
  ...NORTHSHIRE.record,
  authority: { ...NORTHSHIRE.record.authority, name: 'Southshire' },
}

beforeEach(() => {
  document.title = 'Children’s services inspections'
})

const letPass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

describe('the page', () => {
  it('waits for the record, then shows it, and names itself after it', async () => {
    vi.stubGlobal('fetch', vi.fn(fetchFrom(ALL_WELL)))
    showPage({})
    expect(screen.getByRole('status')).toBeInTheDocument()
    const title = 'Northshire: children’s services inspections'
    await screen.findByRole('heading', { level: 1, name: /^Northshire: children’s services/u })
    await waitFor(() => expect(document.title).toBe(title))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('has its sections in reading order', () => {
    showPage({ inPage: NORTHSHIRE, refreshes: false })
    expect(screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)).toEqual([
      ...PANELS.map(({ title }) => title),
      'Download and share',
    ])
  })

  it('asks nobody where it is complete in itself', () => {
    const asked = vi.fn(fetchFrom({}))
    vi.stubGlobal('fetch', asked)
    showPage({ inPage: NORTHSHIRE, refreshes: false })
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
    expect(asked).not.toHaveBeenCalled()
  })

  it('keeps the record on screen where the file on the server cannot be read', async () => {
    vi.stubGlobal(
      'fetch',
      fetchFrom({
        ...ALL_WELL,
        'records/northshire.json': () => new Response('no', { status: 404 }),
      }),
    )
    showPage({ inPage: NORTHSHIRE })
    const notice = await screen.findByRole('alert')
    expect(notice).toHaveTextContent('The server has no file records/northshire.json.')
    expect(notice).toHaveTextContent('What is shown below is the record as it was before.')
    expect(screen.getByRole('region', { name: 'Grades' })).toBeVisible()
    vi.stubGlobal('fetch', fetchFrom(ALL_WELL))
    fireEvent.click(within(notice).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(notice).not.toBeInTheDocument())
  })

  it('is replaced whole by the record that the server holds', async () => {
    vi.stubGlobal(
      'fetch',
      fetchFrom({ ...ALL_WELL, 'records/northshire.json': answerJson(RENAMED) }),
    )
    showPage({ inPage: NORTHSHIRE })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Northshire')
    await screen.findByRole('heading', { level: 1, name: /^Southshire: /u })
    await expect.poll(() => document.title).toBe('Southshire: children’s services inspections')
  })

  it('says after four seconds that it is slow', () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    showPage({})
    letPass(3900)
    expect(screen.getByRole('status')).toHaveTextContent('Fetching the inspection record…')
    letPass(200)
    expect(screen.getByRole('status')).toHaveTextContent(
      /^Still fetching records\/northshire\.json/u,
    )
  })
})
