import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { formatShareAddress, Share } from '../../src/app/components/Share'

const share = (
  <Share name="care leavers, good" text="Care leavers: good. 2024 report." anchor="a-1" />
)

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share')
})

it.each([
  [
    'https://site.example/page/?record=kent&area=adoption&q=x#y',
    'https://site.example/page/?record=kent#a-1',
  ],
  ['https://site.example/', 'https://site.example/#a-1'],
  ['file:///C:/page.html', undefined],
])('of %s the address is %s', (page, address) => {
  expect(formatShareAddress(page, 'a-1')).toBe(address)
})

it('copies the text with its address, says so, and links to the place', async () => {
  const user = userEvent.setup()
  window.history.replaceState(null, '', '/?record=kent&area=adoption')
  render(share)
  await user.click(screen.getByRole('button', { name: 'Copy with source: care leavers, good' }))
  expect(await navigator.clipboard.readText()).toBe(
    `Care leavers: good. 2024 report.\n${window.location.origin}/?record=kent#a-1`,
  )
  expect(screen.getByText('Copied')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Link: care leavers, good' })).toHaveAttribute(
    'href',
    '#a-1',
  )
})

it('hands over to the phone where it can', async () => {
  const handOver = vi.fn(() => Promise.resolve())
  Object.assign(navigator, { share: handOver })
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  render(share)
  await userEvent.click(screen.getByRole('button', { name: 'Share: care leavers, good' }))
  expect(handOver).toHaveBeenCalledWith(
    expect.objectContaining({ text: expect.any(String) as string }),
  )
})
