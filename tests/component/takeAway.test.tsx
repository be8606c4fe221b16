import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { SourcesSection } from '../../src/page/sources/SourcesSection'
import { SurroundingsContext, type Surroundings } from '../../src/page/surroundings'
import { readShippedFrameworks, readShippedRecord } from './shippedRecord'

const index = buildRecordIndex(readShippedRecord(), readShippedFrameworks())

function readBlob(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '')
    })
    reader.readAsText(blob)
  })
}

it.each([
  ['Record (JSON)', 'hampshire.json', '"schemaVersion": 1'],
  ['Table (CSV)', 'hampshire.csv', '"Judgement"'],
])('hands over %s as a file made in the page', async (name, file, words) => {
  const saved: { name: string; blob: Blob }[] = []
  let made: Blob | undefined
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => {
      made = blob
      return 'blob:made'
    },
    revokeObjectURL: () => undefined,
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    if (made !== undefined) saved.push({ name: this.download, blob: made })
  })
  render(<SourcesSection index={index} />)
  await userEvent.click(screen.getByRole('button', { name }))
  expect(saved.map((entry) => entry.name)).toEqual([file])
  const text = await readBlob(saved[0]?.blob ?? new Blob())
  expect(text).toContain(words)
})

describe('what can be taken away', () => {
  const show = (place: Surroundings['place']) =>
    render(
      <SurroundingsContext value={{ heading: 2, place }}>
        <SourcesSection index={index} />
      </SurroundingsContext>,
    )

  it('has the address of the whole record in a frame, which may be kept from saving and printing', () => {
    show('frame')
    const link = screen.getByRole('link', { name: /^the whole record, to print/u })
    expect(link.getAttribute('href')).toBe('./index.html')
    expect(screen.getByText(new URL('./index.html', location.href).href)).toBeInTheDocument()
  })

  it('is not printed from an element, since its host would be', () => {
    show('element')
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Table (CSV)' })).toBeInTheDocument()
  })
})
