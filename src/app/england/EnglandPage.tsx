import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { formatDay } from '../../record/dates'
import { buildEnglandAnswer, tallyLatest } from '../../record/england/counts'
import type { England } from '../../record/england/england'
import { formatGaps } from '../../record/england/gaps'
import {
  formatLimits,
  formatEnglandSelection,
  listFacets,
  MAX_COMPARED,
  parseEnglandSelection,
  selectAuthorities,
  type EnglandSelection,
  type EnglandView,
} from '../../record/england/selection'
import { formatIncompleteAuthorities } from '../../record/incomplete'
import { formatSubject, formatTally } from '../../record/views/context/tally'
import { capitalise } from '../../record/wording'
import { CHANGES_FEED, formatRecordAddress } from '../../data/recordAddress'
import type { UrlState } from '../../data/urlState'
import type { Elements } from '../elements'
import { AuthorityPanel } from '../chooser/AuthorityPanel'
import { LazyPanel } from '../components/LazyPanel'
import { lazyComponent } from '../components/lazyComponent'
import { Section } from '../components/Section'
import { GradeBar } from '../context/GradeBar'
import { AuthoritiesTable } from './AuthoritiesTable'
import type { SearchableAuthority } from '../../record/authorities'
import type { IndexEntry } from '../../record/schema/manyRecords'
import { CompareSection, CompareTick, CompareTray } from './Compare'
import { EnglandFilters } from './EnglandFilters'

const Charts = lazyComponent(() => import('./EnglandCharts'), 'EnglandCharts')
const readNothing = () => ''
/** The first section, where the built page may be painted from. */
export const LATEST_ID = 'latest'

/** "Ofsted outcomes, 31 March 2025, and for 44 authorities …", so that nobody takes all of it for official. */
function formatLists(england: England, { asAt }: EnglandSelection): string {
  const { official, newest } = england.lists
  if (asAt === 'official') return `${official.name}. Later inspections are left out.`
  const isLater = ({ unofficial }: { unofficial?: true }) => unofficial === true
  const latest = england.authorities.flatMap((one) => england.inspectionsOf(one, asAt).at(-1) ?? [])
  return `${official.name} and, for ${latest.filter(isLater).length} authorities inspected later, lists that are not official: the newest is ${newest.name}.`
}

interface FinderProps {
  england: England
  shown: string
  tick: (id: string) => Elements
}

/** Finds an authority by its name, a former one or its region; leads to its record, or chooses it to compare. */
function Finder({ england: { authorities, former }, shown, tick }: FinderProps) {
  const [isOpen, setOpen] = useState(false)
  const entries = [...authorities, ...former].map((authority): IndexEntry & SearchableAuthority => {
    const { id, name, abolished, page } = authority
    const keywords = [authority.region, ...authority.related].join(' ')
    return { id, name, keywords, ...(abolished && { abolished }), ...(page && { page }) }
  })
  return (
    <details
      className="chooser needs-script"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="chooser__open">Find an authority by name, former name or region</summary>
      <div className="chooser__body">
        {isOpen && <AuthorityPanel control={tick} {...{ entries, shown }} search="" />}
      </div>
    </details>
  )
}

/** The charts, once they come near the viewport. */
const ChartsInView = memo(function ChartsInView(props: EnglandView) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => setNear((before) => before || entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '200px' },
    )
    if (place.current !== null) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="england__charts needs-script" ref={place}>
      {isNear && <LazyPanel panel={Charts} props={props} />}
    </div>
  )
})

interface EnglandPageProps {
  england: England
  address: UrlState
  /** The id of the authority that the site is about. */
  builtFor: string
  /** Set if the site has the feed of what changed. */
  feed?: true | undefined
}

