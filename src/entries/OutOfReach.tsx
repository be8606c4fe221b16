import { shorten, spellHidden } from '../record/hiddenCharacters'
import { withoutQuery } from '../reading/address'
import { OutsideLink } from '../page/parts/OutsideLink'
import { SurroundingsContext, type Surroundings } from '../page/surroundings'

/** Anybody can write a name of any length into an address. */
const LONGEST = 80

/** Where another authority's record was asked for and cannot be shown. */
export function WayBack({ slug }: { slug: string }) {
  return (
    <p className="way-back">
      <span>{`The address asks for the record “${shorten(spellHidden(slug), LONGEST)}”.`}</span>{' '}
      <a href={withoutQuery(location)}>Show the record that this page was built with</a>
    </p>
  )
}

interface OutOfReachProps {
  slug: string
  surroundings: Surroundings
  /** The record asked for, on its site. */
  pageAddress: string
}

/** For another authority's record where nothing may be fetched: the built one must not stand for it. */
export function OutOfReach({ slug, surroundings, pageAddress }: OutOfReachProps) {
  return (
    <SurroundingsContext value={surroundings}>
      <main className="page">
        <p role="alert">
          {`The record “${slug}” cannot be fetched here: in a sandbox, or opened from a file, this page shows only the record that it was built with.`}
        </p>
        {surroundings.place === 'page' ? (
          <WayBack slug={slug} />
        ) : (
          <p>
            <OutsideLink href={pageAddress}>The record on its site</OutsideLink>
          </p>
        )}
      </main>
    </SurroundingsContext>
  )
}
