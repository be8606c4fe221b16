import { useEffect } from 'react'
import { shorten, spellHidden } from '../../record/hiddenCharacters'
import type { IgnoredValue } from '../../record/views/selection'
import { listUnknownValues, reportRefused } from '../../data/options'
import { useHost } from '../hostContext'

/** The most characters of a value to repeat: anybody can put any value into a link. */
const MAX_LETTERS = 80

/**
 * Says which values of the URL this record does not have, to the reader and, for whoever wrote the
 * link, in the console. They are ignored, so everything is shown. For an element only the console
 * says so, since its reader did not write the attributes.
 */
export function IgnoredValuesNotice({ ignored }: { ignored: readonly IgnoredValue[] }) {
  const { kind } = useHost()
  useEffect(() => reportRefused(listUnknownValues(ignored)), [ignored])
  if (ignored.length === 0 || kind === 'element') return null
  return (
    <div className="notice" role="status">
      {ignored.map(({ name, value, known }) => (
        <p key={name}>
          {`The address asks for the ${name} “${shorten(spellHidden(value), MAX_LETTERS)}”, which this record does not have, so it is left aside. Known here: ${known.join(', ')}.`}
        </p>
      ))}
    </div>
  )
}