/** All authorities of England: an answer, the latest grades, every inspection, and a table of all. */
export function EnglandPage({ england, address, builtFor, feed }: EnglandPageProps) {
  const query = useSyncExternalStore(address.subscribe, address.read, readNothing)
  const selection = useMemo(() => parseEnglandSelection(query, england), [query, england])
  const deferredSelection = useDeferredValue(selection)
  const { subject, asAt, chosen } = selection
  const { authorities } = england
  const gaps = england.gaps[asAt]
  const shownInUrl = new URLSearchParams(query).get('shown')
  const shown = [shownInUrl, builtFor].flatMap(
    (id) => authorities.find((one) => one.id === id) ?? [],
  )[0]
  const facets = useMemo(() => listFacets(england, shown), [england, shown])
  const kept = selectAuthorities(facets, { ...selection, chosen: { ...chosen, grade: '' } })
  const counted = { england, subject, asAt, kept }
  const tally = tallyLatest(counted)
  const isCounted = shown !== undefined && kept.includes(shown)
  const own = tallyLatest({ ...counted, kept: isCounted ? [shown] : [] })
  const doubt = authorities.filter(({ incomplete }) => incomplete === true).length
  const choose = (change: Partial<EnglandSelection>) => {
    const current = address.read()
    address.push(
      formatEnglandSelection({ ...parseEnglandSelection(current, england), ...change }, current),
    )
  }
  const compare = useCallback(
    (id: string) => {
      const current = address.read()
      const before = parseEnglandSelection(current, england)
      const left = before.compared.filter((one) => one.id !== id)
      const added =
        left.length < before.compared.length ? [] : authorities.filter((one) => one.id === id)
      address.push(formatEnglandSelection({ ...before, compared: [...left, ...added] }, current))
    },
    [address, england, authorities],
  )
  const ids = selection.compared.map(({ id }) => id).join(',')
  const tick = useCallback(
    (id: string) => {
      const authority = authorities.find((one) => one.id === id)
      const chosen = ids.split(',')
      const others = ids !== '' && chosen.length === MAX_COMPARED ? 'full' : 'free'
      const state = chosen.includes(id) ? 'chosen' : others
      return authority && <CompareTick {...{ authority, state, compare }} />
    },
    [authorities, ids, compare],
  )
  return (
    <div className="page england">
      <header>
        <p className="masthead__facts">
          <strong>All of England: children’s services</strong>
          <span>· Ofsted inspections</span>{' '}
          {shown && <a href={formatRecordAddress(shown)}>{`${shown.name}’s record`}</a>}
        </p>
        <h1 className="masthead__answer">
          {buildEnglandAnswer(counted, shown).map((text, position) => {
            const Part = position % 2 === 1 ? 'strong' : 'span'
            return <Part key={text}>{text}</Part>
          })}
        </h1>
        <p className="section__lead">
          {`${formatLists(england, selection)} ${formatIncompleteAuthorities(doubt, 'of England') ?? ''}`}
        </p>
        <Finder {...{ england, tick }} shown={shown?.id ?? ''} />
      </header>
      <EnglandFilters
        {...{ england, selection, tally, shown, choose }}
        found={selectAuthorities(facets, selection).length}
      />
      <main className="page__main">
        <Section id={LATEST_ID} title="Latest grades" lead={formatSubject(subject)}>
          <div>
            <GradeBar
              {...{ subject, tally }}
              own={own.grades.find(({ count }) => count > 0)?.grade}
            />
          </div>
          <p className="section__lead">
            {`${capitalise(formatTally(subject, tally))}. Inspected at different times: counts, not a ranking.${own.graded > 0 ? ` Underlined: ${shown?.name ?? ''}’s grade.` : ''}`}
          </p>
        </Section>
        <div {...formatLimits(selection)}>
          <ChartsInView {...{ england, facets, shown, selection: deferredSelection }} />
        </div>
        <CompareSection
          {...{ england, selection, shown }}
          startWith={(compared) => choose({ compared })}
        />
        <Section
          id="authorities"
          title="Authorities"
          lead={`The latest grades of all ${authorities.length}, A to Z: nobody has a position. Days since an inspection’s start are counted to ${formatDay(england.lists[asAt].day)}.`}
        >
          {gaps && <p className="section__lead">{formatGaps(gaps)}</p>}
          {/* After the charts have been painted: its layout takes longer. */}
          <div {...formatLimits(deferredSelection)}>
            <AuthoritiesTable
              {...{ england, facets, shown, renderTick: tick }}
              asAt={deferredSelection.asAt}
            />
          </div>
        </Section>
      </main>
      <CompareTray {...{ compare }} compared={selection.compared} />
      <footer className="page__foot quiet">
        <p>Not an Ofsted product.</p>
        <p>Contains information from Ofsted’s lists, under the Open Government Licence.</p>
        {feed && (
          <p>
            <a href={CHANGES_FEED}>What changed in the lists (Atom feed)</a>
          </p>
        )}
      </footer>
    </div>
  )
}
