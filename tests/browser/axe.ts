import axe, { type AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The rules of axe that are not run, each with its reason. Every other one is, also those that it has off. */
const RULES_OFF: Record<string, string> = {
  'color-contrast-enhanced': 'level AAA (1.4.6): the page claims AA',
  'identical-links-same-purpose': 'level AAA (2.4.9): the page claims AA',
  'meta-refresh-no-exceptions': 'level AAA (2.2.4): the page claims AA',
  'aria-roledescription': 'deprecated by axe itself',
  'audio-caption': 'deprecated by axe itself',
  'duplicate-id': 'deprecated by axe itself; html-validate and the W3C’s checker look for these',
  'duplicate-id-active': 'deprecated by axe itself; html-validate looks for these',
  'landmark-complementary-is-top-level': 'deprecated by axe itself',
}

/** What the page around a frame has to have. */
const OF_THE_HOST = ['page-has-heading-one']

/** What axe leaves to people, each with what answers it here. */
const ANSWERED: Record<string, string> = {
  'heading-order':
    'axe cannot say it of every heading in a shadow root; tests/ci/access/tree.test.ts reads them all',
  'color-contrast': 'tests/unit/access/contrast.test.ts holds every pair of our colours',
  'form-field-multiple-labels':
    'a choice of the filter has one name, by which tests/component/bar.test.tsx finds it',
  'frame-tested': 'a preview may be loaded anew meanwhile; its page is looked at by itself',
  'hidden-content': 'says only that something is hidden; what opens is opened in other states',
}

function list(results: AxeResults['violations']): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) =>
      `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`.replace(/\s+/gu, ' '),
    ),
  )
}

/**
 * Runs every rule of axe but those of RULES_OFF in the page and in every frame in it, shadow roots
 * included; or in a frame alone, whose sandbox lets the page around it see nothing. Expects that none
 * is broken, and that nothing is left open which no other test here answers.
 */
export async function expectNoFaults(page: Page | Frame): Promise<void> {
  const frames = 'frames' in page ? page.frames() : [page]
  for (const frame of frames) await frame.evaluate(axe.source)
  // At its top, where the bar lies over nothing.
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' })
  })
  const isFramed = 'parentFrame' in page && page.parentFrame() !== null
  const isOff = (id: string) => id in RULES_OFF || (isFramed && OF_THE_HOST.includes(id))
  const rules = Object.fromEntries(
    axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !isOff(ruleId) }]),
  )
  const results = await page.evaluate<AxeResults, object>(
    (options) =>
      (Reflect.get(globalThis, 'axe') as { run: (options: object) => Promise<AxeResults> }).run(
        options,
      ),
    // Of the rules that pass one node each is enough: all of them would take twice the time.
    { rules, resultTypes: ['violations', 'incomplete'] },
  )
  // A run over an empty page would find nothing either.
  expect(results.passes.length).toBeGreaterThan(15)
  const unanswered = results.incomplete.filter(({ id }) => !(id in ANSWERED))
  expect([...list(results.violations), ...list(unanswered)]).toEqual([])
}
