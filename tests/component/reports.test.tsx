import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Host } from '../../src/app/hostContext'
import * as saving from '../../src/app/components/saveFile'
import type {
  WorkerRequest,
  WorkerTasks,
  ReportTaskKind,
} from '../../src/app/dialogs/localImport/workerProtocol'
import { completeRecord } from '../../src/import/reports/completeRecord'
import type { DraftJudgement, ReadReport } from '../../src/import/reports/draft'
import { buildRefusal } from '../../src/import/reports/recogniseReport'
import { parseRecord } from '../../src/record/parse'
import { formatQuoteWords } from '../../src/record/views/quotes'
import type { InspectionRecord } from '../../src/record/schema/record'
import { madeDraft, type MadeDraft } from '../unit/reports/madeDraft'
import { ALL_WELL, answerJson, fetchFrom, NORTHSHIRE, showPage } from './showPage'

beforeEach(() => {
  vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined)
})

/** What the made worker reads in a file of this name; it waits for a promise. */
type Contents = Record<string, ReadReport | Promise<ReadReport>>

/** The files that were drawn, with page and words. */
const drawn: WorkerTasks['draw']['input'][] = []

/** A worker that has read these reports, and completes records as the real one does. */
function makeReportWorker(contents: Contents) {
  const answer = async (request: WorkerRequest<ReportTaskKind>) => {
    switch (request.kind) {
      case 'read':
        return contents[request.input.file.name]
      case 'complete':
        return completeRecord(request.input)
      case 'draw':
        drawn.push(request.input)
        return null
    }
  }
  return {
    postMessage: (request: WorkerRequest<ReportTaskKind>, [port]: MessagePort[]) =>
      void answer(request).then((result) => port?.postMessage({ result })),
    terminate: () => undefined,
    addEventListener: () => undefined,
  }
}

const IDLE = { ...makeReportWorker({}), postMessage: () => undefined }

/** Opens the dialog of Northshire’s page, and drops the files. */
async function drop(contents: Contents, host: Partial<Host> = {}) {
  drawn.length = 0
  const user = userEvent.setup()
  const reader = makeReportWorker(contents)
  // The workers of a browser take more than these are asked.
  const startWorker = (which?: 'reports') => (which === 'reports' ? reader : IDLE) as never
  showPage({ inPage: NORTHSHIRE, refreshes: false, host: { startWorker, ...host } })
  await user.click(screen.getByRole('button', { name: 'Add a file of your own' }))
  const dialog = await screen.findByRole('dialog')
  const files = Object.keys(contents).map((name) => new File(['made'], name))
  fireEvent.drop(dialog, { dataTransfer: { files } })
  return { user, dialog: within(dialog) }
}

const read = (sha: string, made: MadeDraft = {}): ReadReport => ({
  ok: true,
  draft: madeDraft(sha, { started: '2025-09-08', ...made }),
})

/** Opens the only report for checking. */
async function review(made: MadeDraft, host?: Partial<Host>) {
  const opened = await drop({ 'one.pdf': read('a', made) }, host)
  await opened.user.click(await opened.dialog.findByRole('button', { name: 'Check it' }))
  await opened.dialog.findByRole('heading', { name: 'Quotations' })
  return opened
}

