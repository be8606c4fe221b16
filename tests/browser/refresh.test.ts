import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { formatDay, formatToday } from '../../src/record/dates'
import { holdBack, it } from './fixtures'
import { chooseArea, countShown, findMark, findWords, record } from './shown'

const RECORD = '/records/hampshire.json'
const NEW_TITLE = 'Answer the telephone before it stops ringing'
const [ACTION, ...ACTIONS] = record.actions

/** The record as the server has it after a correction: another name, grade and action. */
function writeNewerRecord(): string {
  return JSON.stringify({
    ...record,
    authority: { ...record.authority, name: 'Ashshire' },
    keeping: { ...record.keeping, checkedOn: formatToday() },
    inspections: record.inspections.map((inspection, at, { length }) =>
      at < length - 1
        ? inspection
        : {
            ...inspection,
            judgements: inspection.judgements.map((judgement) =>
              judgement.judgement.endsWith('-overall')
                ? { ...judgement, grade: 'inadequate', printedGrade: 'Inadequate' }
                : judgement,
            ),
          },
    ),
    actions: [{ ...ACTION, title: NEW_TITLE }, ...ACTIONS],
  })
}

/** Notes after every change and before every frame which record each part shows: "old old new". */
async function watchRecord(page: Page): Promise<void> {
  const words = [
    ['h1', 'Hampshire', 'Ashshire'],
    ['header', 'Outstanding overall', 'Inadequate overall'],
    ['footer', formatDay(record.keeping.checkedOn), formatDay(formatToday())],
    ['#ratings tbody tr', 'Outstanding', 'Inadequate'],
    ['#actions', ACTION?.title ?? '', NEW_TITLE],
  ] as const
  await page.addInitScript((parts) => {
    const states: string[] = []
    Object.assign(globalThis, { states })
    const note = () => {
      if (document.querySelector('footer') === null) return
      const state = parts
        .map(([place, before, after]) => {
          const text = document.querySelector(place)?.textContent ?? ''
          if (text.includes(after)) return 'new'
          return text.includes(before) ? 'old' : 'gone'
        })
        .join(' ')
      if (states.at(-1) !== state) states.push(state)
    }
    const everything = { childList: true, subtree: true, characterData: true, attributes: true }
    new MutationObserver(note).observe(document, everything)
    const frame = () => {
      note()
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }, words)
}
const readStates = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'states') as string[])

const NEW = 'new new new new new'

it('a newer record takes the place of the whole page while somebody uses it', async ({
  open,
  site,
}) => {
  site.setFault(RECORD, { body: writeNewerRecord() })
  let letRecordCome: () => void = () => undefined
  const { page } = await open('/', {
    prepare: async (opened) => {
      await watchRecord(opened)
      letRecordCome = await holdBack(opened, /\/records\/hampshire\.json/u)
    },
  })
  await findWords(page).fill('e')
  await chooseArea(page, 'Help and protection')
  await findMark(page, 'Help and protection, 2019 Outstanding').click()
  await expect.poll(async () => (await countShown(page)).actions).toBeGreaterThan(0)
  letRecordCome()
  await chooseArea(page, 'All areas')
  await findWords(page).fill('')
  await expect.poll(async () => (await readStates(page)).at(-1)).toBe(NEW)
  expect((await readStates(page)).filter((state) => /old.*new|new.*old/u.test(state))).toEqual([])
  expect(await page.title()).toBe('Ashshire: children’s services inspections')
})
