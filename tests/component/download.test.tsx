import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createUrlState } from '../../src/data/urlState'
import { HostContext, DEFAULT_HOST, type Host } from '../../src/app/hostContext'
import { PageActions } from '../../src/app/dialogs/download/PageActions'
import { buildExampleRecord } from '../unit/exampleRecord'
import { readCsvTable } from '../unit/readCsv'
import { buildSection } from './showSection'

const record = buildExampleRecord()
const { index } = buildSection(record)

function readBlob(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      // Not as text: that would take the byte order mark away.
      resolve(
        reader.result instanceof ArrayBuffer
          ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.result)
          : '',
      )
    })
    reader.readAsArrayBuffer(blob)
  })
}

interface Saved {
  name: string
  blob: Blob
}

/** Every file that the page hands over from here on. */
function hearSaved(): Saved[] {
  const saved: Saved[] = []
  let made: Blob | undefined
  URL.createObjectURL = (blob) => {
    made = blob instanceof Blob ? blob : undefined
    return 'blob:made'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    if (made !== undefined) saved.push({ name: this.download, blob: made })
  })
  return saved
}

async function openTakeAway(host: Partial<Host> = {}) {
  render(
    <HostContext value={{ ...DEFAULT_HOST, urlState: createUrlState(window), ...host }}>
      <PageActions index={index} />
    </HostContext>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Download' }))
  await screen.findByRole('group', { name: 'The whole record' })
}

const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

async function takeFile(group: string, name: string): Promise<void> {
  const found = [...screen.getByRole('group', { name: group }).querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  )
  if (found === undefined) throw new Error(`No button ${name} in ${group}`)
  await userEvent.click(found)
}

describe('taking away', () => {
  it('hands over the whole record as a table and as the file that a site publishes', async () => {
    const saved = hearSaved()
    await openTakeAway()
    await takeFile('The whole record', 'Table (CSV)')
    await takeFile('The whole record', 'Record file (JSON)')
    expect(saved.map(({ name }) => name)).toEqual([
      'northshire-whole-record-as-checked-2025-02-03.csv',
      'northshire.json',
    ])
    const [csv, json] = await Promise.all(saved.map(({ blob }) => readBlob(blob)))
    expect(readCsvTable(csv ?? '').length).toBeGreaterThan(20)
    expect(JSON.parse(json ?? '')).toEqual(record)
    expect(screen.getByRole('status')).toHaveTextContent('northshire.json')
  })

  it('hands over what is chosen, and says what that is', async () => {
    history.replaceState(null, '', '?area=care-leavers&inspection=2024')
    const saved = hearSaved()
    await openTakeAway()
    await takeFile('What is chosen: Care leavers, the 2024 inspection', 'Table (CSV)')
    await takeFile('What is chosen: Care leavers, the 2024 inspection', 'Data (JSON)')
    const name = 'northshire-care-leavers-ilacs-2024-as-checked-2025-02-03'
    expect(saved.map((file) => file.name)).toEqual([`${name}.csv`, `${name}.json`])
    const [csv, json] = await Promise.all(saved.map(({ blob }) => readBlob(blob)))
    const rows = readCsvTable(csv ?? '')
    expect(rows.filter(({ kind }) => kind === 'judgement')).toHaveLength(1)
    expect(JSON.parse(json ?? '')).toMatchObject({
      about: { filtered: { area: 'care-leavers' }, downloadedFrom: location.href },
    })
  })

  it('follows what is chosen while it is open', async () => {
    await openTakeAway()
    history.replaceState(null, '', '?area=care-leavers')
    act(() => {
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    expect(await screen.findByRole('group', { name: 'What is chosen: Care leavers' })).toBeVisible()
  })

  it('makes a picture of the board, of the chosen area and inspection', async () => {
    history.replaceState(null, '', '?area=care-leavers&inspection=2024&q=home')
    const saved = hearSaved()
    await openTakeAway()
    await userEvent.click(screen.getByText('Picture of the board (SVG)'))
    await screen.findByText(/-board\.svg$/u)
    expect(saved.map(({ name }) => name)).toEqual([
      'northshire-care-leavers-ilacs-2024-as-checked-2025-02-03-board.svg',
    ])
    const svg = await readBlob(saved[0]?.blob ?? new Blob())
    expect(svg).toMatch(/^\uFEFF<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width/u)
    expect(svg).toContain('inspections, care leavers, the 2024 inspection</title>')
    expect(svg).not.toContain('Leadership')
  })

  it('takes the sections that are shown, where they are not all', async () => {
    const saved = hearSaved()
    await openTakeAway({ heading: 2, kind: 'element', sections: ['filter', 'actions'] })
    await takeFile('What these sections show', 'Table (CSV)')
    const rows = readCsvTable(await readBlob(saved[0]?.blob ?? new Blob()))
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['action']))
  })

  it('gives the text, selected, in a sandbox, and saves nothing', async () => {
    vi.stubGlobal('origin', 'null')
    vi.spyOn(window, 'parent', 'get').mockReturnValue({} as Window)
    const saved = hearSaved()
    await openTakeAway({ heading: 2, kind: 'frame' })
    await takeFile('The whole record', 'Table (CSV)')
    expect(saved).toEqual([])
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /not let it save/u })
    expect(field.value.startsWith('"kind","id"')).toBe(true)
    expect(field).toHaveFocus()
    expect(field.selectionEnd).toBe(field.value.length)
  })
})

describe('beside downloading', () => {
  it.each<[Host['kind'], string[]]>([
    ['page', ['Print', 'Embed this']],
    ['frame', ['Print']],
    // It would print its host, and its page is embedded already.
    ['element', []],
  ])('a %s has %j', async (kind, more) => {
    await openTakeAway({ kind })
    expect(buttons().filter((name) => name === 'Print' || name === 'Embed this')).toEqual(more)
  })
})
