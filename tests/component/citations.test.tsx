import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Citations } from '../../src/app/components/Citations'
import { buildCitations } from '../../src/record/citations'
import { buildSection } from './showSection'

const { index } = buildSection()
const citations = buildCitations(
  [{ source: 'report-2019', page: 4, paragraph: 15 }, { source: 'gazette-2014' }],
  index,
)

/** As a browser does it: jsdom tells nobody that a fold was opened by a click. */
async function openCitation(name: string) {
  const named = (_: string, element: Element | null) =>
    element?.tagName === 'SUMMARY' && element.textContent === name
  const fold = screen.getByText(named).closest('details')
  if (fold === null) throw new Error('The citation is no fold')
  fold.open = true
  return screen.findByRole('button', { name: `Copy as citation: ${name}` })
}

it('offers to copy a citation once it is open, and says that it was copied', async () => {
  const user = userEvent.setup()
  render(<Citations citations={citations} />)
  expect(screen.queryByRole('button')).toBeNull()
  await user.click(await openCitation('2019 report, para 15, p4'))
  expect(await screen.findByText('Copied')).toHaveAttribute('aria-live', 'polite')
  const copied = await navigator.clipboard.readText()
  expect(copied).toMatch(/^Ofsted, June 2019, para 15, p4, https:\/\/northshire\.example/u)
  expect(copied).toContain(', accessed ')
})

it('gives the citation to be copied by hand where the browser refuses', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  render(<Citations citations={citations} />)
  await user.click(await openCitation('Gazette, 6 May 2014'))
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: /Copy the selected text/u,
  })
  expect(field.value).toMatch(/^Northshire Gazette, “.+”, 6 May 2014, no web address held\./u)
  expect(field).toHaveFocus()
  expect(screen.queryByText('Copied')).toBeNull()
})
