/** The id of the page's main part. */
export const MAIN_ID = 'main'

/** The first stop of the Tab key: leads past masthead and filter. */
export function SkipLink() {
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      Skip to main content
    </a>
  )
}
