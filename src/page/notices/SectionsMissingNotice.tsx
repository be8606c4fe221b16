/** The code that applies the choice of inspection and words could not be fetched: nothing is left out. */
export function SectionsMissingNotice({ tryAgain }: { tryAgain: () => void }) {
  return (
    <div className="notice" role="alert">
      <p>
        Part of this page could not be fetched, so the choice of inspection and words is not
        applied: everything is shown. The choice of area works.
      </p>
      <button className="quiet-button" type="button" onClick={tryAgain}>
        Try again
      </button>
    </div>
  )
}
