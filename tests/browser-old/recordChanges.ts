import type { Page } from 'playwright-core'
import { formatDay, formatToday } from '../../src/record/dates'
import { readDistRecord } from '../built/dist'

const OLD_TITLE = readDistRecord().actions[0]?.title ?? ''
const NEW_TITLE = 'Answer the telephone before it stops ringing'

/** The record as the server has it after a correction: another name, grade and action. */
export function writeNewerRecord(): string {
  const record = readDistRecord()
  const [action, ...actions] = record.actions
  const [latest, ...earlier] = [...record.inspections].reverse()
  if (action === undefined || latest === undefined) throw new Error('The record is empty')
  return JSON.stringify({
    ...record,
    authority: { ...record.authority, name: 'Ashshire' },
    keeping: { ...record.keeping, checkedOn: formatToday() },
    inspections: [
      ...earlier.reverse(),
      {
        ...latest,
        judgements: latest.judgements.map((judgement) =>
          judgement.judgement.endsWith('-overall')
            ? { ...judgement, grade: 'inadequate', printedGrade: 'Inadequate' }
            : judgement,
        ),
      },
    ],
    actions: [{ ...action, title: NEW_TITLE }, ...actions],
  })
}

/**
 * Notes after every change of the document and before every frame which record its parts
 * show: masthead, foot, ratings, timeline and a card, as one word each.
 */
export async function watchRecord(page: Page): Promise<void> {
  await page.addInitScript(
    ([oldTitle, newTitle, newDay]) => {
      const states: string[] = []
      Object.assign(globalThis, { states })
      const find = (selector: string) => document.querySelector(selector)?.textContent ?? ''
      const note = () => {
        if (document.querySelector('footer.page__foot') === null) return
        const parts: [string, string, string][] = [
          [find('h1'), 'Hampshire', 'Ashshire'],
          [find('header'), 'Outstanding overall', 'Inadequate overall'],
          [find('footer.page__foot'), '21 November 2026', newDay],
          [find('#ratings tbody tr'), 'Outstanding', 'Inadequate'],
          [find('#timeline tbody tr'), 'Outstanding', 'Inadequate'],
          [find('#actions'), oldTitle, newTitle],
        ]
        const state = parts
          .map(([text, before, after]) => {
            if (text.includes(after)) return 'new'
            return text.includes(before) ? 'old' : 'gone'
          })
          .join(' ')
        if (states.at(-1) !== state) states.push(state)
      }
      new MutationObserver(note).observe(document, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
      })
      const frame = () => {
        note()
        requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    },
    [OLD_TITLE, NEW_TITLE, formatDay(formatToday())] as const,
  )
}

export const readStates = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'states') as string[])
