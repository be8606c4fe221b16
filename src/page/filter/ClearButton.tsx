interface ClearButtonProps {
  /** Where it stands: in the filter, or beside its folded line on a narrow screen. */
  beside: 'filter' | 'fold'
  /** Whether script knows of a choice; without script the style rules know. */
  chosen: boolean
  clear: () => void
}

/** One key back to everything. */
export function ClearButton({ beside, chosen, clear }: ClearButtonProps) {
  const shown = chosen ? ' filter-bar__clear--shown' : ''
  return (
    <button
      className={`quiet-button filter-bar__clear filter-bar__clear--${beside}${shown}`}
      type="reset"
      onClick={(event) => {
        // Without script the button resets the form by itself; here the address decides.
        event.preventDefault()
        clear()
      }}
    >
      Show everything
    </button>
  )
}
