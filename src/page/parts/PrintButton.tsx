/** Prints the page as the browser does; needs script, and stands hidden where there is none. */
export function PrintButton() {
  return (
    <button
      className="quiet-button"
      type="button"
      onClick={() => {
        window.print()
      }}
    >
      Print
    </button>
  )
}
