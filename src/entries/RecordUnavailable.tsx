import { useEffect } from 'react'
import { shorten, spellHidden } from '../record/hiddenCharacters'
import { withoutQuery } from '../reading/address'
import { HostContext, type Host } from '../page/hostContext'
import { OutsideLink } from '../page/parts/OutsideLink'

/** Anybody can write a name of any length into an address. */
const LONGEST = 80

/** Where another authority's record was asked for and cannot be shown. */
export function BuiltRecordLink({ slug }: { slug: string }) {
  return (
    <p className="way-back">
      <span>{`The address asks for the record “${shorten(spellHidden(slug), LONGEST)}”.`}</span>{' '}
      <a href={withoutQuery(location)}>Show the record that this page was built with</a>
    </p>
  )
}

/** For another authority's record where nothing may be fetched: the built one must not stand for it. */
export function RecordUnavailable({ host }: { host: Host }) {
  const { slug, pageAddress, onState } = host
  useEffect(() => onState?.({ kind: 'waiting' }), [onState])
  return (
    <HostContext value={host}>
      <main className="page">
        <p role="alert">
          {`The record “${slug}” cannot be fetched here: in a sandbox, or opened from a file, this page shows only the record that it was built with.`}
        </p>
        {pageAddress === undefined ? (
          <BuiltRecordLink slug={slug} />
        ) : (
          <p>
            <OutsideLink href={pageAddress}>The record on its site</OutsideLink>
          </p>
        )}
      </main>
    </HostContext>
  )
}