/** The record as it is saved. */
async function save(
  { user, dialog }: Awaited<ReturnType<typeof review>>,
  file = 'northshire.json',
) {
  const button = dialog.getByRole('button', { name: 'Save the record' })
  await waitFor(() => expect(button).toBeEnabled())
  await user.click(button)
  const [name, , text] = vi.mocked(saving.saveFile).mock.lastCall ?? []
  expect(name).toBe(file)
  const parsed = parseRecord(JSON.parse(typeof text === 'string' ? text : ''))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

const CARE_LEAVERS = 'ilacs-2023-care-leavers'
const of2025 = ({ inspections }: InspectionRecord) =>
  inspections.find(({ started }) => started === '2025-09-08')
const actionsOf2025 = (record: InspectionRecord) =>
  record.actions.filter(({ inspection }) => inspection === of2025(record)?.id)

describe('files', () => {
  it('are read one by one: a refused one says why, and the first can be checked before the last is read', async () => {
    let finish: (last: ReadReport) => void = () => undefined
    const last = new Promise<ReadReport>((resolve) => {
      finish = resolve
    })
    const { user, dialog } = await drop({
      'letter.pdf': { ok: false, refusal: buildRefusal('letter.pdf', 'visit-letter') },
      'first.pdf': read('a', { actions: [{}, {}] }),
      'last.pdf': last,
      'after.pdf': read('b'),
    })
    const rowOf = (name: RegExp) =>
      dialog.getAllByRole('listitem').find((row) => name.test(row.textContent))
    await waitFor(() =>
      expect(rowOf(/letter\.pdf/u)).toHaveTextContent(/letter about a visit.*Not read/u),
    )
    await waitFor(() =>
      expect(rowOf(/first\.pdf/u)).toHaveTextContent('Northshire, September 2025'),
    )
    expect(rowOf(/first\.pdf/u)).toHaveTextContent('Read: 5 grades, 2 actions')
    expect(rowOf(/last\.pdf/u)).toHaveTextContent('Reading')
    expect(rowOf(/after\.pdf/u)).toHaveTextContent('Waiting')
    await user.click(dialog.getByRole('button', { name: 'Check it' }))
    await dialog.findByRole('heading', { name: 'Northshire, inspected 8 September 2025' })
    await user.click(dialog.getByRole('button', { name: 'All files' }))
    finish({ ok: false, refusal: buildRefusal('last.pdf', 'damaged') })
    await dialog.findByText('2 of 4 reports read, 2 not taken.')
  })

  it('that no worker can read are refused, with where they can be read', async () => {
    const user = userEvent.setup()
    const startWorker = (which?: 'reports') => {
      if (which === 'reports') throw new Error('none')
      return IDLE as never
    }
    showPage({ inPage: NORTHSHIRE, refreshes: false, host: { startWorker } })
    await user.click(screen.getByRole('button', { name: 'Add a file of your own' }))
    fireEvent.drop(await screen.findByRole('dialog'), {
      dataTransfer: { files: [new File([''], 'one.pdf')] },
    })
    expect(
      await screen.findByText(/copy of the page as one file has none.*own site/u),
    ).toBeVisible()
  })
})

describe('checks', () => {
  const disputed: DraftJudgement = {
    judgement: CARE_LEAVERS,
    state: 'disputed',
    readings: [
      { by: 'text', page: 1, words: 'Good', grade: 'good' },
      { by: 'table', page: 1, words: 'Inadequate', grade: 'inadequate' },
    ],
  }
  const DOUBTS: MadeDraft = {
    judgements: [disputed],
    checks: [
      { kind: 'grade', about: CARE_LEAVERS, page: 1, sentence: 'The report states two grades.' },
      { kind: 'paragraphs', about: '4', page: 4, sentence: 'Paragraph 4 has no words.' },
    ],
  }

  it('are answered by a choice or by "Right", and then gone', async () => {
    const opened = await review(DOUBTS)
    const { user, dialog } = opened
    await user.selectOptions(dialog.getByRole('combobox', { name: /two grades/u }), 'Good')
    const right = dialog.getByRole('button', { name: 'Right' })
    await user.click(right)
    expect(right).toHaveAttribute('aria-pressed', 'true')
    const record = await save(opened)
    const given = of2025(record)?.judgements.find(({ judgement }) => judgement === CARE_LEAVERS)
    expect(given?.grade).toBe('good')
    expect(record.unchecked?.some(({ text }) => text.includes('has no words')) ?? false).toBe(false)
  })

  it('ask whose report it is, and nothing can be saved until somebody says', async () => {
    const title = { page: 1, words: 'Inspection of the Northmere Trust' }
    const authority = {
      ...title,
      name: 'Northmere Trust',
      state: 'unmatched' as const,
      candidates: [],
    }
    const sentence = 'Which council is “Northmere Trust”?'
    const opened = await review({ authority, checks: [{ kind: 'authority', page: 1, sentence }] })
    const { user, dialog } = opened
    expect(dialog.getByRole('button', { name: 'Save the record' })).toBeDisabled()
    expect(dialog.getByText(/add Ofsted’s list/u)).toBeVisible()
    await user.selectOptions(dialog.getByRole('combobox', { name: sentence }), 'Northshire')
    expect(of2025(await save(opened))).toBeDefined()
  })
})

describe('actions', () => {
  it('are kept word for word unless unticked, with the areas that somebody says', async () => {
    const opened = await review({
      actions: [{ text: 'Mend the roof.' }, { text: 'Paint the door.' }],
    })
    const { user, dialog } = opened
    await user.click(dialog.getByRole('checkbox', { name: 'Paint the door.' }))
    const areas = within(dialog.getByRole('group', { name: 'Areas of action 1' }))
    await user.click(areas.getByRole('button', { name: 'Leadership' }))
    const actions = actionsOf2025(await save(opened))
    expect(actions.map(({ verbatim, areas: said }) => ({ verbatim, said }))).toEqual([
      { verbatim: 'Mend the roof.', said: ['leadership'] },
    ])
  })
})

it('an action that may have been asked before is linked only while somebody says so', async () => {
  const opened = await review({ actions: [{ text: 'Offer a talk when they return.' }] })
  const { user, dialog } = opened
  const offers = await dialog.findByRole('list', { name: 'Asked before' })
  expect(offers).toHaveTextContent(/Both may ask about.*Talks after going missing/u)
  const repeatsOf = async () => actionsOf2025(await save(opened))[0]?.repeats
  expect(await repeatsOf()).toBeUndefined()
  const press = (at: number) => {
    const link = within(offers).getAllByRole('button', { name: 'Link them' })[at]
    return link && user.click(link)
  }
  await press(0)
  expect(await repeatsOf()).toBe('return-talks-2019')
  await press(1)
  expect(await repeatsOf()).toBe('return-talks-2024')
  await press(1)
  expect(await repeatsOf()).toBeUndefined()
})

it('days that the report does not give can be given', async () => {
  const days = { kind: 'days' as const, page: 1, sentence: 'The days were not found.' }
  const opened = await review({ periods: [], checks: [days] })
  const type = (field: RegExp, value: string) =>
    fireEvent.change(opened.dialog.getByLabelText(field), { target: { value } })
  type(/^First day/u, '2025-09-08')
  // As it stands while a year is typed.
  type(/^Published/u, '0002-10-20')
  expect(of2025(await save(opened))?.published).toHaveProperty('unknown')
  type(/^Published/u, '2025-10-20')
  const record = await save(opened)
  expect(of2025(record)?.published).toMatchObject({ day: '2025-10-20' })
  expect(record.unchecked).toBeUndefined()
})

describe('a council of this site', () => {
  const other = structuredClone(NORTHSHIRE.record)
  const its = { id: 'ashshire', name: 'Ashshire' }
  Object.assign(other.authority, its, { gssCode: 'E10000998' })
  const authority = { page: 1, words: 'Inspection of Ashshire', state: 'matched' as const, ...its }
  const reviewIts = (answer: () => Response) => {
    const index = answerJson({ schemaVersion: 1, records: [its] })
    const answers = { 'records/index.json': index, 'records/ashshire.json': answer }
    vi.stubGlobal('fetch', fetchFrom({ ...ALL_WELL, ...answers }))
    const records = {
      count: 1,
      england: false,
      neighbours: false,
      pages: false,
      englandPage: false,
    }
    return review({ authority }, { records })
  }

  it('has its own record completed, with its codes and history', async () => {
    const record = await save(await reviewIts(answerJson(other)), 'ashshire.json')
    expect(record.authority).toEqual(other.authority)
    expect(record.inspections).toHaveLength(other.inspections.length + 1)
  })

  it('whose record cannot be fetched is said, and nothing can be saved', async () => {
    const { dialog } = await reviewIts(() => new Response('', { status: 404 }))
    await dialog.findByText(/^The record could not be completed\. .*ashshire/u)
    expect(dialog.getByRole('button', { name: 'Save the record' })).toBeDisabled()
  })
})

describe('quotations', () => {
  const text = 'Children are seen in time. Records are short. Plans are clear.'
  const paragraphs = [{ number: 1, judgement: 'ilacs-2023-help-and-protection', page: 3, text }]
  const pick = async ({ user, dialog }: Awaited<ReturnType<typeof review>>, names: string[]) => {
    for (const name of names) await user.click(dialog.getByRole('checkbox', { name }))
  }
  const quotesOf = (record: InspectionRecord) =>
    record.quotes.filter(({ source }) => source === of2025(record)?.report).map(formatQuoteWords)

  it('are sentences as printed; those that follow one another are one', async () => {
    const opened = await review({ paragraphs })
    await pick(opened, ['Children are seen in time.', 'Records are short.'])
    const record = await save(opened)
    expect(quotesOf(record)).toEqual(['Children are seen in time. Records are short.'])
    expect(record.passages?.map((passage) => passage.text)).toEqual([text])
    await pick(opened, ['Children are seen in time.'])
    expect(quotesOf(await save(opened))).toEqual(['Records are short.'])
  })
})

it('a value that has the focus moves the page to its place', async () => {
  const { user, dialog } = await review({ actions: [{ text: 'Mend the roof.', page: 7 }] })
  await user.click(dialog.getByRole('checkbox', { name: 'Mend the roof.' }))
  expect(drawn.at(-1)?.place).toEqual({ page: 7, words: 'Mend the roof.' })
  expect(dialog.getByText('Page 7 of 12')).toBeVisible()
})

it('the dashboard shows the completed record, and says that it is not published', async () => {
  const { user, dialog } = await review({ all: 'inadequate' })
  const see = dialog.getByRole('button', { name: 'See the dashboard' })
  await waitFor(() => expect(see).toBeEnabled())
  await user.click(see)
  const banner = await screen.findByRole('complementary', { name: 'Not published' })
  expect(banner).toHaveTextContent('northshire-a.pdf')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/8 September 2025/u)
})
