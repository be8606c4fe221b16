import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { HostContext, DEFAULT_HOST } from '../../src/app/hostContext'
import { buildSnapshotPage } from '../../src/app/dialogs/embedBuilder/buildSnapshotPage'
import { EmbedBuilder } from '../../src/app/dialogs/embedBuilder/EmbedBuilder'
import { loadSections } from '../../src/app/sections'
import { VIEWS } from '../../src/record/sections'
import type { Selection } from '../../src/record/views/selection'
import { buildSection } from './showSection'

const { index } = buildSection()
const OWN_SITE = 'https://www.northshire.example/inspections/'

interface Shown {
  query?: string
  ownSite?: string
  record?: string
}

function show({ query = '', ownSite = OWN_SITE, record }: Shown = {}) {
  const close = vi.fn()
  const own = ownSite === '' ? undefined : ownSite
  render(
    <HostContext value={{ ...DEFAULT_HOST, ownSite: own, snippetRecord: record }}>
      <EmbedBuilder {...{ index, query, close }} />
    </HostContext>,
  )
  return { close, dialog: within(screen.getByRole('dialog', { name: 'Embed this' })) }
}

/** As the frame's page tells its height. */
async function tellHeight(height: number, source?: Window | null) {
  const frame = await screen.findByTitle<HTMLIFrameElement>(/^Preview: /u)
  const data = { inspectionRecord: { height } }
  act(() => {
    window.dispatchEvent(
      new MessageEvent('message', { data, source: source ?? frame.contentWindow }),
    )
  })
}

const findCode = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Code' })

describe('the presets', () => {
  const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }))

  it('give the badge’s code at once, in its own size', async () => {
    show()
    expect(screen.getByRole('radio', { name: /^Board/u })).toBeChecked()
    await choose(/^Badge/u)
    await waitFor(async () => {
      expect((await findCode()).value).toContain('embed.html?sections=badge"')
    })
    expect((await findCode()).value).toContain('width="320" height="160"')
    expect((await findCode()).value).toContain('width:320px;max-width:100%;height:160px')
    expect(screen.queryByText(/^Measuring/u)).toBeNull()
  })

  it.each([
    [/^What inspectors asked/u, 'actions'],
    [/^Whole record/u, `filter,${VIEWS.join(',')}`],
  ])('%s is one choice', async (name, sections) => {
    show()
    await choose(name)
    await waitFor(() => {
      expect(screen.getByTitle(/^Preview: /u)).toHaveAttribute(
        'src',
        `${OWN_SITE}embed.html?sections=${sections}`,
      )
    })
  })

  it('make a picture of the badge for an e-mail', async () => {
    show()
    await choose(/^Badge/u)
    await choose(/^E-mail/u)
    const title = 'Northshire children’s services: Good'
    expect((await screen.findByText(title)).closest('svg')).toHaveRole('img')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Words of the picture').value).toContain(
      `${title}.`,
    )
  })
})

