import { expect } from 'vitest'
import { it } from '../../browser/fixtures'
import { chooseArea, findArea, findMark, findMarkDialog } from '../../browser/shown'

it('where the reader’s system gives the colours, badges are told apart, and the chosen area', async ({
  open,
}) => {
  const { page } = await open('/?area=leadership', { forcedColors: 'active' })
  const badges = await page.locator('.rating-badge').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { color, backgroundColor, borderTopColor, borderTop } = getComputedStyle(element)
        const steps = element.querySelector('.grade-mark path, .grade-mark rect')
        return {
          word: (element as HTMLElement).innerText.trim(),
          // Signs in the colour of words, on a ground of another, in a border that is drawn.
          seen:
            steps !== null &&
            getComputedStyle(steps).fill === color &&
            color !== backgroundColor &&
            borderTopColor !== backgroundColor &&
            /^[1-9]\S* solid/u.test(borderTop),
        }
      }),
  )
  expect(badges.length).toBeGreaterThan(5)
  for (const { word, seen } of badges) {
    expect(word).toMatch(/^(?:Outstanding|Good|Requires improvement|Inadequate)/u)
    expect(seen, word).toBe(true)
  }
  const grounds = await page.getByRole('radio').evaluateAll((radios: HTMLInputElement[]) =>
    radios.map(({ checked, labels }) => ({
      checked,
      ground: getComputedStyle(labels?.[0] ?? document.body).backgroundColor,
    })),
  )
  const chosen = grounds.find(({ checked }) => checked)
  expect(grounds.filter(({ ground }) => ground === chosen?.ground)).toHaveLength(1)
  await findArea(page, 'Leadership').focus()
  await page.keyboard.press('ArrowRight')
  const outline = await page.locator('input:focus-visible + label').evaluate((label) => {
    const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(label)
    return { outlineStyle, seen: outlineColor !== backgroundColor }
  })
  expect(outline).toEqual({ outlineStyle: 'solid', seen: true })
})

it('nothing moves by itself, and a jump is smooth only for who does not mind', async ({ open }) => {
  const { page } = await open('/', { reducedMotion: 'no-preference' })
  const scroll = () => getComputedStyle(document.documentElement).scrollBehavior
  expect(await page.evaluate(scroll)).toBe('smooth')
  await findMark(page, 'Overall, 2024 Outstanding').click()
  await findMarkDialog(page).waitFor()
  await chooseArea(page, 'Adoption')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await page.evaluate(scroll)).toBe('auto')
})
