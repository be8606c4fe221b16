import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { findAuthorities } from '../../../record/authorities'
import { formatDay } from '../../../record/dates'
import { MAY_BE_MISSING } from '../../../record/incomplete'
import { formatCount } from '../../../record/wording'
import type { FoundAuthority } from './workerProtocol'
import { useAutoFocus } from '../../components/useAutoFocus'

/**
 * The most authorities to list. Typing narrows a longer list; rendering all of it would block a
 * slow machine.
 */
const MAX_SHOWN = 40

interface FoundAuthoritiesProps {
  authorities: readonly FoundAuthority[]
  choose: (authority: FoundAuthority) => void
}

/** The up and down arrow keys move the focus through the field and the list, as Tab does. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const form = event.currentTarget.closest('form')
  const controls = [...(form?.querySelectorAll<HTMLElement>('input, li button') ?? [])]
  controls[controls.indexOf(event.currentTarget) + step]?.focus()
}

/** "3 authorities of 156". */
function formatFound(found: number, all: number): string {
  if (found === 0) return 'No authority of these files has such a name.'
  const count = formatCount(found, 'authority', 'authorities')
  return found === all ? count : `${count} of ${all.toLocaleString('en-GB')}`
}

/** "latest inspection 10 June 2024", and whether the authority no longer exists or something may be missing. */
function formatNote({ abolished, latest, incomplete }: FoundAuthority): string {
  const latestWord = incomplete === true ? 'newest' : 'latest'
  return [
    ...(abolished ? ['no longer exists'] : []),
    latest === undefined
      ? 'no inspection in these files'
      : `${latestWord} inspection ${formatDay(latest)}`,
    ...(incomplete === true ? [MAY_BE_MISSING] : []),
  ].join('; ')
}

function AuthorityChoice({ authority, choose }: { authority: FoundAuthority; choose: () => void }) {
  return (
    <li>
      <button
        className="local-import__authority"
        type="button"
        onClick={choose}
        onKeyDown={moveFocus}
      >
        <span className="local-import__name">{authority.name}</span>{' '}
        <span className="local-import__note">{formatNote(authority)}</span>
      </button>
    </li>
  )
}

/** The authorities found in the files, filtered by typing a name. */
export function FoundAuthorities({ authorities, choose }: FoundAuthoritiesProps) {
  const [typed, setTyped] = useState('')
  const fieldId = useId()
  const input = useAutoFocus<HTMLInputElement>()
  const { listed, found } = useMemo(
    () => findAuthorities(authorities, typed, MAX_SHOWN),
    [authorities, typed],
  )
  const more = found - listed.length
  return (
    <form
      className="local-import__found"
      onSubmit={(event) => {
        event.preventDefault()
        const [only] = listed
        if (only !== undefined && found === 1) choose(only)
      }}
    >
      <label className="local-import__label" htmlFor={fieldId}>
        Type your authority’s name, then choose it
      </label>
      <input
        className="dialog__field local-import__name-field"
        id={fieldId}
        ref={input}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={moveFocus}
      />
      <p className="local-import__hint" role="status">
        {formatFound(found, authorities.length)}
      </p>
      <ul className="local-import__authorities">
        {listed.map((authority) => (
          <AuthorityChoice
            key={authority.id}
            authority={authority}
            choose={() => choose(authority)}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className="local-import__hint">
          {`and ${more.toLocaleString('en-GB')} more: type more of the name`}
        </p>
      )}
    </form>
  )
}