describe('the builder', () => {
  it('starts with what is chosen on the page', async () => {
    const { dialog } = show({ query: '?area=care-leavers&inspection=2024' })
    expect(dialog.getByRole('combobox', { name: 'Judgement area' })).toHaveValue('care-leavers')
    await userEvent.click(dialog.getByText(/^More options/u))
    expect(dialog.getByRole('combobox', { name: 'Inspection' })).toHaveValue('2024')
    expect(screen.getByTitle(/^Preview: /u)).toHaveAttribute(
      'src',
      `${OWN_SITE}embed.html?sections=ratings,timeline&area=care-leavers&inspection=2024`,
    )
  })

  it('shows the preview in a sandbox, and gives no code before it is measured', async () => {
    show()
    expect(screen.getByTitle(/^Preview: /u)).toHaveAttribute('sandbox', 'allow-scripts')
    expect(screen.getByText('Measuring the height…')).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull()
    await tellHeight(1604)
    expect((await findCode()).value).toContain('height="1604"')
    expect(screen.getByText(/^Height measured: 1,604 pixels/u)).toBeVisible()
  })

  it('names the record where the site may hold another, and lets its frame fetch it', async () => {
    show({ record: 'northshire' })
    const frame = screen.getByTitle(/^Preview: /u)
    expect(frame).toHaveAttribute('src', expect.stringMatching(/[?&]record=northshire$/u))
    expect(frame).not.toHaveAttribute('sandbox')
    await tellHeight(1604)
    expect((await findCode()).value).toContain('index.html?record=northshire')
  })

  it('says that a frame never answered, and takes a typed height', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    show()
    await act(() => vi.advanceTimersByTimeAsync(21_000))
    expect(screen.getByText('The height is not known.')).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull()
    await user.type(screen.getByRole('spinbutton', { name: /^Height in pixels/u }), '700')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code' }).value).toContain(
      'height="700"',
    )
    await user.click(screen.getByRole('button', { name: 'Measure again' }))
    expect(screen.getByText('Measuring the height…')).toBeVisible()
  })

  it('asks where the site is published where that is not known', async () => {
    const { dialog } = show({ ownSite: '' })
    expect(dialog.getByText(/^Give the address of the site/u)).toBeVisible()
    const field = dialog.getByRole('textbox', { name: /^Address where/u })
    await userEvent.type(field, 'http://northshire.example')
    await userEvent.tab()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(/begins with https/u)
    await userEvent.clear(field)
    await userEvent.type(field, 'https://northshire.example/a/index.html')
    expect(field).toBeValid()
    expect(await screen.findByTitle(/^Preview: /u)).toHaveAttribute(
      'src',
      'https://northshire.example/a/embed.html?sections=ratings,timeline',
    )
  })

  it('offers each host what it takes, the best first', async () => {
    const { dialog } = show()
    expect(dialog.queryByRole('radio', { name: /^Element/u })).toBeNull()
    await userEvent.click(dialog.getByRole('radio', { name: 'Web page that allows scripts' }))
    expect(dialog.getByRole('radio', { name: /^Element/u })).toBeChecked()
    expect((await findCode()).value).toContain('<inspection-record sections="ratings,timeline">')
    await userEvent.click(dialog.getByRole('radio', { name: 'Drupal' }))
    await userEvent.click(dialog.getByRole('radio', { name: /^List/u }))
    await waitFor(async () => {
      expect((await findCode()).value).toContain('<li>')
    })
    expect(dialog.getByText(/Basic formats keep its text/u)).toBeVisible()
  })

  it('selects the code where the browser refuses to copy', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    show()
    await tellHeight(1604)
    const code = await findCode()
    await user.click(screen.getByRole('button', { name: 'Copy the code' }))
    expect(await screen.findByText(/The text is selected/u)).toBeVisible()
    expect(code).toHaveFocus()
    expect(code.selectionEnd - code.selectionStart).toBe(code.value.length)
  })
})

describe('the snapshot page', () => {
  beforeAll(() => loadSections())

  const built = new Map<string, string>()
  /** Each choice is built once. */
  const build = (selection: Selection) => {
    const key = JSON.stringify(selection)
    act(() => {
      if (built.has(key)) return
      const html = buildSnapshotPage({
        ...{ index, selection, shown: undefined, heading: 2, theme: 'light', day: '2026-11-21' },
        sections: ['ratings', 'timeline', 'actions', 'quotes', 'sources'],
        liveAddress: `${OWN_SITE}index.html`,
        styles: ['.a { color: red }'],
      })
      built.set(key, html)
    })
    return new DOMParser().parseFromString(built.get(key) ?? '', 'text/html')
  }

  it('says its day, that it stays so, and where the live page is', () => {
    const page = build({})
    expect(page.body.textContent).toContain('Pinned on 21 November 2026.')
    expect(page.body.textContent).toContain('does not follow later inspections')
    expect(page.querySelector(`a[href="${OWN_SITE}index.html"]`)).not.toBeNull()
    expect(page.title).toContain('pinned on 21 November 2026')
  })

  it('runs no script, needs none, and speaks of no other day', () => {
    const page = build({})
    expect([...page.scripts].map(({ type }) => type)).toEqual(['application/json'])
    for (const selector of ['button', 'input', 'label', 'form', '.needs-script', '[style]'])
      expect(page.querySelector(selector)).toBeNull()
    expect(page.body.textContent).not.toMatch(/\bToday\b|Printed on|ago\b/u)
  })

  it('leaves out what is not chosen', () => {
    const record = index.record
    const page = build({ area: 'care-leavers' })
    for (const { id, areas } of record.quotes) {
      const held = page.getElementById(`quote-${id}`) !== null
      expect(held).toBe(areas.length === 0 || areas.includes('care-leavers'))
    }
    expect(page.querySelectorAll('[data-areas]:not([data-areas~="care-leavers"])')).toHaveLength(0)
  })
})
