import { parseRecordName, repairQuery } from '../data/query'
import { parseUrl } from '../record/parseUrl'
import { PANELS, SEARCH_FIELD_ID, SECTION_IDS } from '../record/sections'
import { CONTENT_ID, HYDRATED } from './documentKinds'

/*
 * Runs inline in the head, before the first paint. It applies the URL's options while the page is
 * parsed, so that nothing shifts, and makes a choice of area work before the page's own script
 * arrives. The page also works if it fails.
 */
const root = document.documentElement
const query = new URLSearchParams(repairQuery(location.search))
/** Trimmed, as in the page's own script, so that both read the same value. */
const read = (name: string) => query.get(name)?.trim() ?? ''

function applyArea(area: string) {
  root.dataset['area'] = area
}

/** Calls `parsed` as soon as the parser has created the element, before it is painted. */
function whenParsed(id: string, parsed: (element: HTMLElement) => void) {
  const watch = new MutationObserver(() => {
    const element = document.getElementById(id)
    if (element === null) return
    watch.disconnect()
    parsed(element)
  })
  watch.observe(root, { childList: true, subtree: true })
  document.addEventListener('DOMContentLoaded', () => watch.disconnect())
}

applyArea('all')
const area = read('area')
if (area !== '')
  whenParsed(`area-${area}`, (element) => {
    if (!(element instanceof HTMLInputElement)) return
    element.checked = true
    applyArea(area)
  })

const theme = read('theme')
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
else if (theme === 'auto') delete root.dataset['theme']

// The URL names another record, or no valid one: this record's grades must not be painted, even for a moment.
const record = read('record')
if (record !== '' && parseRecordName(record) !== root.dataset['record']) {
  root.dataset['otherRecord'] = ''
  document.title = 'Children’s services inspections'
  const recordMetadata =
    'meta[name="description"], meta[property^="og:"], link[rel="canonical"], [type="application/ld+json"]'
  for (const element of document.querySelectorAll(recordMetadata)) element.remove()
  // If the page's script does not arrive or fails at once, the styles show a message in its place.
  const onScriptError = ({ target }: Event) => {
    if ((target === window || target instanceof HTMLScriptElement) && 'otherRecord' in root.dataset)
      root.dataset['otherRecord'] = 'missing'
  }
  window.addEventListener('error', onScriptError, true)
}

const sections = read('sections')
  .split(',')
  .map((name) => name.trim())
// Only frames have the badge.
const known: readonly string[] = SECTION_IDS.filter(
  (id) => id !== 'badge' || root.dataset['place'] === 'frame',
)
if (sections.every((name) => known.includes(name))) root.dataset['sections'] = sections.join(' ')

// The styles reserve a fixed height for the results, which the page's script adds.
const words = read('q')
if (words !== '') {
  root.dataset['search'] = words
  whenParsed(SEARCH_FIELD_ID, (field) => {
    if (field instanceof HTMLInputElement) field.value = words
  })
  window.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) delete root.dataset['search']
    },
    true,
  )
}

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'area') applyArea(target.value)
})

/** The browser handles a click on these without script: replaying the click would undo it. */
const NATIVE_CONTROLS = 'a, summary, label, input, select, textarea'

/*
 * React drops clicks on HTML that it has not hydrated yet. The last one is kept, and replayed once
 * its part of the page is hydrated.
 */
function keepClick() {
  const hydrated = new Set<unknown>()
  let pending: { part: string; replay: () => void } | undefined
  document.addEventListener(
    'click',
    (event) => {
      const { target } = event
      if (!(target instanceof Element) || target.closest(NATIVE_CONTROLS) !== null) return
      if (target.closest(`#${CONTENT_ID}`) === null) return
      const part = target.closest('main > section')?.id ?? 'app'
      const copy = new MouseEvent('click', event)
      pending = undefined
      // After the event has been handled: it may itself have made React hydrate the part.
      setTimeout(() => {
        if (!hydrated.has(part)) pending = { part, replay: () => target.dispatchEvent(copy) }
      })
    },
    true,
  )
  document.addEventListener(HYDRATED, (event) => {
    if (!(event instanceof CustomEvent)) return
    hydrated.add(event.detail)
    if (pending === undefined || pending.part !== event.detail) return
    const { replay } = pending
    pending = undefined
    setTimeout(replay)
  })
}
keepClick()

/*
 * Once the page has loaded, sections far below the first screen are laid out one by one; those that
 * come near the viewport, at once. Each gets a task of its own, since laying out all at once would
 * block the page.
 */
const LATER_PANELS = PANELS.filter(({ firstScreen }) => firstScreen !== true).map(({ id }) => id)

function layOutNext(laid: readonly string[]) {
  const next = LATER_PANELS[laid.length]
  if (next === undefined) return
  setTimeout(() => {
    const now = [...laid, next]
    root.dataset['laid'] = now.join(' ')
    requestAnimationFrame(() => layOutNext(now))
  }, 100)
}

// Skipped in a frame, whose height depends on all of its content, and if the URL has a fragment,
// since the position of its target must be known.
if (window.parent === window && location.hash === '') {
  root.dataset['laid'] = ''
  window.addEventListener('load', () => layOutNext([]))
}

// Write out the URLs that only the browser can resolve, before anything measures a frame's height.
document.addEventListener('DOMContentLoaded', () => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-address]')) {
    const { address = '' } = place.dataset
    place.textContent = parseUrl(address, location.href)?.href ?? place.textContent
  }
})
