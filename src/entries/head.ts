import { parseRecordName, repairQuery } from '../reading/query'
import { parseUrl } from '../record/parseUrl'
import { SECTION_IDS, SECTIONS } from '../record/sections'
import { CONTENT_ID, HYDRATED } from './forms'

/*
 * Runs in the head, before anything is painted: what the address asks for is applied to
 * the page as it is parsed, so that nothing shifts; and a choice of area made before the
 * page's own script arrives takes effect. It is inlined, and it may fail without harm.
 */
const root = document.documentElement
const query = new URLSearchParams(repairQuery(location.search))
/** As the page's own script reads it: a space must not make the two take it differently. */
const read = (name: string) => query.get(name)?.trim() ?? ''

function choose(area: string) {
  root.dataset['area'] = area
}

/** Calls back as soon as the parser has made the element, and before it is painted. */
function whenParsed(id: string, parsed: (element: HTMLElement) => void) {
  const watch = new MutationObserver(() => {
    const element = document.getElementById(id)
    if (element === null) return
    watch.disconnect()
    parsed(element)
  })
  watch.observe(root, { childList: true, subtree: true })
  document.addEventListener('DOMContentLoaded', () => {
    watch.disconnect()
  })
}

choose('all')
const asked = read('area')
if (asked !== '')
  whenParsed(`area-${asked}`, (element) => {
    if (!(element instanceof HTMLInputElement)) return
    element.checked = true
    choose(asked)
  })

const theme = read('theme')
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
else if (theme === 'auto') delete root.dataset['theme']

// Another authority's record is asked for, or what names none: this one's grades must not be painted,
// not for a moment.
const record = read('record')
if (record !== '' && parseRecordName(record) !== root.dataset['record']) {
  root.dataset['otherRecord'] = ''
  document.title = 'Children’s services inspections'
  for (const meta of document.querySelectorAll('meta[name="description"], meta[property^="og:"]'))
    meta.remove()
  // The page's script may not come, or fail at once: the styles say so in its place.
  const missScript = ({ target }: Event) => {
    if ((target === window || target instanceof HTMLScriptElement) && 'otherRecord' in root.dataset)
      root.dataset['otherRecord'] = 'missing'
  }
  window.addEventListener('error', missScript, true)
}

const sections = read('sections')
  .split(',')
  .map((name) => name.trim())
const known: readonly string[] = SECTION_IDS
if (sections.every((name) => known.includes(name))) root.dataset['sections'] = sections.join(' ')

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'area') choose(target.value)
})

/** What the browser does by itself: to click it again would undo it. */
const NATIVE = 'a, summary, label, input, select, textarea'

/*
 * React drops a click on HTML that it has not hydrated. The last one is kept, and done again
 * once its part of the page has been.
 */
function keepClick() {
  const hydrated = new Set<unknown>()
  let kept: { part: string; doAgain: () => void } | undefined
  document.addEventListener(
    'click',
    (event) => {
      const { target } = event
      if (!(target instanceof Element) || target.closest(NATIVE) !== null) return
      if (target.closest(`#${CONTENT_ID}`) === null) return
      const part = target.closest('main > section')?.id ?? 'app'
      const copy = new MouseEvent('click', event)
      kept = undefined
      // Once the event is through: by then React may have hydrated the part because of it.
      setTimeout(() => {
        if (!hydrated.has(part)) kept = { part, doAgain: () => target.dispatchEvent(copy) }
      })
    },
    true,
  )
  document.addEventListener(HYDRATED, (event) => {
    if (!(event instanceof CustomEvent)) return
    hydrated.add(event.detail)
    if (kept === undefined || kept.part !== event.detail) return
    const { doAgain } = kept
    kept = undefined
    setTimeout(doAgain)
  })
}
keepClick()

/*
 * Sections far below the first screen are laid out one by one once the page has loaded, or
 * as soon as they come near: a task for each, where all together would block.
 */
const BELOW = SECTIONS.filter((section) => !('firstScreen' in section)).map(({ id }) => id)

function layOutNext(laid: readonly string[]) {
  const next = BELOW[laid.length]
  if (next === undefined) return
  setTimeout(() => {
    const now = [...laid, next]
    root.dataset['laid'] = now.join(' ')
    requestAnimationFrame(() => {
      layOutNext(now)
    })
  }, 100)
}

// A frame is as high as all that is in it, and a link to a place needs to know where it is:
// there everything is laid out at once.
if (window.parent === window && location.hash === '') {
  root.dataset['laid'] = ''
  window.addEventListener('load', () => {
    layOutNext([])
  })
}

// Addresses that only a browser knows: written before anybody measures how high a frame is.
document.addEventListener('DOMContentLoaded', () => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-address]')) {
    const { address = '' } = place.dataset
    place.textContent = parseUrl(address, location.href)?.href ?? place.textContent
  }
})
