import { useEffect } from 'react'
import { shorten, spellHidden } from '../record/hiddenCharacters'
import { withoutQuery } from '../data/urlState'
import { HostContext, type Host } from '../app/hostContext'
import { OutsideLink } from '../app/components/OutsideLink'

/** The most characters of a name to show: anybody can put a name of any length into a link. */
const MAX_NAME_LENGTH = 80

/** Shown if another authority's record was requested and cannot be shown: a link to the built record. */
export function BuiltRecordLink({ slug }: { slug: string }) {
  return (
    <p className="way-back">
      <span>{`The address asks for the record “${shorten(spellHidden(slug), MAX_NAME_LENGTH)}”.`}</span>{' '}
      <a href={withoutQuery(location)}>Show the record that this page was built with</a>
    </p>
  )
}

/** Shown in place of another authority's record if no file may be fetched. The built record would mislead. */
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
