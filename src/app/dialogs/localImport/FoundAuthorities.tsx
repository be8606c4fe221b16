import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { findAuthorities } from '../../../record/authorities'
import { formatDay } from '../../../record/dates'
import { MAY_BE_MISSING } from '../../../record/incomplete'
import { formatCount } from '../../../record/wording'
import type { FoundAuthority } from './workerProtocol'
import { useAutoFocus } from './useAutoFocus'

/**
 * The most authorities to list. Typing narrows a longer list; rendering all of it would block a
 * slow machine.
 */
const MAX_SHOWN = 40

interface FoundAuthoritiesProps {
  authorities: readonly FoundAuthority[]
  choose: (authority: FoundAuthority) => void
}

/** The up and down arrow keys move through the field and the list, as Tab does. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const stops = event.currentTarget
    .closest('form')
    ?.querySelectorAll<HTMLElement>('input, li button')
  const all = [...(stops ?? [])]
  all[all.indexOf(event.currentTarget) + step]?.focus()
}

function formatNumber(left: number, all: number): string {
  if (left === all) return formatCount(all, 'authority', 'authorities')
  return `${formatCount(left, 'authority', 'authorities')} of ${all.toLocaleString('en-GB')}`
}

function describe({ abolished, latest, incomplete }: FoundAuthority): string {
  const which = incomplete === true ? 'newest' : 'latest'
  return [
    ...(abolished ? ['no longer exists'] : []),
    latest === undefined
      ? 'no inspection in these files'
      : `${which} inspection ${formatDay(latest)}`,
    ...(incomplete === true ? [MAY_BE_MISSING] : []),
  ].join('; ')
}

function AuthorityChoice({ authority, choose }: { authority: FoundAuthority; choose: () => void }) {
  return (
    <li>
      <button className="local-import__authority" type="button" onClick={choose} onKeyDown={walk}>
        <span className="local-import__name">{authority.name}</span>{' '}
        <span className="local-import__latest">{describe(authority)}</span>
      </button>
    </li>
  )
}

/** The authorities found in the files, filtered by typing a name. */
export function FoundAuthorities({ authorities, choose }: FoundAuthoritiesProps) {
  const [typed, setTyped] = useState('')
  const field = useId()
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
      <label className="local-import__label" htmlFor={field}>
        Type your authority’s name, then choose it
      </label>
      <input
        className="local-import__typed"
        id={field}
        ref={input}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={walk}
      />
      <p className="local-import__count" role="status">
        {found === 0
          ? `No authority of these files has such a name.`
          : formatNumber(found, authorities.length)}
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
        <p className="local-import__count">
          {`and ${more.toLocaleString('en-GB')} more: type more of the name`}
        </p>
      )}
    </form>
  )
}
