import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CouncilLink } from '../../src/app/components/CouncilLink'
import { HostContext, DEFAULT_HOST, type Host } from '../../src/app/hostContext'

const records = { count: 2, england: true, neighbours: true, pages: false, englandPage: true }
const council = { name: 'Eastshire Council', record: 'eastshire' }

function show(host: Partial<Host>, shown = council) {
  render(
    <HostContext value={{ ...DEFAULT_HOST, ...host }}>
      <CouncilLink council={shown} />
    </HostContext>,
  )
  return screen.getByText('Eastshire Council').getAttribute('href')
}

it.each<[string, Partial<Host>, string | null]>([
  ['a link to its record', { records }, './index.html?record=eastshire'],
  ['a link to its page', { records: { ...records, pages: true } }, './authority-eastshire.html'],
  ['plain in a page that knows no other record', {}, null],
  ['plain in a frame', { records, kind: 'frame' }, null],
])('a council’s name is %s', (_, host, address) => {
  expect(show(host)).toBe(address)
})
