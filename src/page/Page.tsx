import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect } from 'react'
import type { Elements } from './elements'
import type { Address } from '../reading/address'
import type { SectionId } from '../reading/options'
import type { RecordInPage } from '../reading/recordFile'
import { recordQuery } from '../reading/recordQuery'
import { PageNotices } from './notices/PageNotices'
import type { SiteRecords } from '../reading/siteRecords'
import { ReadingProblemNotice } from './notices/ReadingProblemNotice'
import { PrintedFrom } from './parts/PrintedFrom'
import { Waiting } from './notices/Waiting'
import { Masthead } from './masthead/Masthead'
import { PageFoot } from './PageFoot'
import { BesideRecordContext } from './besideRecord'
import { AreaRules } from './filter/AreaRules'
import { ChooserContext } from './chooser/chooserSlot'
import { RecordPage, type OwnParts } from './RecordPage'
import { MoreWays } from './takeAway/MoreWays'
import { MAIN_ID, SkipLink } from './masthead/SkipLink'
import { OwnDataContext } from './ownData/ownDataSlot'
import { useOwnRecord } from './ownData/useOwnRecord'
import type { SectionsSlot } from './sectionsSlot'
import type { Surroundings } from './surroundings'

interface PageProps {
  /** Names a file of this site's `records/`. */
  slug: string
  address: Address
  slot: SectionsSlot
  surroundings: Surroundings
  /** Where the whole page is, for a link from an embedded part of it. */
  pageAddress?: string | undefined
  /** What the addresses of records start with; nothing where they lie beside the page. */
  site?: string
  /** The sections to show; all where none are named. */
  only?: readonly SectionId[] | undefined
  /** Whether the server's file is asked for; a self-contained page has only what is in it. */
  refreshes: boolean
  /** The record that the page was built with. */
  inPage?: RecordInPage
  /** What the page knows of its site's records. */
  records?: SiteRecords | undefined
  /** The way to another authority, where the site has records of others. */
  chooser?: Elements
  /** The way on where the record cannot be shown. */
  wayOn?: Elements
  /** Further ways to take the record along, for another place than a page of its own. */
  More?: typeof MoreWays | undefined
}

const OWN_PARTS: OwnParts = { SkipLink, mainId: MAIN_ID, Masthead, Foot: PageFoot }

/** The title of a page that has nobody's name to show yet. */
const NAMELESS = <h1 className="visually-hidden">Children’s services inspections</h1>

/**
 * The page: waiting, a problem, or a record. A record that was on screen stays on screen
 * when a refresh of it fails, and a new one replaces it whole.
 */
export function Page({
  slug,
  address,
  slot,
  surroundings,
  pageAddress,
  site,
  only,
  refreshes,
  inPage,
  records,
  chooser,
  wayOn,
  More = MoreWays,
}: PageProps) {
  const { data, error, isFetching, refetch } = useQuery({
    ...recordQuery(slug, slot.ask, inPage, site, records),
    enabled: refreshes,
  })
  // Deferred, so that a changed record replaces the page whole, in one step, once all of it is here.
  const file = useDeferredValue(data)
  const changed = data !== inPage
  useEffect(() => {
    // Should this fail, the record stays as it was: the next change or reload asks again.
    if (changed) slot.ask().catch(() => undefined)
  }, [changed, slot])
  const titled = surroundings.place !== 'element'
  const own = useOwnRecord(slot)
  const shown = own.shown?.file ?? file
  const name = shown?.record.authority.name
  const standing = own.shown === undefined ? '' : ' (not published)'
  useEffect(() => {
    if (name === undefined || !titled) return
    document.title = `${name}: children’s services inspections${standing}`
  }, [name, titled, standing])
  const notice = error !== null && (
    <ReadingProblemNotice
      error={error}
      stillShown={file !== undefined}
      trying={isFetching}
      tryAgain={() => {
        void refetch()
      }}
    />
  )
  if (shown !== undefined)
    return (
      <OwnDataContext value={{ ...own, frameworks: shown.frameworks }}>
        <BesideRecordContext value={shown.context}>
          <ChooserContext value={chooser}>
            <RecordPage
              {...{ slot, surroundings, pageAddress, only }}
              key={own.turn}
              file={shown}
              address={own.shown?.address ?? address}
              own={surroundings.place === 'page' ? OWN_PARTS : undefined}
              notice={
                <>
                  <PrintedFrom record={shown.record} />
                  {own.shown === undefined && notice}
                </>
              }
              Notices={PageNotices}
              Rules={AreaRules}
              More={More}
            />
          </ChooserContext>
        </BesideRecordContext>
      </OwnDataContext>
    )
  if (notice === false)
    return (
      <main className="page">
        {NAMELESS}
        <Waiting slug={slug} />
      </main>
    )
  return (
    <main className="page">
      {NAMELESS}
      {notice}
      {wayOn}
      {chooser}
    </main>
  )
}
