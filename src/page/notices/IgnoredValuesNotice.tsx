import { useEffect } from 'react'
import { shorten, spellHidden } from '../../record/hiddenCharacters'
import type { IgnoredValue } from '../../record/selection'
import { listUnknown, reportRefused } from '../../reading/reportRefused'
import { useHost } from '../hostContext'

/** A value is anybody's who makes a link: this many characters of it are said again. */
const LONGEST = 80

/**
 * Says which values of the address mean nothing for this record, to its reader and in the console
 * to who wrote it; everything is shown instead. Of an element's attributes the reader knows nothing.
 */
export function IgnoredValuesNotice({ ignored }: { ignored: readonly IgnoredValue[] }) {
  const { place } = useHost()
  useEffect(() => {
    reportRefused(listUnknown(ignored))
  }, [ignored])
  if (ignored.length === 0 || place === 'element') return null
  return (
    <div className="notice" role="status">
      {ignored.map(({ name, value, known }) => (
        <p key={name}>
          {`The address asks for the ${name} “${shorten(spellHidden(value), LONGEST)}”, which this record does not have, so it is left aside. Known here: ${known.join(', ')}.`}
        </p>
      ))}
    </div>
  )
}
