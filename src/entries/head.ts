/*
 * Runs in the head, before anything is painted: what the address asks for is applied to
 * the page as it is parsed, so that nothing shifts; and a choice of area made before the
 * page's own script arrives takes effect. It is inlined, and it may fail without harm.
 */
const root = document.documentElement
const query = new URLSearchParams(location.search)
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

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
const asked = query.get('area')
if (asked !== null && SLUG.test(asked))
  whenParsed(`area-${asked}`, (element) => {
    if (!(element instanceof HTMLInputElement)) return
    element.checked = true
    choose(asked)
  })

const theme = query.get('theme')
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
else if (theme === 'auto') delete root.dataset['theme']

// Another authority's record is asked for: this one's grades must not be painted, not for a moment.
const record = query.get('record')
if (record !== null && SLUG.test(record) && record !== root.dataset['record'])
  root.dataset['otherRecord'] = ''

const sections =
  query
    .get('sections')
    ?.split(',')
    .filter((name) => SLUG.test(name)) ?? []
if (sections.length > 0) root.dataset['sections'] = sections.join(' ')

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'area') choose(target.value)
})

export {}
