import { useEffect, type MouseEvent } from 'react'
import { PANELS, type View } from '../../record/sections'
import {
  formatSearchCount,
  type SearchHit,
  type SearchResults as Results,
  type SearchText,
} from '../../record/views/search'
import { Heading } from '../components/Heading'
import { reveal, whenShown } from '../components/reveal'
import { useHost } from '../hostContext'
import { useEscape } from '../useEscape'
import { useHydrated } from '../browserValues'

/** The id of the panel with the results. */
export const RESULTS_ID = 'search-results'

/** How many other wordings of the search words to name. */
const MAX_WORDINGS = 3

function Marked({ runs }: { runs: readonly SearchText[] }) {
  return runs.map(({ text, found }, position) => {
    const Run = found ? 'mark' : 'span'
    return <Run key={position}>{text}</Run>
  })
}

/** Opens the element with this id and gives it the focus. False if it cannot be seen. */
function goTo(root: Node, id: string): boolean {
  const target = reveal(root, id)
  if (target === undefined) return false
  const summary = target.querySelector(':scope > summary, :scope > details > summary')
  const place = summary instanceof HTMLElement ? summary : target
  if (place === target) place.tabIndex = -1
  place.focus({ preventScroll: true })
  return true
}

interface HitLineProps {
  hit: SearchHit
  section: View
  /** Chooses everything, since the choice may hide the entry. */
  clear: () => void
}

function HitLine({ hit, section, clear }: HitLineProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    const link = event.currentTarget
    const root = link.getRootNode()
    // The browser itself scrolls, and writes the address.
    if (goTo(root, hit.id)) return
    event.preventDefault()
    clear()
    const panel = PANELS.find(({ sections }) => sections.includes(section))?.id ?? section
    whenShown(
      root,
      hit.id,
      () => link.click(),
      () => {
        if (goTo(root, panel)) reveal(root, panel)?.scrollIntoView()
      },
    )
  }
  return (
    <li className="search-hit">
      <a className="search-hit__title" href={`#${hit.id}`} onClick={follow}>
        <Marked runs={hit.title} />
      </a>
      <span className="quiet">{hit.place}</span>
      {hit.excerpt !== undefined && (
        <p className="search-hit__excerpt quiet">
          <Marked runs={hit.excerpt} />
        </p>
      )}
    </li>
  )
}

interface SearchResultsProps {
  /** `undefined` while nothing is searched. */
  results: Results | undefined
  words: string | undefined
  isShown: (section: View) => boolean
  close: () => void
  clear: () => void
}

/**
 * What the search found, above the sections, which stay as they are. Empty and hidden without a search. If
 * the URL has search words, the script in the head keeps space for it.
 */
export function SearchResults({ results, words, isShown, close, clear }: SearchResultsProps) {
  const { kind } = useHost()
  const hydrated = useHydrated()
  const panel = useEscape<HTMLElement>(results !== undefined, close)
  useEffect(() => {
    const { dataset } = document.documentElement
    // After the first change of the words, the panel is as high as its content.
    if (hydrated && kind !== 'element' && words !== dataset['search']) delete dataset['search']
  }, [hydrated, kind, words])
  const groups = results?.groups.filter(({ section }) => isShown(section)) ?? []
  return (
    <section
      className="search-results"
      id={RESULTS_ID}
      aria-label="Search results"
      tabIndex={-1}
      ref={panel}
    >
      {results !== undefined && (
        <>
          <div className="search-results__head">
            <Heading depth={1} className="section__title">
              {formatSearchCount({ ...results, groups }, words ?? '')}
            </Heading>
            {groups.length === 0 ? (
              <p className="section__lead">An entry is found if it has all the words.</p>
            ) : (
              results.wordings.length > 0 && (
                <p className="section__lead">
                  {`also as ${results.wordings
                    .slice(0, MAX_WORDINGS)
                    .map((wording) => `“${wording}”`)
                    .join(', ')}`}
                </p>
              )
            )}
            <button className="text-button search-results__close" type="button" onClick={close}>
              Close the results
            </button>
          </div>
          {groups.map(({ title, section, hits }) => (
            <div className="search-group" key={title}>
              <Heading depth={2} className="search-group__title quiet">
                {`${title} (${String(hits.length)})`}
              </Heading>
              <ul>
                {hits.map((hit, position) => (
                  <HitLine key={position} {...{ hit, section, clear }} />
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </section>
  )
}
